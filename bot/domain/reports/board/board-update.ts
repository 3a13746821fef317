import { counted, cut } from '../../basics/words';
import { dueWords } from '../../basics/how-far-off';
import { dayOf, formatDay, type Day, type Instant } from '../../calendar/day';
import { factsAt } from '../../lifecycle/story/as-it-was';
import type { Calendar } from '../../calendar/working-days';
import {
  BOARD_WANTS,
  RATINGS,
  type BoardWant,
  type Facts,
  type Rating,
  type Series,
} from '../../partnership';
import { spokenDay } from '../days';
import {
  bullets,
  cell,
  heading,
  strong,
  table,
  text,
  type Block,
  type ReportDocument,
  type Text,
} from '../document';
import type { Letterhead } from '../letterhead';
import { planLines, ratingOf, type PlanLine } from '../plan/plan-lines';
import { ratingText, scaleOf, type Scale } from '../rating-words';
import { asksOf, type Ask } from './asks';
import { boardDates, dayOfAny, type BoardDates } from './board-dates';
import { changesSince, newlyIn, type Since } from './since';

/** One page holds so many of each; the others are counted, with where they stand. */
const MOST = { asks: 2, reds: 3, closed: 3 } as const;
/** In a cell, so that one page stays one page. */
const MOST_LETTERS = 110;

/** What an update is made from. */
export interface BoardUpdateOf {
  readonly board: Series;
  readonly letterhead: Letterhead;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** What the coordinator asks of the board in their own words, before what the plan itself asks. */
  readonly asks?: readonly string[];
}

/**
 * The one page that a board reads: what is asked of it, what is red and why, the numbers, what closed, what comes; of
 * these what the board wants, where its series says so.
 */
export function boardUpdate(facts: Facts, given: BoardUpdateOf): ReportDocument {
  const { letterhead, calendar, now, board } = given;
  const dates = boardDates(facts, board, now);
  const lines = planLines(facts, calendar, now);
  const since = changesSince(facts, lines, dates.last, now);
  const before = dates.last ? planLines(factsAt(facts, dates.last), calendar, dates.last) : undefined;
  const reds = lines.filter((line) => ratingOf(line) === 'Red');
  const asks = asksOf(facts, lines, given.asks ?? []);
  const parts: Readonly<Record<BoardWant, () => Block[]>> = {
    Asks: () => askBlocks(asks),
    Red: () => redBlocks(reds, given),
    Numbers: () =>
      before && dates.last
        ? numbersSince(lines, { lines: before, on: dayOf(dates.last) }, scaleOf(facts))
        : numbers(lines, scaleOf(facts)),
    Closed: () => closedBlocks(since),
    Ahead: () => ahead(facts, lines, dates, now),
  };
  return {
    title: 'Board update',
    name: ['Action plan', letterhead.partnership, 'board update'].filter(Boolean).join(': '),
    letterhead,
    isOnePage: true,
    sections: [
      {
        blocks: [
          text(occasion(dates)),
          text(
            strong('In short:'),
            ` ${inShort(since, { reds, newly: before && newlyIn(reds, before).length }, asks)}`,
          ),
          ...BOARD_WANTS.filter((want) => board.wants?.includes(want) ?? true).flatMap((want) =>
            parts[want](),
          ),
        ],
      },
    ],
  };
}

function occasion({ board, last, next }: BoardDates): string {
  const [before, after] = [dayOfAny(last), dayOfAny(next)];
  const when = after ? `, ${formatDay(after).replaceAll(' ', '\u00a0')}` : '';
  const what = before ? ` What has changed since ${spokenDay(before)}.` : ' How the action plan stands.';
  return `${board.title}${when}.${what}`;
}

function inShort(
  { closed, slipped }: Since,
  { reds, newly = 0 }: { readonly reds: readonly PlanLine[]; readonly newly?: number },
  asks: readonly Ask[],
): string {
  const isAre = (count: number): string => (count === 1 ? 'action is' : 'actions are');
  const said = [
    closed.length > 0 ? `${counted(closed.length, 'action')} agreed` : 'no action agreed',
    slipped.length > 0 ? `${slipped.length} newly overdue` : 'none newly overdue',
  ];
  const which = newly === 0 ? '' : newly < reds.length ? `, ${newly} of them newly` : ', newly';
  const red = reds.length > 0 ? `${reds.length} ${isAre(reds.length)} red${which}` : 'Nothing is red';
  const ask =
    asks.length > 0
      ? `We ask the board for ${counted(asks.length, 'thing')}.`
      : 'We ask the board for nothing today.';
  return `${said.join(', ')}. ${red}. ${ask}`;
}

const askBlocks = (asks: readonly Ask[]): Block[] => [
  heading('What we ask of the board'),
  ...(asks.length === 0
    ? [text('Nothing today.')]
    : [
        bullets([
          ...asks
            .slice(0, MOST.asks)
            .map(({ verb, what }): Text => (verb ? [strong(verb), ` ${what}`] : [what])),
          ...more(asks.length - MOST.asks, 'more is', 'more are', 'on the page Plan of the app'),
        ]),
      ]),
];

