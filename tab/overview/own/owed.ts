import type { AgencyOutstanding, RequestOwed } from '../../../bot/contract/outstanding';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { isRated } from '../../plan/reading';

/** Something that an agency has to do: an action it leads, or an Annex A request. */
export type Owed =
  | { readonly is: 'action'; readonly row: PlanLineView; readonly dueOn?: Day }
  | ({ readonly is: 'request' } & RequestOwed);

/** What an agency owes now, the most urgent first, and the actions it comes to later. */
export interface OwedByAgency {
  readonly now: readonly Owed[];
  readonly later: readonly PlanLineView[];
  /** Evidence of others that the agency has not voted on. */
  readonly votes: readonly PlanLineView[];
}

/**
 * Now is what is overdue, near its day or rated red or amber, and what was sent back. Later is what else the agency leads and has not
 * handed in.
 */
export function owedBy(
  agencyCode: string,
  actions: readonly PlanLineView[],
  outstanding: AgencyOutstanding | undefined,
): OwedByAgency {
  const led = actions.filter(
    ({ leadAgency, status }) =>
      leadAgency.code === agencyCode && (status === 'NotStarted' || status === 'InProgress'),
  );
  const presses = (row: PlanLineView): boolean =>
    row.challenged || isRated(row, 'Red') || isRated(row, 'Amber');
  const requests = (outstanding?.toProvide ?? []).map((one): Owed => ({ is: 'request', ...one }));
  const pressing = led.filter(presses).map((row): Owed => ({
    is: 'action',
    row,
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
  }));
  return {
    now: [...pressing, ...requests].sort((a, b) => compare(a.dueOn, b.dueOn)),
    later: led.filter((row) => !presses(row)).sort((a, b) => compare(a.dueOn, b.dueOn)),
    votes: actions.filter(
      ({ votes }) =>
        votes?.open && votes.of.some((one) => one.code === agencyCode && one.vote === 'NoAnswer'),
    ),
  };
}

const compare = (a: Day | undefined, b: Day | undefined): number => (a ?? '9').localeCompare(b ?? '9');
