import { isAsSeen } from '../basics/fingerprint';
import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import type { AsOf, Meeting, Running } from '../partnership';
import type { Actor } from '../people/actor';
import { agendaOf } from './agenda';
import { meetingVersion, notTheirs, runnable } from './ground';

/** How the chair goes on: another order, another item, or the end. */
export type RunStep =
  | { readonly does: 'order'; readonly order: readonly string[] }
  | { readonly does: 'item'; readonly item: string }
  | { readonly does: 'end' };

export interface RunRequest {
  readonly meetingRef: string;
  readonly step: RunStep;
  /** The version that whoever asks saw; none for whatever it is by now. */
  readonly seen?: string;
}

/** More items than any agenda has, and longer keys than any item. */
const MOST_ITEMS = 300;
const LONGEST_KEY = 120;

/**
 * Decides how chair or coordinator run a meeting: the order of its agenda, the item that is on, its end. Of two who do so
 * at once the second is told, as what they saw is no longer so. What is so already is not done again.
 */
export function decideRun(
  asOf: AsOf,
  actor: Actor,
  { meetingRef, step, seen }: RunRequest,
): Result<Decision, Failure> {
  const { facts, now } = asOf;
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const there = step.does === 'order' ? aheadOrOn(asOf, meetingRef) : runnable(facts, meetingRef, now);
  if (!there.ok) return there;
  const meeting = there.value;
  if (isSo(meeting, step)) return ok(NOTHING);
  if (meeting.status === 'Held') return err(failure('meeting-over'));
  if (!isAsSeen(seen, meetingVersion(meeting))) return err(failure('version-changed'));
  const running = runningAfter(asOf, actor, meeting, step);
  if (!running.ok) return running;
  const ends = step.does === 'end' ? ({ status: 'Held' } as const) : {};
  return ok({
    writes: [{ change: 'meetings', of: meeting, patch: { ...ends, running: running.value } }],
    log: lines(actor, meeting, step, now),
  });
}

function aheadOrOn({ facts }: AsOf, meetingRef: string): Result<Meeting, Failure> {
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  return meeting.status === 'Cancelled' ? err(failure('meeting-cancelled')) : ok(meeting);
}

const isSo = ({ status, running }: Meeting, step: RunStep): boolean =>
  (step.does === 'end' && status === 'Held') || (step.does === 'item' && running?.item === step.item);

function runningAfter(asOf: AsOf, actor: Actor, meeting: Meeting, step: RunStep): Result<Running, Failure> {
  const { now } = asOf;
  const running = meeting.running ?? {};
  if (step.does === 'end') return ok({ ...running, item: undefined, since: undefined, endedAt: now });
  if (step.does === 'order') {
    const order = [...new Set(step.order)];
    const isFit = order.length <= MOST_ITEMS && order.every((key) => key.length <= LONGEST_KEY);
    return isFit ? ok({ ...running, order }) : err(failure('not-given'));
  }
  const keys = agendaOf(asOf, meeting, actor).map(({ key }) => key);
  if (!keys.includes(step.item))
    return err(failure('not-now', 'That item is not on the agenda any more. Look at it as it is now.'));
  // From the first item on the agenda is kept as it is: what is dealt with stays on it.
  return ok({ ...running, order: keys, item: step.item, since: now, begunAt: running.begunAt ?? now });
}

/** That it was begun, put into another order, and ended stands in the record; from item to item does not. */
function lines(actor: Actor, { ref, running }: Meeting, step: RunStep, now: Instant): Decision['log'] {
  const begins = step.does === 'item' && running?.begunAt === undefined;
  if (step.does === 'item' && !begins) return [];
  const verb = { order: 'meeting.agenda-ordered', item: 'meeting.begun', end: 'meeting.ended' }[step.does];
  return [{ at: now, actor: actor.email, verb, subjectRef: ref }];
}
