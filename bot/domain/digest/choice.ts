import { NOTHING, type Decision } from '../partnership/decision';
import { mayHaveDigest } from './week';
import { failure, type Failure } from '../basics/failure';
import type { Instant } from '../calendar/day';
import { err, ok, type Result } from '../basics/result';
import type { Actor } from '../people/actor';
import type { LogEntry, Facts } from '../partnership';

/** Decides whether somebody gets the weekly summary from now on. Nothing when it is so already. */
export function decideDigest(
  facts: Pick<Facts, 'people'>,
  actor: Actor,
  isWanted: boolean,
  now: Instant,
): Result<Decision, Failure> {
  const person = facts.people.find(({ email }) => email === actor.email);
  if (!person || !mayHaveDigest(person)) return err(failure('not-for-your-role'));
  if ((person.digest !== false) === isWanted) return ok(NOTHING);
  const verb = isWanted ? 'digest.started' : 'digest.stopped';
  const log: LogEntry = { at: now, actor: person.email, verb, subjectRef: person.email };
  return ok({ writes: [{ change: 'people', of: person, patch: { digest: isWanted } }], log: [log] });
}
