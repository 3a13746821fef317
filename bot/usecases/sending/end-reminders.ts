import { endedPatch, endedReminders, type EndedReminder } from '../../domain/outstanding/ended';
import { type LogEntry, type Ending, type Reminder } from '../../domain/partnership';
import { inParallel } from '../in-parallel';
import type { Parts, Snapshot, Stored } from '../ports';
/** How many a sweep marks: after an upgrade there may be thousands, and what is to go out does not wait for them. */
const MOST_AT_ONCE = 50;
const WIDTH = 4;

/** The lists by which it is told whether a reminder has ended, by their titles in SharePoint. */
const LISTS: Readonly<
  Record<string, 'agencies' | 'people' | 'meetings' | 'actions' | 'requests' | 'inspections'>
> = {
  Agencies: 'agencies',
  People: 'people',
  Meetings: 'meetings',
  Actions: 'actions',
  Requests: 'requests',
  Inspections: 'inspections',
};

/**
 * Marks the reminders that have ended by how the lists are now, each with its line of the record, and gives them: their
 * cards are to lose their buttons. What another copy of the app was quicker with is left to it. Never throws: whoever
 * looks at a reminder sees that it has ended, and what is not marked now is by the next sweep.
 */
export async function endReminders(parts: Parts, facts: Snapshot): Promise<readonly Reminder[]> {
  const unsure = new Set(facts.faults.flatMap(({ list }) => LISTS[list] ?? []));
  const ended = endedReminders(facts, parts.clock.now(), unsure).slice(0, MOST_AT_ONCE);
  const marked = await inParallel(ended, WIDTH, async (one) =>
    (await mark(parts, one)) ? [one.reminder] : [],
  );
  return marked.flat();
}

async function mark({ store, clock, journal }: Parts, { reminder, ended }: EndedReminder): Promise<boolean> {
  const { key, subjectRef } = reminder;
  const patch = endedPatch(ended);
  const log: LogEntry = {
    at: clock.now(),
    actor: 'app',
    verb: patch.state ? 'reminder.superseded' : 'reminder.ended',
    subjectRef,
    detail: `${key}: ${BECAUSE[ended]}`,
  };
  try {
    return (await store.commit([{ update: 'reminders', was: reminder as Stored<Reminder>, patch }], [log]))
      .ok;
  } catch (cause) {
    journal.error('ended reminder not marked', cause, { reminder: key });
    return false;
  }
}

const BECAUSE: Readonly<Record<Ending, string>> = {
  Agency: 'it is not this agency’s any more',
  Person: 'whoever got it no longer answers for the agency',
  Done: 'it has been handed in',
  Gone: 'it is no longer in the list, or has no due day',
};
