import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import { isRated } from '../reading';

/** The saved views, in the order they stand in. */
export const VIEWS = ['all', 'mine', 'to-agree', 'red', 'overdue'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<View, string>> = {
  all: 'All',
  mine: 'Mine',
  'to-agree': 'To agree',
  red: 'Red',
  overdue: 'Overdue',
};

type Reader = Pick<Me, 'email' | 'agency'>;

/**
 * Whether an action belongs to a view. Mine is what I own or my agency leads; red is red by the lead's word or by its
 * date; to agree is what the agencies vote on now.
 */
export function isIn(view: View, row: PlanLineView, me?: Reader): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'mine':
      return isMine(row, me);
    case 'to-agree':
      return row.votes?.open === true;
    case 'red':
      return isRated(row, 'Red');
    case 'overdue':
      return row.overdue;
  }
}

const isMine = ({ ownerEmail, leadAgency }: PlanLineView, me?: Reader): boolean =>
  me !== undefined &&
  (leadAgency.code === me.agency?.code || ownerEmail?.toLowerCase() === me.email.toLowerCase());
