import { answeredElsewhere } from '../../domain/reminders/answered-elsewhere';
import { endedPatch, endedReminders } from '../../domain/outstanding/ended';
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
  const ended = endedReminders(facts, parts.clock.now(), unsure).map(({ reminder, ended: how }): Mark => {
    const patch = endedPatch(how);
    const verb = patch.state ? 'reminder.superseded' : 'reminder.ended';
    return { reminder, patch, verb, because: BECAUSE[how] };
  });
  return markAll(parts, ended);
}

/**
 * Answers the reminders whose agency has said elsewhere how the action goes, each with its line of the record, and gives
 * them: their cards show the answer. Beside the deed itself, so that a press waits for no other list. Never throws.
 */
export async function answerReminders(parts: Parts, facts: Snapshot): Promise<readonly Reminder[]> {
  const because = 'its agency has said of the action itself how it goes';
  const answered = answeredElsewhere(facts, parts.clock.now()).map((one): Mark => ({
    ...one,
    verb: 'reminder.acknowledged',
    because,
  }));
  return markAll(parts, answered);
}

/** How a reminder's row changes, and what the record says of it. */
interface Mark {
  readonly reminder: Reminder;
  readonly patch: Partial<Reminder>;
  readonly verb: string;
  readonly because: string;
}

async function markAll(parts: Parts, marks: readonly Mark[]): Promise<readonly Reminder[]> {
  const marked = await inParallel(marks.slice(0, MOST_AT_ONCE), WIDTH, async (one) =>
    (await mark(parts, one)) ? [one.reminder] : [],
  );
  return marked.flat();
}

async function mark(
  { store, clock, journal }: Parts,
  { reminder, patch, verb, because }: Mark,
): Promise<boolean> {
  const { key, subjectRef } = reminder;
  const log: LogEntry = { at: clock.now(), actor: 'app', verb, subjectRef, detail: `${key}: ${because}` };
  try {
    return (await store.commit([{ update: 'reminders', was: reminder as Stored<Reminder>, patch }], [log]))
      .ok;
  } catch (cause) {
    journal.error('reminder not marked', cause, { reminder: key });
    return false;
  }
}

const BECAUSE: Readonly<Record<Ending, string>> = {
  Agency: 'it is not this agency’s any more',
  Person: 'whoever got it no longer answers for the agency',
  Done: 'it has been handed in',
  Gone: 'it is no longer in the list, or has no due day',
};
