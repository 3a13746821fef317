import type { Instant } from '../calendar/day';
import { aboutOf, type LogEntry, type Sending, type SendingRow } from '../partnership';
import type { ToSend } from './to-send';

/** How many things one line names: their keys, of 255 signs at most, have to fit in its `Detail`. */
const MOST = 100;

/** The lines of the record for a card that has reached its chat: one, that names everything on it by its key. */
export const sentLines = (rows: readonly SendingRow[], route: Sending['route'], at: Instant): LogEntry[] => {
  const where = route === 'Channel' ? ', in the channel' : '';
  return linesOf(rows, at, 'card.sent', `to ${rows[0]?.personEmail ?? 'nobody'}${where}`, ' ');
};

/** The lines for a card that did not arrive. */
export const failedLines = (rows: readonly SendingRow[], reason: string, at: Instant): LogEntry[] =>
  linesOf(rows, at, 'card.failed', reason, ': ');

/** The line for a thing that no card was made of, since it can be sent to nobody. */
export const unsentLine = (thing: ToSend, reason: string, at: Instant): LogEntry => ({
  at,
  actor: 'app',
  verb: thing.table === 'reminders' ? 'reminder.failed' : 'message.failed',
  subjectRef: aboutOf(thing),
  detail: `${thing.key}: ${reason}`,
});

function linesOf(
  rows: readonly SendingRow[],
  at: Instant,
  verb: string,
  outcome: string,
  between: string,
): LogEntry[] {
  const lines = Array.from({ length: Math.ceil(rows.length / MOST) }, (_, nth) =>
    rows.slice(nth * MOST, (nth + 1) * MOST),
  );
  return lines.map((named) => {
    const [about, ...others] = new Set(named.map(aboutOf));
    const detail = `${named.map(({ key }) => key).join('; ')}${between}${outcome}`;
    return { at, actor: 'app', verb, ...(others.length === 0 ? { subjectRef: about } : {}), detail };
  });
}
