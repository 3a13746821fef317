import type { PartnershipsView } from '../../bot/contract/partnerships';

/** The id of the partnership to show: the one that is wanted, else the first; nothing where there is but one to ask about. */
export function shownOf({ partnerships }: PartnershipsView, wanted: string | undefined): string | undefined {
  if (partnerships.length < 2) return undefined;
  return (partnerships.find(({ id }) => id === wanted) ?? partnerships[0])?.id;
}
