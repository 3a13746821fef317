const NBSP = '\u00a0';

const DAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const TIME = '(?:\\d{1,2}(?::\\d\\d)?[ap]m|noon|midday|midnight)';

/** Days, times, numbers with their unit, and telephone numbers: what a line must not break within. */
const WHOLE = new RegExp(
  [
    `\\b(?:${DAY} )?\\d{1,2} ${MONTH}(?: \\d{4})?\\b`,
    `\\b${TIME} to ${TIME}\\b`,
    `(?<![\\d.])\\+?\\d{2,5} \\d{3,4}(?: \\d{3,4})?(?![\\d.])`,
  ].join('|'),
  'g',
);

/** A text whose days, times and telephone numbers stay on one line, by non-breaking spaces. */
export const unbroken = (text: string): string => text.replace(WHOLE, (found) => found.replaceAll(' ', NBSP));
