import type { Rating } from '../partnership';

/** The saved views of the plan, in the order they stand in. */
export const PLAN_VIEWS = ['all', 'mine', 'to-agree', 'red', 'overdue'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/** As much of an action as tells to which views it belongs. */
export interface Viewed {
  readonly leadAgency: { readonly code: string };
  readonly ownerEmail?: string;
  /** What people say of it, and what its dates say. */
  readonly rating?: Rating;
  readonly dateRating: Rating;
  readonly overdue: boolean;
  readonly votes?: { readonly open: boolean };
}

/** Whose 'mine' it is. */
export interface ViewReader {
  readonly email: string;
  readonly agency?: { readonly code: string };
}

/** True when people or dates give the action this rating. */
export const isRated = (
  { rating, dateRating }: Pick<Viewed, 'rating' | 'dateRating'>,
  asked: Rating,
): boolean => rating === asked || dateRating === asked;

/**
 * Whether an action belongs to a view. Mine is what I own or my agency leads; red is red by the lead's word or by its
 * date; to agree is what the agencies vote on now.
 */
export function isInView(view: PlanView, row: Viewed, reader?: ViewReader): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'mine':
      return isMine(row, reader);
    case 'to-agree':
      return row.votes?.open === true;
    case 'red':
      return isRated(row, 'Red');
    case 'overdue':
      return row.overdue;
  }
}

const isMine = ({ ownerEmail, leadAgency }: Viewed, reader?: ViewReader): boolean =>
  reader !== undefined &&
  (leadAgency.code === reader.agency?.code || ownerEmail?.toLowerCase() === reader.email.toLowerCase());
