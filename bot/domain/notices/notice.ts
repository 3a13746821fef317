import { fingerprint } from '../basics/fingerprint';
import { shortTitle } from '../basics/words';
import type { Instant } from '../calendar/day';
import { type LogEntry, type Notice, type Person } from '../partnership';
import type { Write } from '../partnership/decision';

/** A column of a row, what it said and what it says now, in words; without a word it is empty. */
export interface Said {
  readonly label: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

const isChanged = ({ was, is }: Said): boolean => (was ?? '') !== (is ?? '');

/** 'Phone: 020 7946 0101 (before: none); Route: channel (before: chat)': what of it was changed, for the record. */
export const changesSaid = (said: readonly Said[]): string =>
  said
    .filter(isChanged)
    .map(({ label, was, is }) => `${label}: ${is ?? 'none'} (before: ${was ?? 'none'})`)
    .join('; ');

/** A change as those whom it concerns are to hear of it. */
export interface Told {
  readonly about: Notice['about'];
  /** What is different now, in one sentence. */
  readonly title: string;
  readonly to: readonly string[];
}

/**
 * The notice of a change, for everybody whom it concerns but who made it; none where that is nobody. The key makes the
 * same change, made at the same moment, one.
 */
export function noticeOf({ about, title, to }: Told, by: string, at: Instant): readonly Write[] {
  const others = [...new Set(to)].filter((email) => email !== by);
  if (others.length === 0) return [];
  const key = `${about}|${fingerprint(`${at}\n${by}\n${title}`)}`;
  return [{ insert: 'notices', row: { key, about, title: shortTitle(title), to: others, by, at } }];
}

/** Everybody who answers for an agency or runs the partnership: whom a rule of the whole concerns. */
export const everybodyAsked = (people: readonly Person[]): readonly string[] =>
  people
    .filter(({ roles }) => roles.some((role) => role !== 'Observer' && role !== 'Member'))
    .map(({ email }) => email);

/** A line of the record about such a change. */
export const lineOf = (
  by: string,
  at: Instant,
  verb: string,
  subjectRef: string,
  detail: string,
): LogEntry => ({ at, actor: by, verb, subjectRef, ...(detail ? { detail } : {}) });
