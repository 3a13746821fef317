import type { ListedPersonView, PeopleView } from '../../bot/contract/lists/people';
import { inSentence } from '../../bot/domain/basics/words';
import { ROLE_WORDS, type Role } from '../../bot/domain/partnership';
import { dayAndMonth, dayOfInstant } from '../parts/format';

export type Reach = NonNullable<ListedPersonView['reach']>;

export const REACH_WORDS: Readonly<Record<Reach['by'], string>> = {
  Chat: 'Chat',
  Channel: 'Channel, by name',
  Ring: 'Ring',
};

/** 'Away 18 Dec to 4 Jan', 'Away since 2 Dec'. */
export function awayWords({ away }: Pick<ListedPersonView, 'away'>): string | undefined {
  if (!away) return undefined;
  if (!away.to) return `Away ${away.isNow ? 'since' : 'from'} ${dayAndMonth(away.from)}`;
  return away.isNow
    ? `Away until ${dayAndMonth(away.to)}`
    : `Away ${dayAndMonth(away.from)} to ${dayAndMonth(away.to)}`;
}

/** 'Has blocked the app in Teams, since Wed 2 Dec.': of whom it is stands beside it. */
export function reachWhy({ why, since }: Reach, name: string): string | undefined {
  if (!why) return undefined;
  const words = (why.startsWith(`${name} `) ? why.slice(name.length + 1) : why).replace(/\.$/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${since ? `, since ${dayOfInstant(since)}` : ''}.`;
}

/** Short words for parts in the group, in the order in which they matter. */
const SHORT: Readonly<Record<Role, string>> = { ...ROLE_WORDS, SPOC: 'Single point of contact' };

/** Somebody's parts in a few words: 'SPOC, deputy'. */
export const partsOf = (roles: readonly Role[]): string =>
  roles.map((role, at) => (at === 0 ? SHORT[role] : lower(SHORT[role]))).join(', ');

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Those on the list; who was taken off stands apart. */
export const onList = ({ people }: PeopleView): readonly ListedPersonView[] =>
  people.filter(({ leftOn }) => !leftOn);

/** Those on the list who play this part for an agency. */
export const withPart = (view: PeopleView, agencyCode: string, role: Role): readonly ListedPersonView[] =>
  onList(view).filter((one) => one.agencyCode === agencyCode && one.roles.includes(role));

/** What is to be put right, each a whole sentence: agencies for which nobody stands, people whom no chat reaches. */
export function toPutRight(view: PeopleView): readonly string[] {
  const without = (role: Role) => view.agencies.filter(({ code }) => withPart(view, code, role).length === 0);
  const silent = without('SPOC');
  const agencies = [
    ...lacking(silent, 'single point of contact'),
    ...lacking(
      without('Deputy').filter((one) => !silent.includes(one)),
      'deputy',
    ),
  ];
  const unreached = onList(view)
    .filter(({ reach, roles }) => reach?.by === 'Ring' && isAsked(roles))
    .map(({ name }) => name);
  if (unreached.length === 0) return agencies;
  const who = unreached.length > 3 ? `${unreached.length} people` : inSentence(unreached);
  return [...agencies, `${who} cannot be reached in a chat, so somebody has to ring.`];
}

/** One sentence however many agencies it is said of. */
function lacking(agencies: PeopleView['agencies'], part: string): readonly string[] {
  const [only] = agencies;
  if (!only) return [];
  const names = inSentence(agencies.map(({ title }) => title));
  return [
    agencies.length === 1
      ? `${only.title} has no ${part}.`
      : `${String(agencies.length)} agencies have no ${part}: ${names}.`,
  ];
}

const isAsked = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'SPOC' || role === 'Deputy');
