import type { ChaseOffer } from '../../../../domain/outstanding/nudge-decision';
import type { OwnStatus } from '../../../../domain/status/read-by';
import type { Dress } from '../../drawing/card';

/** The lists behind the buttons of `/status`. */
export const STATUS_PARTS = ['ring', 'overdue', 'waiting', 'plan', 'provide', 'away', 'faults'] as const;
export type StatusPart = (typeof STATUS_PARTS)[number];

export interface StatusOptions extends Dress {
  /** The list that is shown in place of the summary, and its page, from 0. */
  readonly part?: StatusPart;
  readonly page?: number;
  /** Whether the reader may answer for agencies: the buttons that do are left out otherwise. */
  readonly mayAct?: boolean;
  /** What waits for the reader, agency by agency; nothing where others read along. */
  readonly own?: readonly OwnStatus[];
  /** What chasing would come to now, for who may. */
  readonly chase?: ChaseOffer;
}

/** For the notification and for screen readers. */
export const SUMMARY = 'The status you asked for';
