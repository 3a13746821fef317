import { plusMinutes, type Instant } from '../calendar/day';

/** For how long whoever did something can undo it by one press, in minutes (`design/cards`, States). */
export const UNDO_MINUTES = 10;

/** Who did something, and when. */
export interface Done {
  readonly by?: string;
  readonly at?: Instant;
}

/** Until when a deed can be undone by whoever did it; undefined for everybody else, and once the time is over. */
export function undoUntil({ by, at }: Done, person: string | undefined, now: Instant): Instant | undefined {
  if (by === undefined || at === undefined || by !== person) return undefined;
  const until = plusMinutes(at, UNDO_MINUTES);
  return now <= until ? until : undefined;
}
