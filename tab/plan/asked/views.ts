import type { PlanView } from '../../../bot/domain/plan/views';

/** What the saved views are called. */
export const VIEW_WORDS: Readonly<Record<PlanView, string>> = {
  all: 'All',
  mine: 'Mine',
  'to-agree': 'To agree',
  red: 'Red',
  overdue: 'Overdue',
};
