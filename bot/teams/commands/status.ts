import { findAgency } from '../../domain/people/find';
import { booksAt } from '../../domain/status/books';
import { can } from '../../domain/people/roles';
import { statusReport } from '../../domain/status/report';
import { factsAsOf } from '../../usecases/facts-as-of';
import { rowsToMend } from '../../usecases/rows-to-mend';
import { dressOf, type Card } from '../cards/drawing/card';
import { statusCard, type StatusOptions, type StatusPart } from '../cards/replies/status';
import { notForYou } from './not-for-you';
import type { Asking, Command, Reply } from './command';
import { unknownAgency } from './unknown-agency';

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
    if (!words) return report(asking);
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
]);

function report(asking: Asking, agencyCode?: string): Reply {
  return { card: statusOf(asking, agencyCode) };
}

/** The `/status` card as of now: its summary, or one of its lists. */
export function statusOf(
  asking: Asking,
  agencyCode?: string,
  shown: Pick<StatusOptions, 'part' | 'page'> = {},
): Card {
  const { actor, personal, snapshot, parts } = asking;
  const unreadableRows = snapshot.faults.length;
  const scope = { agencyCode, unreadableRows };
  const now = parts.clock.now();
  const made = statusReport({ facts: snapshot, calendar: parts.calendar, now }, scope);
  const books = booksAt({ facts: snapshot, calendar: parts.calendar, hours: parts.hours, now }, agencyCode);
  const mend = made.agency ? {} : { toMend: rowsToMend(snapshot, now) };
  return statusCard(
    { ...made, books, asOf: factsAsOf(parts), ...mend },
    {
      ...shown,
      ...dressOf(asking),
      mayAct: personal && can(actor, 'nudge'),
    },
  );
}
