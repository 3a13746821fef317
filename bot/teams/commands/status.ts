import { findAgency } from '../../domain/people/find';
import { can } from '../../domain/people/roles';
import type { StatusPart } from '../cards/replies/status/options';
import { notForYou } from './not-for-you';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { unknownAgency } from './unknown-agency';
import { firstDayShown, isLedThrough } from '../answers/first-day';
import { statusOf } from '../answers/status';

/** `/status`, `/status police`: for coordinators and chairs, in a chat or a channel. */
export const status: Command = {
  name: 'status',
  aliases: [],
  tells: [
    {
      says: 'status, status police',
      does: 'who has answered and what is overdue, of all or of one agency',
      under: 'The partnership',
    },
  ],
  isFor: (actor) => can(actor, 'status:read'),
  takesWords: true,
  answer(asking, words) {
    if (!can(asking.actor, 'status:read')) return notForYou(asking);
    // Of a partnership without a plan there is nothing else to tell its coordinator.
    if (!words) return isLedThrough(asking) ? { card: firstDayShown(asking) } : report(asking);
    const part = PARTS.get(words);
    if (part) return { card: statusOf(asking, undefined, { part }) };
    const lookup = findAgency(asking.snapshot, words);
    return 'found' in lookup
      ? report(asking, lookup.found.code)
      : unknownAgency(asking, status.name, lookup.suggestions);
  },
};

/** Lists that people ask for by name. */
const PARTS: ReadonlyMap<string, StatusPart> = new Map([
  ['overdue', 'overdue'],
  ['silent', 'waiting'],
  ['away', 'away'],
  ['plan', 'plan'],
]);

function report(asking: Asking, agencyCode?: string): Reply {
  return { card: statusOf(asking, agencyCode) };
}
