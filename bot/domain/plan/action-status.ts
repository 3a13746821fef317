import type { ActionStatus, Action } from '../partnership';

const DELIVERED: readonly ActionStatus[] = ['EvidenceSubmitted', 'Agreed', 'Closed', 'Sustained'];

/** True once the lead agency has handed in its evidence: from then on the group has the next move, not the agency. */
export const isDelivered = (action: Pick<Action, 'status'>): boolean => DELIVERED.includes(action.status);
