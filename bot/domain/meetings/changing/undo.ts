import type { Instant } from '../../calendar/day';
import { failure, type Failure } from '../../basics/failure';
import { undoUntil } from '../../basics/undo';
import type { Write } from '../../partnership/decision';
import { KINDS, type Facts, type Meeting, type MeetingAsItWas, type MeetingBefore } from '../../partnership';
import { err, ok, type Result } from '../../basics/result';
import { asksAgain } from '../../sending/undo';

/** How a meeting is before somebody changes it: what undoing the change brings back. */
export const beforeChange = (
  { ref: _ref, seriesCode: _code, before: _before, running: _running, ...was }: Meeting,
  by: string,
  at: Instant,
): MeetingBefore => ({ by, at, was });

/** What a person can still undo of a meeting, and until when. */
export interface Undoable {
  /** When it was done; a press names it, so that nothing else is undone. */
  readonly at: Instant;
  readonly until: Instant;
  /** What is undone, as it follows 'Undo': 'the move'. */
  readonly what: string;
}

/** The last change of a meeting as long as this person can undo it: they made it, it has not begun, and ten minutes are not over. */
export function undoableBy(meeting: Meeting, person: string | undefined, now: Instant): Undoable | undefined {
  const { before, startsAt, status } = meeting;
  if (!before || status === 'Held' || startsAt <= now || before.was.startsAt <= now) return undefined;
  const until = undoUntil(before, person, now);
  return until && { at: before.at, until, what: whatChanged(meeting, before) };
}

function whatChanged({ status, startsAt, keptOn }: Meeting, { was }: MeetingBefore): string {
  if (status !== was.status) return status === 'Cancelled' ? 'the cancellation' : 'putting it on again';
  if (startsAt !== was.startsAt) return 'the move';
  return keptOn !== was.keptOn ? 'keeping the day' : 'the last change';
}

/**
 * How a meeting is once its last change is undone: as it was before. Whoever had heard of the change by then hears of
 * this one too. Nothing of what was undone already.
 */
export function undonePatch(
  facts: Facts,
  meeting: Meeting,
  { at, by, now }: { readonly at: Instant; readonly by: string; readonly now: Instant },
): Result<Partial<Meeting>, Failure> {
  const { before } = meeting;
  if (!before) return ok({ status: meeting.status });
  if (before.at !== at) return err(failure('changed-meanwhile'));
  if (before.by !== by) return err(failure('undo-not-yours', INSTEAD));
  if (undoUntil(before, by, now) === undefined) return err(failure('undo-over', INSTEAD));
  const { was } = before;
  const isHeard = hasNews(facts, meeting, at);
  return ok({
    ...EMPTY,
    ...was,
    before: undefined,
    ...(isHeard ? { changedBy: by, changedAt: now, reason: 'The last change was undone.' } : {}),
    ...(isHeard && was.startsAt === meeting.startsAt && was.status === meeting.status
      ? { detailsChangedAt: now }
      : {}),
  });
}

const INSTEAD = 'Type “meeting” and change the meeting there.';

/** What the row may have now and had not before. */
const EMPTY = {
  fromSeries: undefined,
  knownStartsAt: undefined,
  knownEndsAt: undefined,
  firstStartsAt: undefined,
  reason: undefined,
  changedBy: undefined,
  changedAt: undefined,
  keptOn: undefined,
  detailsChangedAt: undefined,
} satisfies Partial<MeetingAsItWas>;

/** True once news of the meeting has gone out since, or is on its way. */
const hasNews = ({ messages }: Facts, { ref }: Meeting, since: Instant): boolean =>
  messages.some(
    ({ about, kind, state, sentAt, claimedAt }) =>
      about === ref &&
      KINDS[kind].tells === 'change' &&
      state !== 'Failed' &&
      (sentAt ?? claimedAt ?? since) >= since,
  );

/** The coordinator's questions about the meeting that the undone change had settled ask again. */
export const askedAgain = ({ messages }: Facts, { ref, before }: Meeting): Write[] =>
  messages
    .filter(({ kind, about }) => about === ref && (kind === 'SeriesChange' || kind === 'Clash'))
    .filter(({ state, answeredAt }) => state === 'Answered' && answeredAt === before?.at)
    .map((of) => ({ change: 'messages', of, patch: asksAgain(of) }));