function redBlocks(reds: readonly PlanLine[], { calendar, now }: BoardUpdateOf): Block[] {
  if (reds.length === 0) return [heading('Red, and why'), text('No action is red.')];
  const why = (line: PlanLine): string => {
    const due = line.dueOn
      ? `Due ${spokenDay(line.dueOn)}${line.isOverdue ? `, ${dueWords(calendar, dayOf(now), line.dueOn)}` : ''}.`
      : 'No date yet.';
    return `${due} ${line.progress ? cut(line.progress.text, MOST_LETTERS) : 'Nothing has been reported.'}`;
  };
  const shown = [...reds].sort(byDue).slice(0, MOST.reds);
  return [
    heading('Red, and why'),
    table({
      columns: [
        { heading: 'No.', percent: 9 },
        { heading: 'Action', percent: 35 },
        { heading: 'Lead', percent: 16 },
        { heading: 'Why, and what happens next', percent: 40 },
      ],
      rows: shown.map((line) => [
        cell(line.ref),
        cell(cut(line.title, MOST_LETTERS)),
        cell(line.lead),
        cell(why(line)),
      ]),
    }),
    ...(reds.length > shown.length
      ? [
          text(
            `${counted(reds.length - shown.length, 'more action is', 'more actions are')} red: ${refsOf([...reds].sort(byDue).slice(MOST.reds))}.`,
          ),
        ]
      : []),
  ];
}

const byDue = (a: PlanLine, b: PlanLine): number => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1);

/** Ten references fit a line; the rest are counted. */
function refsOf(lines: readonly { readonly ref: string }[]): string {
  const most = 10;
  const others = lines.length - most;
  return (
    lines
      .slice(0, most)
      .map(({ ref }) => ref)
      .join(', ') + (others > 0 ? ` and ${others} others` : '')
  );
}

const numbers = (lines: readonly PlanLine[], scale: Scale): Block[] => [
  heading('The plan now'),
  table({
    columns: [
      { heading: 'Rating', percent: 40 },
      { heading: 'Now', percent: 15 },
      { heading: 'Which', percent: 45 },
    ],
    rows: [
      ...RATINGS.map((rating) => {
        const those = lines.filter((line) => ratingOf(line) === rating);
        return [
          [ratingText(scale, rating)],
          cell(String(those.length)),
          cell(those.length > 0 ? refsOf(those) : 'None'),
        ];
      }),
      [[[strong('All')]], [[strong(String(lines.length))]], cell('The whole plan')],
    ],
  }),
];

/** The numbers beside those of the day on which the board last met, and what changed. */
function numbersSince(
  lines: readonly PlanLine[],
  before: { readonly lines: readonly PlanLine[]; readonly on: Day },
  scale: Scale,
): Block[] {
  const rated = (of: readonly PlanLine[], rating: Rating): number =>
    of.filter((line) => ratingOf(line) === rating).length;
  const bold = (text: string): Text[] => [[strong(text)]];
  return [
    heading('The plan now'),
    table({
      columns: [
        { heading: 'Rating', percent: 34 },
        { heading: spokenDay(before.on), percent: 28 },
        { heading: 'Now', percent: 16 },
        { heading: 'Change', percent: 22 },
      ],
      rows: [
        ...RATINGS.map((rating) => {
          const [was, is] = [rated(before.lines, rating), rated(lines, rating)];
          return [
            [ratingText(scale, rating)],
            cell(String(was)),
            cell(String(is)),
            cell(changeWords(was, is)),
          ];
        }),
        [
          bold('All'),
          bold(String(before.lines.length)),
          bold(String(lines.length)),
          cell(changeWords(before.lines.length, lines.length)),
        ],
      ],
    }),
  ];
}

const changeWords = (was: number, is: number): string =>
  is === was ? 'None' : is > was ? `${is - was} more` : `${was - is} fewer`;

function closedBlocks({ closed, revised }: Since): Block[] {
  const shown = closed
    .slice(0, MOST.closed)
    .map(({ line, on, closedOn }): Text => [
      `${line.ref}, ${cut(line.title, MOST_LETTERS)}: ${closedOn ? `closed on ${spokenDay(closedOn)}` : `agreed by the group on ${spokenDay(on)}`}.`,
      line.reviewOn ? ` Will be looked at again on ${spokenDay(line.reviewOn)}.` : '',
    ]);
  const moved =
    revised.length === 0
      ? []
      : [text(`More time was granted for ${refsOf(revised.map(({ line }) => line))}.`)];
  return [
    heading('Agreed and closed'),
    shown.length > 0
      ? bullets([...shown, ...more(closed.length - MOST.closed, 'more was', 'more were', 'agreed')])
      : text('None since then.'),
    ...moved,
  ];
}

function ahead(facts: Facts, lines: readonly PlanLine[], { next, board }: BoardDates, now: Instant): Block[] {
  const today = dayOf(now);
  const due = lines.filter(
    ({ dueOn, byDates }) =>
      dueOn !== undefined && dueOn >= today && byDates !== 'Blue' && (!next || dueOn <= dayOf(next)),
  );
  const after = facts.meetings
    .filter((one) => one.seriesCode === board.code && one.status === 'Planned' && next && one.startsAt > next)
    .map(({ startsAt }) => startsAt)
    .sort()[0];
  const soon = [...due]
    .sort(byDue)
    .slice(0, 3)
    .map(({ ref, dueOn }) => `${ref} on ${dueOn ? spokenDay(dueOn) : ''}`);
  const others = due.length - soon.length;
  return [
    heading(next ? 'Before the next board' : 'Ahead'),
    text(
      soon.length > 0
        ? `Due: ${soon.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`
        : 'Nothing is due.',
      next ? ` The board meets on ${spokenDay(dayOf(next))}.` : '',
      after ? ` After that: ${spokenDay(dayOf(after))}.` : '',
    ),
  ];
}

const more = (count: number, one: string, many: string, where: string): Text[] =>
  count > 0 ? [[`${counted(count, one, many)} ${where}.`]] : [];
