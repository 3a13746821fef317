import type { ActionStatus } from '../../bot/domain/partnership';

/** The states of an action in few words, for pictures and dense rows. */
export const STATE_WORDS: Readonly<Record<ActionStatus, string>> = {
  NotStarted: 'Not started',
  InProgress: 'In progress',
  EvidenceSubmitted: 'Evidence submitted',
  Agreed: 'Agreed',
  Closed: 'Closed',
  Sustained: 'Sustained',
};
