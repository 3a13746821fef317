import { isOpenAction } from '../plan/action-status';
import { counted, inSentence } from '../basics/words';
import type { Action, Facts, Request } from '../partnership';

/** What is open in somebody's name. */
export interface OpenThings {
  readonly actions: readonly Action[];
  readonly requests: readonly Request[];
}

/** The open actions that somebody owns, and the Annex A requests that are theirs to provide. */
export const openThingsOf = (facts: Pick<Facts, 'actions' | 'requests'>, email: string): OpenThings => ({
  actions: facts.actions.filter((action) => action.ownerEmail === email && isOpenAction(action)),
  requests: facts.requests.filter(
    ({ ownerEmail, status, withdrawnOn }) => ownerEmail === email && !withdrawnOn && status === 'Open',
  ),
});

/** '2 actions (A10 and A11) and 1 request'; undefined for nothing. */
export function openInWords({ actions, requests }: OpenThings): string | undefined {
  const parts = [
    ...(actions.length > 0
      ? [`${counted(actions.length, 'action')} (${inSentence(actions.map(({ ref }) => ref))})`]
      : []),
    ...(requests.length > 0 ? [counted(requests.length, 'request')] : []),
  ];
  return parts.length > 0 ? inSentence(parts) : undefined;
}
