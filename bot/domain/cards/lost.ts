import type { Instant } from '../calendar/day';
import { aboutOf, type Facts, type SendingRow } from '../partnership';
import type { Decision } from '../partnership/decision';
import { patchOf } from '../sending/rows';
import { cardOf } from './affected';

/**
 * Decides that the card of this row is no longer in its chat: no row says any more that it stands there, so that it is
 * not asked for again.
 */
export function decideLostCard(
  { reminders, messages }: Pick<Facts, 'reminders' | 'messages'>,
  row: SendingRow,
  now: Instant,
): Decision {
  const card = cardOf(row);
  const there = [...reminders, ...messages].filter((other) => other.activityId && cardOf(other) === card);
  const log = { at: now, actor: 'app', verb: 'card.gone', subjectRef: aboutOf(row), detail: row.key };
  return { writes: there.map((of) => patchOf(of, { activityId: undefined })), log: [log] };
}
