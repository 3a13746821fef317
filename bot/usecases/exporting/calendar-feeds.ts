import { createHash, randomBytes } from 'node:crypto';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { dayOf } from '../../domain/calendar/day';
import type { FeedScope } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import { calendarOf } from '../../domain/reports/calendar/calendar';
import type { CalendarContent } from '../../domain/reports/calendar/entry';
import { decideFeed, decideFeedEnd, feedFor } from '../../domain/reports/calendar/feeds';
import { carryOut } from '../carry-out';
import { readAll, type Partnerships } from '../partnerships';
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

/** The calendar at an address, as it is now; undefined for one that leads nowhere. */
export async function calendarAt(
  partnerships: Partnerships,
  secret: string,
  marking: string | undefined,
): Promise<CalendarContent | undefined> {
  const secretHash = hashOf(secret);
  for (const { partnership, snapshot } of (await readAll(partnerships)).seen) {
    const { id, name, parts } = partnership;
    const now = parts.clock.now();
    const feed = feedFor(snapshot, secretHash, dayOf(now));
    if (!feed) continue;
    const label = partnerships.length > 1 ? name : undefined;
    const of = { ...feed, facts: snapshot, partnershipId: id, now };
    return calendarOf(of, label, marking);
  }
  return undefined;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
