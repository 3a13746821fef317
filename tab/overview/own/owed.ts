import type { AgencyOutstanding, PlanWaitingView, RequestOwed } from '../../../bot/contract/outstanding';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { isRated } from '../../../bot/domain/plan/views';
import { byDay } from '../../../bot/domain/calendar/by-day';

/** Something that an agency has to do: an action it leads, or an Annex A request. */
export type Owed =
  | {
      readonly is: 'action';
      readonly row: PlanLineView;
      readonly dueOn?: Day;
      /** A milestone of it that was missed, the first of them. */
      readonly missed?: PlanWaitingView['milestones'][number];
      /** Agreed by the group: how it will last is to be said, and by when. */
      readonly toLast?: PlanWaitingView['toLast'][number];
    }
  | ({ readonly is: 'request' } & RequestOwed);

/** What an agency owes now, the most urgent first, and the actions it comes to later. */
export interface OwedByAgency {
  readonly now: readonly Owed[];
  readonly later: readonly PlanLineView[];
  /** Evidence of others that the agency has not voted on. */
  readonly votes: readonly PlanLineView[];
}

/**
 * Now is what is overdue, near its day or rated red or amber, what was sent back, what has missed a milestone, and what the
 * group has agreed to until it is said how it will last. Later is what else the agency leads and has not handed in.
 */
export function owedBy(
  agencyCode: string,
  actions: readonly PlanLineView[],
  outstanding: AgencyOutstanding | undefined,
  waiting: PlanWaitingView | undefined,
): OwedByAgency {
  const missedOn = (ref: string) => waiting?.milestones.find((one) => one.ref === ref);
  const led = actions.filter(
    ({ leadAgency, status }) =>
      leadAgency.code === agencyCode && (status === 'NotStarted' || status === 'InProgress'),
  );
  const presses = (row: PlanLineView): boolean =>
    row.challenged || isRated(row, 'Red') || isRated(row, 'Amber') || missedOn(row.ref) !== undefined;
  const requests = (outstanding?.toProvide ?? []).map((one): Owed => ({ is: 'request', ...one }));
  const owing = (row: PlanLineView, dueOn = row.dueOn): Extract<Owed, { is: 'action' }> => {
    const missed = missedOn(row.ref);
    return { is: 'action', row, ...(dueOn ? { dueOn } : {}), ...(missed ? { missed } : {}) };
  };
  const pressing = led.filter(presses).map((row) => owing(row));
  const lasting = actions
    .filter((row) => row.leadAgency.code === agencyCode)
    .flatMap((row): Owed[] => {
      const toLast = waiting?.toLast.find(({ ref }) => ref === row.ref);
      // What it was due itself on is behind it; one that nobody knows the day of comes last.
      return toLast ? [{ ...owing(row, toLast.on ?? LAST), toLast }] : [];
    });
  return {
    now: [...pressing, ...requests, ...lasting].sort((a, b) => byDay(a.dueOn, b.dueOn)),
    later: led.filter((row) => !presses(row)).sort((a, b) => byDay(a.dueOn, b.dueOn)),
    votes: actions.filter(
      ({ votes }) =>
        votes?.open && votes.of.some((one) => one.code === agencyCode && one.vote === 'NoAnswer'),
    ),
  };
}

/** After every day. */
const LAST = '9' as Day;
