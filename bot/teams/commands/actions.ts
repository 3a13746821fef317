import { findAgency } from '../../domain/people/find';
import { actionsShown } from '../answers/actions';
import { ASK_ALONE } from './action';
import type { Command } from './command';
import { unknownAgency } from './unknown-agency';

/** `/actions`: those that the asker's agency leads; `/actions police`, `overdue`, `to agree`, `all`. In their own chat. */
export const actions: Command = {
  name: 'actions',
  aliases: ['my actions', 'plan', 'action plan'],
  tells: [
    {
      says: 'actions',
      does: (agency) => (agency ? `the actions that ${agency} leads` : 'the actions of the plan'),
      under: 'Your agency',
    },
    { says: 'actions to agree', does: 'the evidence that waits for agreement', under: 'The partnership' },
  ],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal) return { text: ASK_ALONE };
    const list = LISTS.get(words.replace(/^(?:of|for|by|that are|which are) /, ''));
    if (list) return { card: actionsShown(asking, { list }) };
    const lookup = findAgency(asking.snapshot, words);
    return 'found' in lookup
      ? { card: actionsShown(asking, { list: 'agency', agencyCode: lookup.found.code }) }
      : unknownAgency(asking, 'actions', lookup.suggestions);
  },
};

/** What people call the lists. */
const LISTS: ReadonlyMap<string, 'mine' | 'all' | 'overdue' | 'to agree'> = new Map([
  ['', 'mine'],
  ['mine', 'mine'],
  ['my agency', 'mine'],
  ['all', 'all'],
  ['everyone', 'all'],
  ['overdue', 'overdue'],
  ['late', 'overdue'],
  ['to agree', 'to agree'],
  ['agree', 'to agree'],
  ['for agreement', 'to agree'],
  ['to vote on', 'to agree'],
]);
