import { nameOf, toReach } from '../../../bot/domain/people/names';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import { statusReport } from '../../../bot/domain/status/report';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Message } from '../../../bot/domain/partnership';
import { agency, at, facts, meeting, person, reminder } from '../../support/partnership';

const now = at('2024-02-01T09:00:00Z');
const agencies = [agency('LA', { title: 'Council' }), agency('POL', { title: 'Police' })];
const jo = (name: string, over: object = {}) => person(name, { title: 'Jo Lee', ...over });
const names = (...people: ReturnType<typeof jo>[]) =>
  people.map(({ email }) => nameOf({ people, agencies }, email));

test('a name that nobody shares stands alone', () =>
  expect(names(jo('spoc.pol'), person('spoc.la', { title: 'Al Fry' }))).toEqual(['Jo Lee', 'Al Fry']));

test.each([
  [
    'agency',
    [jo('spoc.pol'), jo('spoc.la', { title: ' jo  lee' })],
    ['Jo Lee (Police)', ' jo  lee (Council)'],
  ],
  ['role, in one agency', [jo('spoc.pol'), jo('deputy.pol')], ['Jo Lee (SPOC)', 'Jo Lee (Deputy)']],
  [
    'role and agency together, where neither alone is enough',
    [jo('deputy.pol'), jo('spoc.pol'), jo('deputy.la')],
    ['Jo Lee (Deputy, Police)', 'Jo Lee (SPOC)', 'Jo Lee (Council)'],
  ],
  [
    'address, where role and agency are the same',
    [jo('deputy.pol'), jo('deputy.pol', { email: 'jo2@police.example' })],
    ['Jo Lee (deputy.pol@partnership.example)', 'Jo Lee (jo2@police.example)'],
  ],
])('two people of one name are told apart by %s', (_by, people, told) =>
  expect(names(...people)).toEqual(told),
);

test('one person with two rows is not told apart from themselves', () => {
  const account = { entraId: 'ID-1' };
  const rows = [jo('spoc.pol', account), jo('spoc.la', { entraId: 'id-1' })];
  expect(names(...rows)).toEqual(['Jo Lee', 'Jo Lee']);
});

test('the deputies that a card offers are told apart, so that one of them is recorded', () => {
  const people = [jo('deputy.pol'), jo('member.pol'), person('spoc.pol')];
  const of = facts({ people, agencies, meetings: [meeting()] });
  const notice = reminderItem({ facts: of, calendar: calendarAsKnownOn(), now }, reminder());
  expect(notice.about === 'meeting' && notice.deputies.map(({ title }) => title)).toEqual([
    'Jo Lee (Deputy)',
    'Jo Lee (Member)',
  ]);
});

test('whom to ring is told with number and address; nobody is rung about the weekly summary', () => {
  const people = [person('spoc.pol', { title: 'Sam Okafor', phone: '01632 960123' })];
  const [spoc] = people;
  expect(toReach({ people }, spoc?.email)).toEqual({
    personName: 'Sam Okafor',
    phone: '01632 960123',
    email: spoc?.email,
  });
  expect(toReach({ people }, undefined)).toEqual({});
  const digest: Message = {
    table: 'messages',
    title: 'Weekly summary',
    key: 'Digest|2024-01-29|x',
    kind: 'Digest',
    about: '2024-01-29',
    agencyCode: 'POL',
    personEmail: spoc?.email,
    dueAt: at('2024-01-29T08:30:00Z'),
    state: 'Failed',
    attempts: 0,
  };
  const of = facts({
    people,
    agencies,
    meetings: [meeting()],
    messages: [digest],
    reminders: [reminder({ state: 'Failed', error: 'They have blocked the app.', personEmail: spoc?.email })],
  });
  const report = statusReport({ facts: of, calendar: calendarAsKnownOn(), now }, { unreadableRows: 0 });
  expect(report.agencies.find(({ agencyCode }) => agencyCode === 'POL')?.notReached).toMatchObject([
    { personName: 'Sam Okafor', phone: '01632 960123', email: spoc?.email },
  ]);
});
