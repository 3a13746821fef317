/**
 * Copies of the app that share Teams' limit (`teams.md`, Sending: so many requests a second for all of them). Each has a
 * row in a list, which it renews now and then while it is there, and often while it sends. All times are spans by
 * SharePoint's clock or by a clock that only goes forward, so that no copy's own time of day matters.
 */

/** A copy's row, as another copy finds it. */
export interface CopySeen {
  readonly key: string;
  /** Seconds since the row was renewed. */
  readonly ageSeconds: number;
  /** How many seconds it had been sending then; none when it was not. */
  readonly sendingFor?: number;
}

/** How often a copy that sends nothing renews its row, in seconds: half a resource unit a minute. */
export const PRESENT_EVERY = 240;
/** One that was not renewed for so long is gone. */
const PRESENT_FOR = PRESENT_EVERY + 60;

/** How often a copy that sends looks at the others' rows, and renews its own, in seconds. */
export const LOOKS_EVERY = 10;
export const RENEWS_EVERY = 20;
/** One that sent and did not renew for so long is dead: with the others' next look its share is theirs within a minute. */
const SENDS_FOR = 45;

/** For so long after it began to send, a copy reckons with all that are there: the same morning calls them all. */
const TOGETHER_FOR = 12;

/**
 * Among how many the limit is to be shared, by the rows of all, for the copy with this key that has been sending for so
 * many seconds. At first each that is there counts, and from then on each that sends.
 */
export function sharers(seen: readonly CopySeen[], mine: string, sendingFor: number): number {
  const others = seen.filter(({ key }) => key !== mine);
  const counts = sendingFor < TOGETHER_FOR ? isPresent : isSending;
  return 1 + others.filter(counts).length;
}

/**
 * How many seconds a copy that wants to begin waits, so that those who have been sending without it have noticed: they
 * may be using all that there is. None when they have begun only just now, since they reckon with it.
 */
export function secondsToHold(seen: readonly CopySeen[], mine: string): number {
  const isUnderWay = (copy: CopySeen): boolean =>
    copy.key !== mine && isSending(copy) && (copy.sendingFor ?? 0) + copy.ageSeconds >= TOGETHER_FOR - 4;
  return seen.some(isUnderWay) ? LOOKS_EVERY + 2 : 0;
}

/**
 * Where in a long list the copy with this key begins, from 0 to below 1, so that copies that begin together do not all
 * claim the same things first.
 */
export function placeOf(seen: readonly CopySeen[], mine: string): number {
  const keys = new Set([mine, ...seen.filter(isPresent).map(({ key }) => key)]);
  return [...keys].sort().indexOf(mine) / keys.size;
}

const isSending = ({ ageSeconds, sendingFor }: CopySeen): boolean =>
  sendingFor !== undefined && ageSeconds <= SENDS_FOR;

const isPresent = (copy: CopySeen): boolean => copy.ageSeconds <= PRESENT_FOR;
