import type { BoardReportView } from '../../bot/contract/reports/reports';
import type { Day } from '../../bot/domain/calendar/day';
import { briefDay } from '../parts/format';
import type { Tone } from '../parts/signs/pill';

/** What became of one action: in a word each, and what is to be known of it. */
interface Move {
  readonly action: BoardReportView['challenged'][number];
  readonly became: readonly (readonly [words: string, tone: Tone])[];
  readonly about: readonly string[];
}

/** The actions that became overdue, got more time or were challenged, each once with all that became of it. */
export function movesOf({ slipped, revised, challenged }: BoardReportView, today: Day): readonly Move[] {
  const single: readonly Move[] = [
    ...slipped.map(({ dueOn, ...action }) => ({
      action,
      became: [['Became overdue', 'red'] as const],
      about: dueOn ? [`Due ${briefDay(dueOn, today)}.`] : [],
    })),
    ...revised.map(({ from, dueOn, ...action }) => ({
      action,
      became: [['Has more time', 'amber'] as const],
      about: [`Was due ${briefDay(from, today)}${dueOn ? `, now ${briefDay(dueOn, today)}` : ''}.`],
    })),
    ...challenged.map((action) => ({
      action,
      became: [['Challenged', 'amber'] as const],
      about: [],
    })),
  ];
  return [...new Set(single.map(({ action }) => action.ref))].flatMap((ref) => {
    const [first, ...others] = single.filter(({ action }) => action.ref === ref);
    return first ? [others.reduce(together, first)] : [];
  });
}

const together = (one: Move, other: Move): Move => ({
  action: one.action,
  became: [...one.became, ...other.became.filter(([words]) => !one.became.some(([said]) => said === words))],
  about: [...one.about, ...other.about],
});
