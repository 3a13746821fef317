const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE = [
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: \\d{4})?`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?`,
  String.raw`\d{1,2}(?:st|nd|rd|th)`,
].join('|');

/** A date, with its weekday or without; else a weekday, a week, today; else the bare number after 'the'. */
const NAMED = [
  new RegExp(`\\b(?:${WEEKDAY} (?:the )?)?(?:${DATE})(?![\\w/])`),
  new RegExp(`\\b(?:(?:next |this )?${WEEKDAY}|(?:next|this) week|today|tomorrow)\\b`),
  /(?<=\b(?:on|for|the) )\d{1,2}$/,
];

/** The day that a sentence names, in its words: 'thursday', '18th', 'next week'; empty where it names none. */
export const dayNamedIn = (words: string): string =>
  NAMED.reduce((found, named) => found || (named.exec(words)?.[0] ?? ''), '').replace(' the ', ' ');
