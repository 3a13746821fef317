import type { Failure } from '../../basics/failure';
import { ok, type Result } from '../../basics/result';
import type { Day, Instant } from '../../calendar/day';
import { feedKey, type CalendarFeed, type Facts, type FeedScope } from '../../partnership';
import { NOTHING, type Decision } from '../../partnership/decision';
import { identify } from '../../people/roles';
import type { Actor } from '../../people/actor';

/** The addresses that lead somewhere, of one person. */
export const feedsOf = (
  { calendarFeeds }: Pick<Facts, 'calendarFeeds'>,
  { email }: Actor,
): readonly CalendarFeed[] =>
  calendarFeeds.filter(({ personEmail, revokedAt }) => personEmail === email && !revokedAt);

/**
 * Decides on a new address for one of somebody's calendars; one that there was before leads nowhere from then on.
 * `secretHash` is the SHA-256 of the new secret.
 */
export function decideFeed(
  facts: Pick<Facts, 'calendarFeeds'>,
  actor: Actor,
  { scope, secretHash }: { readonly scope: FeedScope; readonly secretHash: string },
  now: Instant,
): Result<Decision, Failure> {
  const key = feedKey(actor.email, scope);
  const before = facts.calendarFeeds.find((feed) => feed.key === key);
  const { email, entraId } = actor;
  const made = { personEmail: email, scope, secretHash, madeAt: now, ...(entraId ? { entraId } : {}) };
  const log = [{ at: now, actor: email, verb: before ? 'calendar.renewed' : 'calendar.made', detail: scope }];
  return ok({
    writes: before
      ? [{ change: 'calendarFeeds', of: before, patch: { ...made, revokedAt: undefined } }]
      : [{ insert: 'calendarFeeds', row: { key, ...made } }],
    log,
  });
}

/** Decides that an address leads nowhere any more. Nothing where none does. */
export function decideFeedEnd(
  facts: Pick<Facts, 'calendarFeeds'>,
  actor: Actor,
  scope: FeedScope,
  now: Instant,
): Result<Decision, Failure> {
  const feed = facts.calendarFeeds.find(({ key }) => key === feedKey(actor.email, scope));
  if (!feed || feed.revokedAt) return ok(NOTHING);
  return ok({
    writes: [{ change: 'calendarFeeds', of: feed, patch: { revokedAt: now } }],
    log: [{ at: now, actor: actor.email, verb: 'calendar.revoked', detail: scope }],
  });
}

/** Whose address it is, and what it shows; undefined for one that leads nowhere, also as its owner is on the list no more. */
export function feedFor(
  facts: Pick<Facts, 'calendarFeeds' | 'people' | 'settings'>,
  secretHash: string,
  today: Day,
): { readonly owner: Actor; readonly scope: FeedScope } | undefined {
  const feed = facts.calendarFeeds.find((one) => one.secretHash === secretHash && !one.revokedAt);
  const owner = feed && identify(facts, { entraId: feed.entraId, email: feed.personEmail }, today);
  return owner && { owner, scope: feed.scope };
}
