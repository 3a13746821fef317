import type { PlanWaiting } from '../lifecycle/story/waiting';
import { toLastRef } from '../plan/own-days';
import type { OwedThing } from './things';

/** How much an agency has to do, as `/my`, `/status` and the tab all tell it. */
export interface Counts {
  readonly toDo: number;
  readonly overdue: number;
  /** Asked by a reminder, and not answered. */
  readonly waiting: number;
  /** Votes on evidence that the agency has not given, where there are any: they are among what there is to do. */
  readonly votes?: number;
}

type InPlan = Pick<PlanWaiting, 'toAgree' | 'challenged' | 'toLast'>;

/**
 * Counts what there is to do; each thing once. With what has a reminder or a due day comes what waits for the agency in
 * the plan: its votes, and what it leads that was challenged or agreed, where that is not among the things already.
 */
export function countsOf(
  things: readonly Pick<OwedThing, 'ref' | 'isOverdue' | 'silence'>[],
  { toAgree, challenged, toLast }: InPlan,
  agencyCode: string | undefined,
): Counts {
  const votes = toAgree.filter(({ awaited }) => awaited.some(({ code }) => code === agencyCode)).length;
  const known = new Set(things.map(({ ref }) => ref));
  const led = [...challenged, ...toLast.filter(({ ref }) => !known.has(toLastRef(ref)))].filter(
    ({ leadAgency }) => leadAgency === agencyCode,
  );
  const more = new Set(led.map(({ ref }) => ref).filter((ref) => !known.has(ref))).size;
  return {
    toDo: things.length + votes + more,
    overdue: things.filter(({ isOverdue }) => isOverdue).length,
    waiting: things.filter(({ silence }) => silence !== undefined).length,
    ...(votes > 0 ? { votes } : {}),
  };
}

/** '9 things to do, 2 overdue'. */
export const countsInWords = ({ toDo, overdue }: Counts): string =>
  `${toDo} ${toDo === 1 ? 'thing' : 'things'} to do${overdue > 0 ? `, ${overdue} overdue` : ''}`;
