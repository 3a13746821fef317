import { counted } from '../../../domain/basics/words';
import { formatShortDay, type Day } from '../../../domain/calendar/day';
import type { Series } from '../../../domain/partnership';
import type { BoardStanding } from '../../../domain/reports/board/standing';
import type { Card, Dress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { pageCard, sectionRows, type Line, type Section } from '../drawing/page';
import { openTab, tryAction } from '../drawing/parts/action';
import { sentence } from '../drawing/parts/text';
import { cut, shortEnded } from '../drawing/size';

/** How many lines of each list stand on the card; the document has them all. */
const MOST_LINES = 3;

export interface ReportPage extends Dress {
  readonly standing: BoardStanding;
  readonly today: Day;
}

/** `/report csp`: what moved since a board last met, what is red, and what it is asked, before the document is made. */
export function reportCard({ standing, today, ...dress }: ReportPage): Card {
  const { board, last, next, asks, reds } = standing;
  const rows = [
    sentence([{ text: board.title, bold: true }]),
    sentence(
      [
        next ? `It meets on ${formatShortDay(next, today)}.` : 'No meeting of it is in the list.',
        last
          ? `It last met on ${formatShortDay(last, today)}.`
          : 'It has not met yet, so this is how all stands.',
      ].join(' '),
    ),
    ...[
      section(
        'Asked of the board',
        asks.map(({ verb, what }) => ({ ...(verb ? { lead: verb } : {}), text: what })),
      ),
      section('Red', reds.map(lineOf)),
      ...moved(standing, today),
    ].flatMap(sectionRows),
  ];
  const actions = [
    ...openTab(dress.tab, `reports/${encodeURIComponent(board.code)}`, 'Open report'),
    ...openTab(dress.tab, 'plan', 'Open plan'),
    tryAction({ title: 'Status', says: 'status' }),
  ];
  return frame(
    { ...dress, heading: headingOf(standing) },
    rows,
    actions,
    'The report for a board, as you asked',
  );
}

function headingOf({ daysLeft }: BoardStanding): string {
  if (daysLeft === undefined) return 'How the plan stands for the board';
  return daysLeft === 0 ? 'The board meets today' : `The board meets in ${counted(daysLeft, 'working day')}`;
}

const lineOf = ({ ref, title, lead }: { ref: string; title: string; lead: string }): Line => ({
  lead: `${ref}.`,
  text: ` ${shortEnded(title, 100)} ${lead}`,
});

function section(title: string, lines: readonly Line[]): Section {
  const { shown, rest } = cut(lines, MOST_LINES);
  return {
    title: `${title}: ${lines.length === 0 ? 'nothing' : lines.length}`,
    lines: [
      ...shown,
      ...(rest ? [{ text: `and ${lines.length - shown.length} more, in the document.` }] : []),
    ],
  };
}

function moved({ since, last }: BoardStanding, today: Day): readonly Section[] {
  const lines: readonly Line[] = [
    ...since.closed.map(({ line, on }) => ({
      ...lineOf(line),
      lead: `✓ ${line.ref} agreed ${formatShortDay(on, today)}.`,
    })),
    ...since.slipped.map((line) => ({ ...lineOf(line), lead: `${line.ref} became overdue.` })),
    ...since.revised.map(({ line, from }) => ({
      ...lineOf(line),
      lead: `${line.ref} has more time, was due ${formatShortDay(from, today)}.`,
    })),
    ...since.challenged.map((line) => ({ ...lineOf(line), lead: `${line.ref} was challenged.` })),
  ];
  return [section(last ? `Moved since ${formatShortDay(last, today)}` : 'Moved', lines)];
}

const WHICH = {
  any: 'A report for which board?',
  several: 'Which of these boards?',
  unknown: 'I do not know that board',
} as const;

/** `/report` without a board, or with words that name none or several: which there are. */
export const boardsCard = (
  boards: readonly Series[],
  dress: Dress,
  asked: keyof typeof WHICH = 'any',
): Card =>
  pageCard({
    ...dress,
    heading: WHICH[asked],
    intro:
      boards.length === 0
        ? 'No board is in the list Series. Add one there with its code, and with how often it meets.'
        : 'Each gets one page: what is asked of it, what is red and why, and what moved since it last met.',
    sections: [{ lines: boards.map(({ code, title }) => ({ lead: `${code}:`, text: title })) }],
    tries: boards.slice(0, 6).map(({ code }) => ({ title: code.slice(0, 20), says: `report ${code}` })),
    summary: 'The boards, as you asked',
  });
