/** What a column can be taken for, in words. The order is that of the list to choose from. */
export const FIELD_WORDS: readonly (readonly [field: string, words: string])[] = [
  ['none', 'Nothing'],
  ['ref', 'Number'],
  ['title', 'Action'],
  ['lead', 'Lead'],
  ['support', 'Supporting agencies'],
  ['agency', 'Agency of the lead'],
  ['due', 'Due'],
  ['revisedDue', 'Due, revised'],
  ['closed', 'Closed on'],
  ['finding', 'Finding'],
  ['theme', 'Theme'],
  ['success', 'Success measure'],
  ['status', 'State'],
  ['rating', 'Rating'],
  ['progress', 'Progress'],
  ['evidence', 'Evidence'],
  ['how', 'How it is done'],
  ['milestones', 'Milestones'],
  ['sustainability', 'How it will last'],
  ['review', 'Review on'],
  ['otherPlan', 'Other plan'],
];

/** What is worked out of several columns together, and cannot be chosen for one. */
export const WORKED_OUT: Readonly<Record<string, string>> = {
  firstDue: 'First due',
  ticked: 'Ticked',
};

/** Fields that may be taken from several columns at once. */
export const SEVERAL: readonly string[] = [
  'progress',
  'evidence',
  'milestones',
  'support',
  'success',
  'rating',
];
