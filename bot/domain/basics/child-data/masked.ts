/** Stands where something was taken out of a text: neither a letter nor a figure, a blank or a mark. */
const GONE = '\u00a7';

/**
 * A folded text without the numbers that are known to be something else than a person's: telephones, money, counts,
 * days and times, addresses in a network, identifiers of machines, ways into a meeting, books and buildings.
 */
export const withoutOtherNumbers = (folded: string): string =>
  OTHERS.reduce((text, shape) => text.replace(shape, GONE), folded);

/** Every pattern has a bounded look ahead or is anchored, so that each takes time in proportion to the text. */
const OTHERS: readonly RegExp[] = [
  // Links into an online meeting.
  /https?:\/\/[^\s/]{0,80}(?:zoom|webex|teams|whereby|meet\.google|gotomeeting)[^\s]*/g,
  // UUIDs, and hashes: 16 signs or more of which one is a letter.
  /(?<![\da-z])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-z])/g,
  /(?<![\da-z])(?=\d{0,64}[a-f])[\da-f]{16,64}(?![\da-z])/g,
  /(?<![\da-z])0x[\da-f]{1,64}(?![\da-z])/g,
  // What is called something else.
  /(?<![a-z])(?:isbn(?:-1[03])?|uprn|(?:meeting|conference|webinar|teams) (?:id|number)|(?:zoom|webex)(?: id)?|pass ?code|access code|unix)[ :.#]{0,3}\d(?:[ -]?\d){5,14}(?:-?x)?/g,
  // Telephones: abroad, at home, and a mobile's without its 0 where it is called one.
  /(?:\(?\+|(?<!\d)00) ?44\)?[ .-]{0,3}(?:\(0\))?(?:[ ().-]{0,3}\d){10}(?!\d)/g,
  /\+ ?\d{1,3}(?:[ ().-]{0,3}\d){7,11}(?!\d)/g,
  /(?<![\d-])\(?0\d(?:[ ().-]{0,2}\d){9}(?!\d)/g,
  /(?<![a-z])(?:tel|telephone|phone|mob|mobile|cell|call|ring|text|fax)[ .:]{0,2}(?:(?:no|number|on|him|her|them|me)[ .:]{0,2}){0,2}7\d{3}(?: ?\d{6}| \d{3} \d{3})(?!\d)/g,
  // Money, and counts with their thousands apart.
  /[\u00a3$\u20ac] ?\d(?:[,. ]?\d){0,20}/g,
  /(?<![\d,])\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?![\d,])/g,
  /(?<![\d.])\d{1,3}(?:\.\d{3}){2,6}(?![\d.])/g,
  // Addresses in a network.
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g,
  // Days and times.
  /(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}([/.-])\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<![\d:])[012]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])/g,
];
