import { counted } from '../basics/words';
import { dayOf } from '../calendar/day';
import type { AsOf } from '../partnership';
import type { Comparison } from './compare';

/** What bringing a file in comes to, and what people will be told because of it, in sentences. */
export function outlookOf(comparisons: readonly Comparison[], { now }: Pick<AsOf, 'now'>): string[] {
  const today = dayOf(now);
  const fresh = comparisons.filter(({ is }) => is === 'new').map(({ incoming }) => incoming.action);
  const closed = fresh.filter(({ status }) => status === 'Closed').length;
  const overdue = fresh.filter(
    ({ status, dueOn }) => status !== 'Closed' && dueOn !== undefined && dueOn < today,
  ).length;
  const undated = fresh.filter(({ status, dueOn }) => status !== 'Closed' && dueOn === undefined).length;
  const open = fresh.length - closed;
  return [
    ...(closed > 0
      ? [`${counted(closed, 'new action')} ${is(closed)} closed already and asked for no more.`]
      : []),
    ...(overdue > 0
      ? [
          `${counted(overdue, 'new action')} ${is(overdue)} overdue: ${overdue === 1 ? 'its agency is' : 'their agencies are'} reminded from the next working day on.`,
        ]
      : []),
    ...(undated > 0
      ? [
          `${counted(undated, 'new action')} ${undated === 1 ? 'has' : 'have'} no due day: nobody is reminded of ${undated === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(open > overdue + undated
      ? [`${aheadWords(fresh.length, open - overdue - undated)} before their due days, by your rules.`]
      : []),
  ];
}

/** Whom the last sentence is about: 'the others' only where others were told of before. */
const aheadWords = (all: number, ahead: number): string =>
  all > ahead ? 'The others are reminded of' : 'Their agencies are reminded';

const is = (count: number): string => (count === 1 ? 'is' : 'are');
