import { booksAt } from '../../domain/status/books';
import { can } from '../../domain/people/roles';
import { chaseOffer } from '../../domain/outstanding/nudge-decision';
import { readBy } from '../../domain/status/read-by';
import { statusReport } from '../../domain/status/report';
import { asOfNow, factsAsOf } from '../../usecases/facts-as-of';
import { rowsToMend } from '../../usecases/rows-to-mend';
import { dressOf, type Card } from '../cards/drawing/card';
import { statusCard } from '../cards/replies/status/status';
import type { StatusOptions } from '../cards/replies/status/options';
import type { Asking } from './asking';
import { toldNow } from './told';

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
  const told = toldNow(asking);
  const made = statusReport(told, scope);
  const books = booksAt(told, agencyCode);
  const mayAct = personal && can(actor, 'nudge');
  const { report, own } = personal ? readBy(made, actor) : { report: made, own: [] };
  const question = { byEmail: actor.email, ...(agencyCode === undefined ? {} : { agencyCode }) };
  const mend = made.agency ? {} : { toMend: rowsToMend(snapshot, now, parts.calendar) };
  return statusCard(
    { ...report, books, asOf: factsAsOf(parts), ...mend },
    {
      ...shown,
      ...dressOf(asking),
      mayAct,
      own,
      ...(mayAct ? { chase: chaseOffer(asOfNow(parts, snapshot), question) } : {}),
    },
  );
}
