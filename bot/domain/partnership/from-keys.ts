import type { Day } from '../calendar/day';
import { type RULE_ADDRESSEES, type ActionStatus, ACTION_STATUSES } from './subjects';
/**
 * What rows that were written before there were columns for it hold in their unique keys alone. This is the one place
 * where a key is taken apart; whoever asks for such a fact looks at the row's column first (`keys.ts`).
 */

/** The day that a reminder's key counts from; undefined for a key that somebody wrote by hand. */
export const dayInKey = (key: string): Day | undefined =>
  /\|(\d{4}-\d{2}-\d{2})\|[+-]?\d+\|/.exec(key)?.[1] as Day | undefined;

/** The stage that a reminder's key names; of what was not sent yet a card has nothing but the key. */
export const stageInKey = (key: string): string | undefined =>
  /\|\d{4}-\d{2}-\d{2}\|([+-]?\d+)\|/.exec(key)?.[1];

/** Whom a reminder's key addresses. */
export const addresseeInKey = (key: string): (typeof RULE_ADDRESSEES)[number] =>
  key.endsWith('|Coordinator') ? 'Coordinator' : 'SPOC';

/** The how-manieth reminder at its stage a key names. */
export const roundInKey = (key: string): number =>
  Number(/\|again (\d+)(\|Coordinator)?$/.exec(key)?.[1] ?? 1);

/** The how-manieth news of a meeting a message's key names; 0 for what is no news. */
export const newsNumberInKey = (key: string): number =>
  Number(/^Meeting(?:Moved|Cancelled)\|(\d+)\|/.exec(key)?.[1] ?? 0);

/** The status that an action left, by the key of its evidence; undefined where it changed none. */
export const statusInKey = (key: string): ActionStatus | undefined =>
  ACTION_STATUSES.find((status) => key.endsWith(`|${status}`));
