import { formatDay, weekdayOf, type Day } from '../calendar/day';
import type { Head } from './addressees';
import type { Fieldwork } from './fieldwork';
import type { FindingLists } from './findings';
import type { ListKind } from './headings';
import type { LetterWarning } from './letter';
import type { NextSteps } from './next-steps';
import type { PrintedDay } from './print/printed-days';

const LIST_NAMES: Readonly<Record<ListKind, string>> = {
  priority: 'Areas for priority action',
  improvement: 'Areas for improvement',
  strengths: 'Strengths',
};

/** What is odd in a letter, in words for people. Printed days are kept whatever is said here (`inspection.md`). */
export function warningsOf(parts: {
  readonly head: Head;
  readonly fieldwork: Fieldwork;
  readonly next: NextSteps;
  readonly lists: FindingLists;
  readonly unread?: readonly number[];
  /** True of plain text, which does not keep where words stood. */
  readonly isPlain?: boolean;
}): readonly LetterWarning[] {
  return [
    ...headWarnings(parts.head),
    ...fieldworkWarnings(parts.fieldwork),
    ...dueWarnings(parts.next, parts.head.publishedOn?.value),
    ...listWarnings(parts.lists, parts.isPlain ? ` ${SEND_ANOTHER}` : ''),
    ...(parts.unread ?? []).map((page) =>
      warning(
        'page-without-text',
        `Page ${page} holds no text, as a picture of a page does: what it says was not read. Look at it, and add what is missing.`,
      ),
    ),
  ];
}

const headWarnings = ({ twice, publishedOn }: Head): LetterWarning[] => [
  ...twice.map((who): LetterWarning => ({
    code: 'addressee-twice',
    text: `The letter names “${who}” twice; it is listed once.`,
  })),
  ...(publishedOn ? offDay('The letter’s date', publishedOn.value) : []),
];

function fieldworkWarnings({ span }: Fieldwork): LetterWarning[] {
  if (!span) return [];
  const { from, to, yearTaken, words } = span;
  const isTurned = from && to && from.day > to.day;
  return [
    ...(from ? dayWarnings('Fieldwork’s first day', from) : []),
    ...(to ? dayWarnings('Fieldwork’s last day', to) : []),
    ...(from && to ? [] : [noSuchDay('fieldwork', words)]),
    ...(yearTaken && to
      ? [
          warning(
            'year-not-printed',
            `The letter prints “${words}” without a year. ${to.day.slice(0, 4)} is taken, as the last before the letter’s own date.`,
          ),
        ]
      : []),
    ...(isTurned
      ? [warning('days-out-of-order', `Fieldwork is printed as “${words}”, which ends before it begins.`)]
      : []),
  ];
}

function dueWarnings({ due }: NextSteps, publishedOn: Day | undefined): LetterWarning[] {
  if (!due) return [];
  if (!due.day) return [noSuchDay('the statement’s due day', due.words)];
  const isEarly = publishedOn !== undefined && due.day <= publishedOn;
  return [
    ...dayWarnings('The statement’s due day', due),
    ...(isEarly
      ? [
          warning(
            'days-out-of-order',
            `The statement is due on ${formatDay(due.day)}, which is not after the letter’s own date, ${formatDay(publishedOn)}.`,
          ),
        ]
      : []),
  ];
}

/** What may help where lists that stood side by side are mixed. */
const SEND_ANOTHER = 'A plain text does not keep where words stood: send the letter as PDF or Word instead.';

/** What is odd about the lists; `more` is said of one of which nothing was found. */
function listWarnings(lists: FindingLists, more: string): LetterWarning[] {
  return (Object.keys(LIST_NAMES) as ListKind[]).flatMap((kind): LetterWarning[] => {
    if (more !== '' && kind === 'improvement' && isMissing(lists[kind]))
      return [warning('empty-list', `${LIST_NAMES[kind]}: no list of them was found.${more}`)];
    const { found, headedOn, noneSaid, unsureOn } = lists[kind];
    const name = LIST_NAMES[kind];
    if (noneSaid !== undefined) {
      return [warning('none-said', `${name}: the letter says “${noneSaid}” Nothing was counted.`)];
    }
    if (unsureOn !== undefined) {
      return [
        warning(
          'study-in-list',
          `${name}: a study stands within the list, and bullets below it on page ${unsureOn} were taken for the study’s own. Add those that belong to the list.`,
        ),
      ];
    }
    if (headedOn === undefined || found.length > 0) return [];
    const prose = lists.paragraphs.filter((one) => one.kind === kind).length;
    if (prose === 0)
      return [
        warning(
          'empty-list',
          `${name} stands as a heading on page ${headedOn}, but nothing was found below it.${more}`,
        ),
      ];
    const paragraphs = prose === 1 ? 'One paragraph was' : `${prose} paragraphs were`;
    return [
      warning(
        'in-prose',
        `${name} stands in prose on page ${headedOn}, without a list. ${paragraphs} found, and nothing was counted: choose what is a finding.`,
      ),
    ];
  });
}

/** True of a list of which the letter has neither a heading nor a finding. */
const isMissing = ({ found, headedOn, noneSaid }: FindingLists[ListKind]): boolean =>
  found.length === 0 && headedOn === undefined && noneSaid === undefined;

const warning = (code: LetterWarning['code'], text: string): LetterWarning => ({ code, text });

const noSuchDay = (what: string, words: string): LetterWarning =>
  warning('no-such-day', `The letter prints “${words}” for ${what}. There is no such day, so none is taken.`);

function dayWarnings(what: string, { day, words, wrongWeekday, shortYear }: PrintedDay): LetterWarning[] {
  return [
    ...offDay(what, day),
    ...(wrongWeekday
      ? [
          warning(
            'wrong-weekday',
            `${what} is printed with “${wrongWeekday}”, but ${formatDay(day).replace(/^(\w+) (.*)$/, '$2 is a $1')}. The printed date stays.`,
          ),
        ]
      : []),
    ...(shortYear
      ? [warning('year-in-two-figures', `${what} is printed as “${words}”; ${day.slice(0, 4)} is taken.`)]
      : []),
  ];
}

const offDay = (what: string, day: Day): LetterWarning[] =>
  weekdayOf(day) > 5
    ? [
        warning(
          'not-a-working-day',
          `${what} is printed as ${formatDay(day)}, which is not a working day. The printed date stays.`,
        ),
      ]
    : [];
