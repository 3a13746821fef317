import type { Day } from '../../bot/domain/calendar/day';
import type { NonEmpty } from '../../bot/domain/basics/non-empty';
import type { Change, Tables } from '../../bot/usecases/ports';
import { CHRIS, JO, seedOf } from './seed';
import type { Person } from '../../bot/domain/partnership';

/** Only in Eastshire. */
export const LEE = 'lee.ward@eastshire.example';

/** Words that stand in every text of a partnership, and its name: none may be seen where it is not theirs. */
export const MARKS = { Westmarch: ['Moorland', 'Westmarch'], Eastshire: ['Seaside', 'Eastshire'] } as const;

/**
 * Two partnerships with the same agency codes, meeting, actions and reminder keys. Chris chairs both; Jo coordinates
 * Westmarch and is the police's single point of contact in Eastshire; the others are in one.
 */
export const twoSeeds = (): NonEmpty<{ name: string; seed: readonly Change[] }> => [
  { name: 'Westmarch', seed: seedOf().map((change) => marked(change, 'Moorland')) },
  {
    name: 'Eastshire',
    seed: seedOf()
      .filter((change) => !('insert' in change && change.insert === 'people'))
      .map((change) => marked(change, 'Seaside'))
      .map(forJo)
      .concat(EAST_PEOPLE.map((row): Change => ({ insert: 'people', row }))),
  },
];

const eastPerson = (email: string, title: string, agencyCode: string, ...roles: Person['roles']): Person => ({
  email,
  title,
  agencyCode,
  roles,
  route: 'Chat',
});

const EAST_PEOPLE = [
  eastPerson(LEE, 'Lee Ward Seaside', 'HEA', 'SPOC'),
  eastPerson(JO, 'Jo Lee Seaside', 'POL', 'SPOC'),
  eastPerson(CHRIS, 'Chris Hall Seaside', 'LA', 'Chair'),
];

const MARKED_TABLES = ['agencies', 'people', 'meetings', 'actions', 'reminders'];

function marked(change: Change, mark: string): Change {
  if (!('insert' in change) || !MARKED_TABLES.includes(change.insert)) return change;
  const row = { ...change.row, title: `${titleOf(change.row)} ${mark}` };
  return { ...change, row } as Change;
}

const titleOf = (row: Tables[keyof Tables]): string => ('title' in row ? row.title : '');

/** In Eastshire it is Jo whom the police's reminders are for. */
const forJo = (change: Change): Change =>
  'insert' in change && change.insert === 'reminders'
    ? { insert: 'reminders', row: { ...change.row, personEmail: JO } }
    : change;

/** An action that is due ten working days after these tests: a sweep reminds of it today. */
export const dueSoon = (mark: string, leadAgency: string): Change => ({
  insert: 'actions',
  row: {
    title: `Agree the rota ${mark}`,
    ref: 'A9',
    leadAgency,
    supportingAgencies: [],
    dueOn: '2024-02-22' as Day,
    status: 'InProgress',
  },
});
