import { successionOf } from './addressees';
import { nameOf, agencyOf } from './names';
import { has, rowsOf, type Actor } from './actor';
import type { Person, Role, Facts } from '../partnership';

/** What somebody is in a partnership, in two parts of a sentence: the first says it, the second what that means. */
export interface YourPart {
  readonly you: string;
  readonly means: string;
}

/** Roles without an agency, in the order in which the first that fits is said. */
const ALONE: readonly (readonly [Role, YourPart])[] = [
  [
    'Coordinator',
    {
      you: 'You coordinate the partnership',
      means: ': you hear of what nobody answers, and can answer for any agency.',
    },
  ],
  ['Chair', { you: 'You chair the partnership', means: ': “status” says how it stands.' }],
  ['Observer', { you: 'You are an observer', means: ': you can read, but not answer.' }],
];

/** What somebody who is new is told of their part: of each agency, and of each role that brings something to do. */
export function yourPart(facts: Pick<Facts, 'people' | 'agencies'>, actor: Actor): readonly YourPart[] {
  const alone = ALONE.find(([role]) => has(actor, role))?.[1];
  const forAgencies = rowsOf(actor).map(({ agencyCode, ...row }) =>
    agencyCode === undefined ? undefined : agencyPart(facts, { ...row, agencyCode }),
  );
  return [...forAgencies, alone].filter((part) => part !== undefined);
}

function agencyPart(
  facts: Pick<Facts, 'people' | 'agencies'>,
  { agencyCode, roles, email }: Pick<Person, 'roles' | 'email'> & { readonly agencyCode: string },
): YourPart | undefined {
  const { title } = agencyOf(facts, agencyCode);
  const line = successionOf(facts, agencyCode);
  const named = (role: Role): string =>
    line
      .filter((one) => one.roles.includes(role) && one.email !== email)
      .map((one) => nameOf(facts, one.email))
      .join(' and ');
  if (roles.includes('SPOC')) {
    const deputy = named('Deputy');
    const who = deputy ? `${deputy} stands in while you are away.` : 'No deputy is named yet.';
    return { you: `You answer for ${title}`, means: ` as its single point of contact (SPOC). ${who}` };
  }
  if (roles.includes('Deputy')) {
    const first = named('SPOC');
    return { you: `You are deputy for ${title}`, means: first ? `: you cover while ${first} is away.` : '.' };
  }
  if (roles.includes('Lead'))
    return { you: `You lead ${title}`, means: ': you hear of what it leaves unanswered.' };
  return undefined;
}
