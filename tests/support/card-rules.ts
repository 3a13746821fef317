import type { CardJson } from './teams-stand-in';

/** What every card must hold to, whatever it says (`design/cards`). Each rule gives what breaks it. */

const isObject = (value: unknown): value is CardJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every element and action of a card, those in unfolded parts included, fallbacks not. */
export function partsOf(node: unknown): readonly CardJson[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (!isObject(node)) return [];
  const inner = Object.entries(node).flatMap(([name, value]) =>
    name === 'fallback' || name === 'data' || name === 'msteams' ? [] : partsOf(value),
  );
  return 'type' in node ? [node, ...inner] : inner;
}

const ofType = (card: unknown, type: string): readonly CardJson[] =>
  partsOf(card).filter((part) => part['type'] === type);

const titleOf = (action: unknown): string => (isObject(action) ? String(action['title']) : '');

/** TextBlocks that are no heading, or one that is longer than a phone's two lines. A mention must stand in one. */
export const badHeadings = (card: unknown): readonly string[] =>
  ofType(card, 'TextBlock')
    .filter((block) => !/^For <at>/.test(String(block['text'])))
    .filter((block) => block['style'] !== 'heading' || String(block['text']).length > 34)
    .map((block) => String(block['text']));

/** Rows of buttons of which a phone cuts the last one off. */
export const wideRows = (card: unknown): readonly string[] =>
  partsOf(card)
    .flatMap((part) => (Array.isArray(part['actions']) ? [part['actions'].map(titleOf)] : []))
    .filter((titles) => {
      const letters = titles.join('').length;
      if (titles.length < 2) return false;
      return titles.length > 3 || letters > (titles.length === 2 ? 30 : 24);
    })
    .map((titles) => titles.join(' | '));

/** Buttons that take what was typed without sending a form, and such as unfold within what is unfolded. */
export const badButtons = (card: unknown): readonly string[] => [
  ...ofType(card, 'Action.Execute')
    .filter((action) => action['associatedInputs'] !== 'none' && !SENDS.has(titleOf(action)))
    .map((action) => `${titleOf(action)} takes inputs`),
  ...ofType(card, 'Action.ShowCard')
    .filter((action) => ofType(action['card'], 'Action.ShowCard').length > 0)
    .map((action) => `${titleOf(action)} unfolds what unfolds`),
  ...partsOf(card)
    .filter((part) => part['style'] === 'destructive' || part['mode'] === 'secondary')
    .map((part) => `${titleOf(part)} is ${String(part['style'] ?? part['mode'])}`),
];

/** What sends a form. */
const SENDS: ReadonlySet<string> = new Set([
  'Save',
  'Check',
  'Name them',
  'Ask for help',
  'Ask for more time',
  'Submit evidence',
  'Provided',
  'It was sent',
  'It is met',
  'It is signed off',
  'Add note',
  'Record it',
  'Save rating',
  'Send decision',
  'Send challenge',
  'Record the vote',
  'Close it',
  'It is sustained',
  'Reopen it',
  'Take it back',
  'Confirm deputy',
  'Send apologies',
  'Grant that day',
  'Refuse',
  'Move the meeting',
  'Put it on again',
  'Put it on then',
  'Cancel the meeting',
]);

/** More than one button that stands out as the likeliest; those that are unfolded count for themselves. */
export const likeliest = (card: unknown): number => {
  const count = (node: unknown): number => {
    if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + count(one), 0);
    if (!isObject(node) || node['type'] === 'Action.ShowCard') return 0;
    const own = node['style'] === 'positive' ? 1 : 0;
    return (
      own +
      Object.entries(node).reduce(
        (sum, [name, value]) => sum + (name === 'fallback' || name === 'data' ? 0 : count(value)),
        0,
      )
    );
  };
  return count(card);
};

/** Days and times that a line could break within. */
export const brokenDays = (card: unknown): readonly string[] =>
  ofType(card, 'TextRun').flatMap((run) => {
    const text = String(run['text']);
    return text.match(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g) ?? [];
  });

/** What a card must not be made of. */
export const badElements = (card: unknown): readonly string[] =>
  partsOf(card)
    .map((part) => String(part['type']))
    .filter((type) => /^(Table|FactSet|Image|ImageSet|Action\.ToggleVisibility)$/.test(type));

/** Days in full, but for the heads of cards that stand for a day or a week, and as of when a card is (`design/cards`, Words). */
export const longDays = (card: unknown): readonly string[] =>
  [...ofType(card, 'TextRun'), ...ofType(card, 'TextBlock')].flatMap((run) => {
    const text = String(run['text']).replaceAll('\u00a0', ' ');
    const said = text.replace(HEADS, '');
    return said.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+( \d{4})?/g) ?? [];
  });

const HEADS =
  /(?:\bAs of |^Week of |^)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+(?: \d{4})?(?=[.,]|$)/;
