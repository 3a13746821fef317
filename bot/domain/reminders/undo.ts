import { plusMinutes, type Instant } from '../calendar/day';
import type { Reminder } from '../partnership';

/** For how long whoever answered can undo it by one press, in minutes. Later it is changed, or taken back, as a new answer. */
const MINUTES = 10;

/** Who gave an answer, and when. */
export interface Given {
  readonly by?: string;
  readonly at?: Instant;
}

/** Until when `person` can undo what was given; undefined for everybody else, and once the time is over. */
export function undoUntil({ by, at }: Given, person: string | undefined, now: Instant): Instant | undefined {
  if (by === undefined || at === undefined || by !== person) return undefined;
  const until = plusMinutes(at, MINUTES);
  return now <= until ? until : undefined;
}

/** True for what stands for a reminder that was answered before it went out: without its answer its row asks nobody. */
export const wasNeverSent = ({ sentAt, attempts }: Reminder): boolean =>
  sentAt === undefined && attempts === 0;

/** How a reminder's row changes when its answer is undone and it had none before: it asks again. */
export const asksAgain = ({ sentAt }: Reminder): Partial<Reminder> => ({
  state: sentAt === undefined ? 'Failed' : 'Sent',
  acknowledgedAt: undefined,
  acknowledgedBy: undefined,
  onBehalf: undefined,
  answer: undefined,
  before: undefined,
});
