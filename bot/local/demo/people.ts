import type { DemoDays } from './days';
import type { Agency, Person, Role } from '../../domain/partnership';

/** Westmarch and everybody in it are invented; the addresses can belong to nobody (`.example`, RFC 2606). */
export const AGENCIES: readonly Agency[] = [
  {
    code: 'LA',
    title: 'Westmarch Council children’s services',
    shortName: 'Children’s services',
    safeguardingPartner: true,
  },
  { code: 'POL', title: 'Westmarch Constabulary', shortName: 'Police', safeguardingPartner: true },
  {
    code: 'ICB',
    title: 'NHS Westmarch Integrated Care Board',
    shortName: 'Health',
    safeguardingPartner: true,
  },
  {
    code: 'EDU',
    title: 'Westmarch Schools and Education Forum',
    shortName: 'Education',
    safeguardingPartner: false,
  },
  {
    code: 'YJS',
    title: 'Westmarch Youth Justice Service',
    shortName: 'Youth justice',
    safeguardingPartner: false,
  },
  {
    code: 'PROB',
    title: 'The Probation Service, Westmarch',
    shortName: 'Probation',
    safeguardingPartner: false,
  },
];

const DOMAINS: Readonly<Record<string, string>> = {
  LA: 'westmarch.example',
  POL: 'police.westmarch.example',
  ICB: 'icb.westmarch.example',
  EDU: 'schools.westmarch.example',
  YJS: 'youthjustice.westmarch.example',
  PROB: 'probation.westmarch.example',
};

const NAMES: readonly (readonly [name: string, agency: string, ...roles: Role[]])[] = [
  ['Priya Nair', 'LA', 'SPOC', 'Coordinator'],
  ['Tom Hallett', 'LA', 'Deputy'],
  ['Karen Whitlock', 'POL', 'SPOC'],
  ['Samir Haddad', 'POL', 'Deputy'],
  ['Aoife Brennan', 'ICB', 'SPOC'],
  ['Daniel Okafor', 'ICB', 'Deputy'],
  ['Rachel Penhale', 'EDU', 'SPOC'],
  ['Marcus Lindley', 'EDU', 'Deputy'],
  ['Leon Carter', 'YJS', 'SPOC'],
  ['Bethan Rees', 'YJS', 'Deputy'],
  ['Naomi Fletcher', 'PROB', 'SPOC'],
  ['Imran Sheikh', 'PROB', 'Deputy'],
  ['Margaret Osei', 'LA', 'Chair'],
  ['Joan Tredwell', 'LA', 'Member'],
  ['Stephen Addy', 'POL', 'Member'],
  ['Helen Marsh', 'LA', 'Observer'],
];

const emailOf = (name: string, agency: string): string =>
  `${name.toLowerCase().replace(' ', '.')}@${DOMAINS[agency]}`;

/** Everybody, with one away later on, so that the deputy's cover can be seen. */
export const peopleOf = ({ day }: DemoDays): readonly Person[] =>
  NAMES.map(([title, agencyCode, ...roles]) => ({
    title,
    email: emailOf(title, agencyCode),
    agencyCode,
    roles,
    route: 'Chat',
    ...(title === 'Aoife Brennan' ? { awayFrom: day(14), awayTo: day(23) } : {}),
  }));

/** The e-mail addresses of everybody in the demonstration. */
export const DEMO_EMAILS: readonly string[] = NAMES.map(([name, agency]) => emailOf(name, agency));

/** E-mail address of an agency's SPOC. */
export const spocOf = (agency: string): string => emailWithRole(agency, 'SPOC');

/** E-mail address of an agency's deputy. */
export const deputyOf = (agency: string): string => emailWithRole(agency, 'Deputy');

function emailWithRole(agency: string, role: Role): string {
  const row = NAMES.find(([, code, ...roles]) => code === agency && roles.includes(role));
  if (!row) throw new Error(`The demonstration has no ${role} of ${agency}.`);
  return emailOf(row[0], agency);
}
