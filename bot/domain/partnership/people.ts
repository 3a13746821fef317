import type { Instant, Day } from '../calendar/day';

/** The entities of the work, as the lists of `contract.md` hold them. A missing value is `undefined`, never ''. */

/** `Lead` is the senior officer who answers for an agency, told when its SPOC stays silent. */
export const ROLES = ['SPOC', 'Deputy', 'Lead', 'Chair', 'Coordinator', 'Member', 'Observer'] as const;

export type Role = (typeof ROLES)[number];

/** A partner agency; `code` is what every other list refers to it by. */
export interface Agency {
  readonly title: string;
  readonly code: string;
  /** What it is called on lines and in tables, in 20 characters: 'Police', 'Health'. */
  readonly shortName?: string;
  /** Local authority, police or health: the three that quoracy needs (`product.md`, Meetings). */
  readonly safeguardingPartner: boolean;
  /** Its place among the others wherever they stand together; those without one follow, as the list has them. */
  readonly order?: number;
  /** Since when it is off the list: nothing is asked of it, and what it did stays under its name. */
  readonly leftOn?: Day;
}

/** The agencies of a list as facts hold them: those of the partnership in their order, and those that have left it. */
export function withoutFormer<A extends Agency>(
  listed: readonly A[],
): { readonly agencies: readonly A[]; readonly formerAgencies: readonly A[] } {
  const isFormer = ({ leftOn }: A): boolean => leftOn !== undefined;
  const formerAgencies = listed.filter(isFormer);
  const agencies = formerAgencies.length > 0 ? listed.filter((one) => !isFormer(one)) : listed;
  return { agencies: inOrder(agencies), formerAgencies };
}

/** The same where nobody has put them in order. */
function inOrder<A extends Agency>(agencies: readonly A[]): readonly A[] {
  if (agencies.every(({ order }) => order === undefined)) return agencies;
  const place = ({ order }: A): number => order ?? Number.POSITIVE_INFINITY;
  return [...agencies].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/**
 * Whoever was taken off the list has no part any more, whatever Roles still say, as where `LeftOn` was typed by hand:
 * everything that goes by parts then counts them the same way.
 */
export const asListed = <P extends Pick<Person, 'leftOn' | 'roles'>>(person: P): P =>
  person.leftOn !== undefined && person.roles.length > 0 ? { ...person, roles: [] } : person;

export interface Person {
  /** Name, as people say it. */
  readonly title: string;
  /** Lower case; the key of a person everywhere else. */
  readonly email: string;
  /** None for who belongs to no agency, as an independent chair; a SPOC, deputy or lead needs one. */
  readonly agencyCode?: string;
  readonly roles: readonly Role[];
  /** Entra object id, learnt when the person first speaks to the bot, or from the coordinator. */
  readonly entraId?: string;
  /**
   * The account that stood at the tab's door and may be this person's, what it is called there, and since when: for the
   * coordinator to say. It lets nobody in.
   */
  readonly askingId?: string;
  readonly askingName?: string;
  readonly askedAt?: Instant;
  readonly route: 'Chat' | 'Channel';
  /** As people write it, for who has to ring them. */
  readonly phone?: string;
  readonly awayFrom?: Day;
  /** Last day away, inclusive. */
  readonly awayTo?: Day;
  /** When the days away were last set or cleared by a command; those typed into the list do not change it. */
  readonly awayChangedAt?: Instant;
  /** Since when they are off the list: nothing is asked of them, and what they did stays under their name. */
  readonly leftOn?: Day;
  /** False for a chair or coordinator who does not want the weekly digest. */
  readonly digest?: boolean;
}
