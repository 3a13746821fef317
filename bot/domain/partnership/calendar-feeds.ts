import type { Instant } from '../calendar/day';

/** What a calendar holds: what is mine to do, my agencies', or everybody's; each with all meetings. */
export const FEED_SCOPES = ['Own', 'Agency', 'All'] as const;

export type FeedScope = (typeof FEED_SCOPES)[number];

/** An address at which a calendar program reads a person's calendar without signing in. */
export interface CalendarFeed {
  /** `feedKey(...)`: a person has one address a scope. */
  readonly key: string;
  readonly personEmail: string;
  /** The account that it was made for: an address may be handed on to somebody else. */
  readonly entraId?: string;
  readonly scope: FeedScope;
  /** SHA-256 of the secret in the address, in hexadecimal digits: who reads the list cannot read the calendar. */
  readonly secretHash: string;
  readonly madeAt: Instant;
  /** From then on the address leads nowhere. */
  readonly revokedAt?: Instant;
}

/** The unique key of a person's address for one scope. */
export const feedKey = (personEmail: string, scope: FeedScope): string => `${personEmail}|${scope}`;
