import { formatDay, type Day } from '../../domain/calendar/day';
import type { FindingRead } from '../../domain/letter/findings';
import { notFoundIn, type Found, type Letter, type LetterField } from '../../domain/letter/letter';

/** How each thing is called that a letter may say. */
const NAMES: Readonly<Record<LetterField, string>> = {
  area: 'Area',
  theme: 'Theme',
  inspectorates: 'Inspectorates',
  addressees: 'Addressed to',
  fieldworkFrom: 'Fieldwork from',
  fieldworkTo: 'Fieldwork to',
  publishedOn: 'Letter dated',
  statementDueOn: 'Statement due',
  principalAuthority: 'Principal authority',
  preparedBy: 'Prepared by',
  sentBy: 'Sent by',
  sentTo: 'Sent to',
  priority: 'Areas for priority action',
  improvement: 'Areas to improve',
  strengths: 'Strengths',
};

const LONGEST_SENTENCE = 160;

/** What was read from a letter, a line each, with the page and the sentence that says so. */
export function letterInWords(file: string, letter: Letter): readonly string[] {
  const warnings = letter.warnings.map(({ text }) => `  ! ${text}`);
  const missing = notFoundIn(letter).map((field) => NAMES[field].toLowerCase());
  return [
    file,
    '',
    ...['area', 'theme', 'inspectorates', 'addressees'].flatMap((field) => fact(letter, field as TextField)),
    ...DAYS.flatMap((field) => dayFact(field, letter[field])),
    ...(['principalAuthority', 'preparedBy', 'sentBy', 'sentTo'] as const).flatMap((field) =>
      fact(letter, field),
    ),
    ...(['priority', 'improvement', 'strengths'] as const).flatMap((kind) =>
      list(NAMES[kind], letter.lists[kind].found),
    ),
    ...(letter.lists.paragraphs.length > 0
      ? [
          '',
          'Paragraphs where a list would stand:',
          ...letter.lists.paragraphs.map(({ text, page }) => `  p. ${page}  ${text}`),
        ]
      : []),
    '',
    ...(missing.length > 0 ? [`Not found: ${missing.join(', ')}.`] : []),
    ...(warnings.length > 0 ? ['To look at:', ...warnings] : []),
  ];
}

const DAYS = ['fieldworkFrom', 'fieldworkTo', 'publishedOn', 'statementDueOn'] as const;

type TextField = Exclude<LetterField, (typeof DAYS)[number] | 'priority' | 'improvement' | 'strengths'>;

function fact(letter: Letter, field: TextField): string[] {
  const found = letter[field];
  if (!found) return [];
  const value = typeof found.value === 'string' ? found.value : found.value.join('; ');
  return [told(NAMES[field], value, found.page), ...(field === 'addressees' ? [] : [quoted(found.sentence)])];
}

const dayFact = (field: (typeof DAYS)[number], found: Found<Day> | undefined): string[] =>
  found ? [told(NAMES[field], formatDay(found.value), found.page), quoted(found.sentence)] : [];

const told = (name: string, value: string, page: number): string =>
  `${name.padEnd(21)}${value}  (page ${page})`;

const quoted = (sentence: string): string =>
  `${' '.repeat(21)}“${sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1).trimEnd()}…` : sentence}”`;

const list = (name: string, found: readonly FindingRead[]): string[] =>
  found.length === 0
    ? []
    : [
        '',
        `${name}: ${found.length}`,
        ...found.flatMap(({ text, page, sub }, at) => [
          `${String(at + 1).padStart(3)}. p. ${page}  ${text}`,
          ...sub.map((one) => `          – ${one}`),
        ]),
      ];
