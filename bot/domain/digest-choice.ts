import { NOTHING, type Decision } from './decision';
import { mayHaveDigest } from './digest-week';
import { failure, type Failure } from './failure';
import type { Facts, LogEntry } from './partnership';
import type { Instant } from './day';
import { err, ok, type Result } from './result';
import type { Actor } from './roles';

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
