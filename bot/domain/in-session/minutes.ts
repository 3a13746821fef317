import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { badWords } from '../basics/typed-text';
import { type Day, formatShortDay, dayOf } from '../calendar/day';
import { dayOffRefusal } from '../lifecycle/extensions';
import { mayRead } from '../inspection/embargo';
import { type Decision, type Write } from '../partnership/decision';
import { stepKey, type AsOf, type Facts, type Minute, type MinuteKind, type Request } from '../partnership';
import type { Actor } from '../people/actor';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { firstFree, isNumberTaken } from '../steps/numbers';
import { asAdded } from '../steps/row-deed';
import { notTheirs, runnable } from './ground';

/** What is to be written down, as it was said. */
export interface Writing {
  readonly meetingRef: string;
  readonly kind: MinuteKind;
  readonly text: string;
  readonly actionRef?: string;
  /** The key of the item that was on. */
  readonly item?: string;
  /** Of an ask: of which agency, by when, and whether a day off is meant all the same. */
  readonly agencyCode?: string;
  readonly dueOn?: Day;
  readonly isDayMeant?: boolean;
}

/** Everybody reads requests, and is reminded of their own. */
const KEPT =
  'The action is under embargo, and everybody can read what is asked. Ask it once the letter is published, or without the action.';

/** The list keeps the words in its title. */
const LONGEST = 250;

/**
 * Decides what chair or coordinator write down at a meeting, during it or afterwards. What is asked of an agency by a day
 * becomes a request as well, so that it is reminded of, answered and chased as any deadline is. `key` names the writing:
 * the same once more writes what is still missing, and two who write at once are both kept.
 */
export function decideMinute(
  asOf: AsOf,
  actor: Actor,
  writing: Writing,
  key: string,
): Result<Decision, Failure> {
  const { facts, now } = asOf;
  const refused = notTheirs(actor) ?? unfit(asOf, actor, writing);
  if (refused) return err(refused);
  const there = runnable(facts, writing.meetingRef, now);
  if (!there.ok) return there;
  const { meetingRef, kind, text, actionRef, item, agencyCode, dueOn } = writing;
  const isAsk = kind === 'Ask';
  const known = facts.decisions.find((one) => one.key === key);
  const minute: Minute = known ?? {
    ...{ key, meetingRef, kind, title: oneLine(text), by: actor.email, at: now },
    ...(actionRef ? { actionRef } : {}),
    ...(item ? { item } : {}),
    ...(isAsk && agencyCode ? { agencyCode } : {}),
    ...(isAsk && dueOn ? { dueOn } : {}),
  };
  const request = requestFor(facts, minute);
  // The request first: of two who ask at once one takes the other's number, and is decided anew by that.
  const writes: Write[] = [
    ...(request ? [{ insert: 'requests', row: request } as const] : []),
    ...(known ? [] : [{ insert: 'decisions', row: minute } as const]),
  ];
  return ok({ writes, log: writes.length > 0 ? [lineOf(minute)] : [] });
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

function unfit(
  { facts, calendar, now }: AsOf,
  actor: Actor,
  { kind, text, actionRef, agencyCode, dueOn, isDayMeant = false }: Writing,
): Failure | undefined {
  const words = oneLine(text);
  if (!words) return inField('text', failure('not-given', 'Write down what was said.'));
  const bad = badWords(words, LONGEST, now);
  if (bad) return inField('text', bad);
  const action = facts.actions.find(({ ref }) => ref === actionRef);
  if (actionRef !== undefined && (!action || !mayRead(facts, actor, action, dayOf(now))))
    return failure('action-gone');
  if (kind !== 'Ask') return undefined;
  if (action && !mayRead(facts, undefined, action, dayOf(now))) return failure('not-now', KEPT);
  if (agencyCode === undefined) return inField('agencyCode', failure('no-agency-named'));
  if (!facts.agencies.some(({ code }) => code === agencyCode)) return failure('unknown-agency');
  if (dueOn === undefined) return inField('dueOn', failure('bad-date', 'Say by when.'));
  const today = dayOf(now);
  const unfitDay =
    dueOn <= today
      ? failure('bad-date', `Choose a day after ${formatShortDay(today)}.`)
      : (unlikelyDay(dueOn, today) ?? dayOffRefusal({ facts, calendar, now }, dueOn, isDayMeant));
  return inField('dueOn', unfitDay);
}

/** The request that an ask becomes; undefined where it is there, or nothing is asked. */
function requestFor(
  facts: Facts,
  { kind, key, title, agencyCode, dueOn, meetingRef, by, at }: Minute,
): Request | undefined {
  if (kind !== 'Ask' || !agencyCode || !dueOn) return undefined;
  if (facts.requests.some(({ askedIn }) => askedIn === key)) return undefined;
  const ref = nextRef(facts);
  const request: Request = { title, ref, agencyCode, dueOn, status: 'Open', askedIn: key };
  const text = `Asked for at ${meetingRef}.`;
  return asAdded(REQUEST_COLUMNS, request, { text, by, at, key: stepKey(ref, 'asked', key) });
}

/** M1, M2, …: the next number of what meetings asked. */
function nextRef(facts: Facts): string {
  const numbers = facts.requests.map(({ ref }) => Number(/^M(\d{1,9})$/.exec(ref)?.[1] ?? 0));
  return firstFree((ref) => isNumberTaken(facts, ref), 'M', Math.max(0, ...numbers) + 1);
}

const lineOf = ({ key, kind, meetingRef, actionRef, agencyCode, dueOn, by, at }: Minute) => ({
  key: `written|${key}`,
  at,
  actor: by,
  verb: 'meeting.written-down',
  subjectRef: meetingRef,
  detail: [kind, actionRef && `on ${actionRef}`, agencyCode && `of ${agencyCode}`, dueOn && `by ${dueOn}`]
    .filter(Boolean)
    .join(', '),
});
