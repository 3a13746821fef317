import { formatShortDay } from '../calendar/day';
import type { Agency, Facts, Person } from '../partnership';
import { agencyName, nameOf } from '../people/names';
import { ROLE_WORDS } from '../partnership';
import type { ListedPerson } from './listing';

/** Somebody in a few words: 'Karen Whitlock', 'single point of contact (SPOC) for Police, 01632 960 144'. */
export interface WhoLine {
  readonly lead: string;
  readonly text: string;
}

/** One person of the list as its reader may see them: their part, and where shown their number and days away. */
export function personLine(facts: Pick<Facts, 'agencies' | 'people'>, one: ListedPerson): WhoLine {
  const { person, phone, away } = one;
  const agency = facts.agencies.find(({ code }) => code === person.agencyCode);
  const part = partOf(person);
  const until = away?.to ? ` until ${formatShortDay(away.to)}` : '';
  const covers = away?.coveredBy ? `, ${away.coveredBy} stands in` : '';
  return {
    lead: nameOf(facts, person.email),
    text: [
      [part, agency && agencyName(agency)].filter(Boolean).join(', '),
      phone,
      away?.isNow ? `away${until}${covers}` : undefined,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

const partOf = ({ roles }: Person): string =>
  roles.map((role, at) => (at === 0 ? ROLE_WORDS[role] : lower(ROLE_WORDS[role]))).join(' and ');

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Who speaks for an agency, its contact before its deputies; 'nobody yet' where there is none. */
export function agencyLine(
  facts: Pick<Facts, 'agencies' | 'people'>,
  agency: Agency,
  listed: readonly ListedPerson[],
): WhoLine {
  const of = (role: Person['roles'][number]): readonly string[] =>
    listed
      .filter(({ person }) => person.agencyCode === agency.code && person.roles.includes(role))
      .map(({ person }) => nameOf(facts, person.email));
  const deputies = of('Deputy');
  const words = [
    of('SPOC').join(', ') || 'nobody yet',
    deputies.length > 0 && `deputy ${deputies.join(', ')}`,
  ];
  return { lead: agencyName(agency), text: words.filter(Boolean).join('; ') };
}
