import type { ActionStatus, Action, Facts } from '../partnership';

const DELIVERED: readonly ActionStatus[] = ['EvidenceSubmitted', 'Agreed', 'Closed', 'Sustained'];

/** True of what the group has closed, sustained or not yet. */
export const isClosed = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'Closed' || status === 'Sustained';

/** True while something is still to come of an action: neither closed nor withdrawn. */
export const isOpenAction = (action: Pick<Action, 'status' | 'withdrawnOn'>): boolean =>
  action.withdrawnOn === undefined && !isClosed(action);

/** The actions that were not withdrawn: of all others nothing is asked, whatever state they were in. */
export const standingActions = ({ actions }: Pick<Facts, 'actions'>): readonly Action[] =>
  actions.filter(({ withdrawnOn }) => withdrawnOn === undefined);

/** True once the lead agency has handed in its evidence: from then on the group has the next move, not the agency. */
export const isDelivered = (action: Pick<Action, 'status'>): boolean => DELIVERED.includes(action.status);
