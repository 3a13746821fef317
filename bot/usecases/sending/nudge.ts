import { dayOf } from '../../domain/calendar/day';
import { counted } from '../../domain/basics/words';
import { overtaken } from '../../domain/outstanding/chasing';
import { failure, type Failure } from '../../domain/basics/failure';
import { planNudges, type Chased, type LeftOut, type NudgePlan } from '../../domain/outstanding/nudge-now';
import { type LogEntry, type Message } from '../../domain/partnership';
import { err, ok, type Result } from '../../domain/basics/result';
import { can, identify, type Identity } from '../../domain/people/roles';
import { inParallel } from '../in-parallel';
import type { Change, Parts, Snapshot } from '../ports';
import { hoursOf } from '../../domain/sending/hours';

/** How many people's rows are written at once. */
const WIDTH = 4;

/**
 * Chases now everyone who is silent, of one agency or of all: a row a thing for each person, which the next sweep within
 * sending hours sends as one card. The first row's unique key is the claim to nudge that person on that day, so that
 * a double tap, or two coordinators at once, nudge once. Safe to repeat.
 * Fails with 'coordinator-only'. Throws StoreUnavailable; what was written by then goes out, and a repeat does the rest.
 */
export async function nudge(
  parts: Parts,
  who: Identity,
  agencyCode?: string,
): Promise<Result<NudgePlan, Failure>> {
  const { store, clock, calendar, hours } = parts;
  // What others have just sent or asked for counts.
  const facts = await store.snapshot({ fresh: true });
  const actor = identify(facts, who, dayOf(clock.now()));
  if (!actor) return err(failure('not-known'));
  if (!can(actor, 'nudge')) return err(failure('coordinator-only'));
  const question = { byEmail: actor.email, now: clock.now(), ...(agencyCode ? { agencyCode } : {}) };
  const plan = planNudges(facts, calendar, hoursOf(facts, hours), question);
  const outcomes = await inParallel(plan.chased, WIDTH, (chased) => write(parts, actor.email, chased));
  const chased = plan.chased.filter((_, at) => outcomes[at]);
  if (chased.length > 0) parts.stir?.();
  const late = plan.chased.filter((_, at) => !outcomes[at]).map(overlapped);
  return ok({ ...plan, chased, leftOut: [...plan.leftOut, ...late] });
}

const overlapped = ({ name, agencyTitle }: Chased): LeftOut => ({
  name,
  agencyTitle,
  because: 'gets one already',
});

/** Writes a person's rows with a line of the record. False when somebody else has just nudged the same person. */
async function write({ store, clock }: Parts, actor: string, { rows }: Chased): Promise<boolean> {
  const [first] = rows;
  if (!first) return false;
  const { personEmail, agencyCode, key } = first;
  const line: LogEntry = {
    key: `asked|${key}`,
    at: clock.now(),
    actor,
    verb: 'nudge.asked',
    subjectRef: first.about,
    detail: `${agencyCode}: ${personEmail}, ${counted(rows.length, 'thing')}`,
  };
  for (let left = rows; ;) {
    const inserts = left.map((row): Change => ({ insert: 'messages', row }));
    // The line is owed as soon as the claim is made, though nothing of the rest should be left to be written.
    const written = await store.commit(inserts, [line], { owed: left !== rows });
    if (written.ok) return true;
    const { at } = written.error;
    // The claim is another's, and with it the person.
    if (left === rows && at === 0) return false;
    left = left.slice(at + 1);
  }
}

/**
 * Takes back nudges that somebody asked for and that have not gone out, once the answer is there or a newer reminder has
 * taken their place. Never throws: they do not go out in any case, and what is not recorded now is by the next sweep.
 */
export async function withdrawNudges(
  { store, clock, calendar, journal }: Parts,
  facts: Snapshot,
): Promise<void> {
  const keys = overtaken({ facts, calendar, now: clock.now() });
  if (keys.size === 0) return;
  const rows = facts.messages.filter(({ key }) => keys.has(key));
  const patch = { state: 'Superseded' } as const;
  try {
    // Each with its own line: one that another has just changed keeps no other's from the record.
    await inParallel(rows, WIDTH, (was) =>
      store.commit([{ update: 'messages', was, patch }], [withdrawn(was, clock.now())]),
    );
  } catch (cause) {
    journal.error('nudges not withdrawn', cause, { count: rows.length });
  }
}

const withdrawn = ({ key, about }: Message, at: LogEntry['at']): LogEntry => ({
  key: `withdrawn|${key}`,
  at,
  actor: 'app',
  verb: 'nudge.withdrawn',
  subjectRef: about,
  detail: key,
});
