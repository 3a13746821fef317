import type { CalendarContent, CalendarEntry } from './entry';
import { uidOf } from './entry';
import { deadlineEntries, type CalendarOf } from './deadlines';
import { meetingEntries } from './meetings';

/** What can be put into a calendar by itself. */
export const ENTRY_KINDS = [
  'meeting',
  'action',
  'milestone',
  'to-last',
  'review',
  'request',
  'statement',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * One meeting or deadline as a calendar of its own, under the name that it has in everybody's: whoever subscribes later
 * has it once. As there, what is under embargo has no title. Undefined for what is not there or has no day.
 */
export function oneEntry(
  of: Omit<CalendarOf, 'scope'>,
  { kind, ref }: { readonly kind: EntryKind; readonly ref: string },
  marking?: string,
): CalendarContent | undefined {
  const uid = uidOf(of.partnershipId, kind, ref);
  const all: readonly CalendarEntry[] =
    kind === 'meeting'
      ? meetingEntries(of.facts, of.partnershipId, of.now)
      : deadlineEntries({ ...of, scope: 'All' });
  const entry = all.find((one) => one.uid === uid);
  return entry && { name: entry.title, ...(marking ? { marking } : {}), madeAt: of.now, entries: [entry] };
}
