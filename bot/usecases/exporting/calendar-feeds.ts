import { createHash, randomBytes } from 'node:crypto';
import { takeOne, type Bucket, type BucketRule } from '../../domain/basics/bucket';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { dayOf } from '../../domain/calendar/day';
import type { FeedScope } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import { calendarOf } from '../../domain/reports/calendar/calendar';
import type { CalendarContent } from '../../domain/reports/calendar/entry';
import { decideFeed, decideFeedEnd, feedFor } from '../../domain/reports/calendar/feeds';
import { carryOut } from '../carry-out';
import { readAll, type Partnerships, type Seen } from '../partnerships';
import type { Parts, Snapshot } from '../ports';

/** 32 random bytes: nobody guesses one. */
const SECRET_BYTES = 32;

/**
 * Makes a new address for one of somebody's calendars; the one before leads nowhere from then on. Gives the secret of
 * the address, which is told this once and kept by nobody. Throws StoreUnavailable and StoreMisfit.
 */
export async function newCalendarAddress(
  parts: Parts,
  who: Identity,
  scope: FeedScope,
): Promise<Result<{ readonly secret: string; readonly facts: Snapshot }, Failure>> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const done = await carryOut(parts, who, (facts, actor) =>
    decideFeed(facts, actor, { scope, secretHash: hashOf(secret) }, parts.clock.now()),
  );
  return done.ok ? ok({ secret, facts: done.value.facts }) : done;
}

/** Makes an address lead nowhere. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export async function endCalendarAddress(
  parts: Parts,
  who: Identity,
  scope: FeedScope,
): Promise<Result<Snapshot, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideFeedEnd(facts, actor, scope, parts.clock.now()),
  );
  return done.ok ? ok(done.value.facts) : done;
}

/** How often a site is asked about addresses that are not known here: anybody may ask for one that they made up. */
const UNKNOWN: BucketRule = { holds: 1, perSecond: 1 / 30 };

/** Gives the calendar at an address, as it is now; undefined for one that leads nowhere. */
export type CalendarReader = (
  secret: string,
  marking: string | undefined,
) => Promise<CalendarContent | undefined>;

/**
 * Reads calendars at their addresses. That an address still leads somewhere is asked of SharePoint each time, so that
 * one that was revoked in another copy of the app stops at once; one that is not known here may have been made in
 * another copy, which is looked up twice a minute at most. `nowMillis`: a clock that only goes forward. What it gives
 * throws StoreUnavailable and StoreMisfit when it is not known whether an address leads somewhere.
 */
export function createCalendarReader(
  partnerships: Partnerships,
  nowMillis: () => number = () => performance.now(),
): CalendarReader {
  const looks = new Map<string, Bucket>();
  const mayLookUp = ({ partnership: { id } }: Seen): boolean => {
    const { bucket, waitSeconds } = takeOne(looks.get(id), UNKNOWN, nowMillis());
    looks.set(id, bucket);
    return waitSeconds === 0;
  };
  return async (secret, marking) => {
    const secretHash = hashOf(secret);
    const { seen, trouble } = await readAll(partnerships);
    const leadsInto = ({ partnership, snapshot }: Seen) =>
      feedFor(snapshot, secretHash, dayOf(partnership.parts.clock.now()));
    const known = seen.filter(leadsInto);
    for (const { partnership } of known.length > 0 ? known : seen.filter(mayLookUp)) {
      const { id, name, parts } = partnership;
      const snapshot = await parts.store.snapshot({ fresh: ['calendarFeeds'] });
      const feed = leadsInto({ partnership, snapshot });
      if (!feed) continue;
      const label = partnerships.length > 1 ? name : undefined;
      const of = { ...feed, facts: snapshot, partnershipId: id, now: parts.clock.now() };
      return calendarOf(of, label, marking);
    }
    if (known.length === 0 && trouble.length > 0) throw trouble[0];
    return undefined;
  };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
