import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideAgency, decideNewAgency } from '../../../bot/domain/membership/agency';
import type { PersonGiven } from '../../../bot/domain/membership/given';
import { decideHandOver, type HandingOver } from '../../../bot/domain/membership/hand-over';
import { decideTakingOff } from '../../../bot/domain/membership/leave';
import { listingFor } from '../../../bot/domain/membership/listing';
import { decideNewPerson, decidePerson } from '../../../bot/domain/membership/person';
import { agencyLine, personLine } from '../../../bot/domain/membership/who-is-who';
import { noticesDue } from '../../../bot/domain/notices/due';
import { factsAfter, type Decision } from '../../../bot/domain/partnership/decision';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { doorKey } from '../../../bot/domain/door/question';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { identify } from '../../../bot/domain/people/roles';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, chat, day, facts, person } from '../../support/partnership';

const NOW = at('2024-02-05T10:00:00Z');
const mail = (name: string) => `${name}@partnership.example`;
const COORDINATOR = person('coordinator.la');
const SPOC = person('spoc.pol');

/** Police with a contact who owns things, a deputy, and somebody of the council. */
const group = (over: Partial<Facts> = {}) =>
  facts({
    people: [
      COORDINATOR,
      person('spoc.la'),
      { ...SPOC, awayFrom: day('2024-02-08'), awayTo: day('2024-02-12'), phone: '020 7946 0102' },
      person('deputy.pol'),
      person('new.pol', { roles: ['Member'], agencyCode: undefined }),
      person('chair.la'),
    ],
    actions: [
      action({ ref: 'A10', ownerEmail: SPOC.email }),
      action({ ref: 'A11', ownerEmail: SPOC.email, status: 'Closed' }),
    ],
    requests: [{ title: 'Policies', ref: 'R1', agencyCode: 'POL', ownerEmail: SPOC.email, status: 'Open' }],
    ...over,
  });

const after = (of: Facts, decided: Result<Decision, Failure>): Facts => {
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return factsAfter(of, decided.value);
};
const roles = ({ people }: Facts, name: string) => people.find(({ email }) => email === mail(name))?.roles;
const told = (of: Facts) =>
  noticesDue({ facts: of, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now: NOW }).map(
    ({ personEmail, kind }) => [personEmail, kind],
  );
const handOver = (of: Facts, given: Partial<HandingOver> = {}, by = COORDINATOR) =>
  decideHandOver({ facts: of, calendar: calendarAsKnownOn(), now: NOW }, by, {
    email: SPOC.email,
    to: mail('deputy.pol'),
    ...given,
  });

test('a hand-over moves the part and all that is open in one step, tells both, and done again does nothing', () => {
  const of = group();
  const done = after(of, handOver(of));
  expect([roles(done, 'deputy.pol'), roles(done, 'spoc.pol')]).toEqual([['SPOC'], ['Member']]);
  expect(done.actions.map(({ ref, ownerEmail }) => [ref, ownerEmail])).toEqual([
    ['A10', mail('deputy.pol')],
    ['A11', SPOC.email],
  ]);
  expect(done.requests[0]?.ownerEmail).toBe(mail('deputy.pol'));
  expect(told(done)).toEqual([
    [mail('deputy.pol'), 'PartChanged'],
    [SPOC.email, 'PartChanged'],
  ]);
  expect(done.notices[0]?.title).toBe(
    'spoc.pol handed over to deputy.pol: single point of contact (SPOC); 1 action (A10) and 1 request.',
  );
  expect(handOver(done)).toMatchObject({ ok: true, value: { writes: [] } });
});

test('a hand-over that stopped half way is completed by doing it again', () => {
  const of = group();
  const whole = handOver(of);
  if (!whole.ok) throw new Error(whole.error.code);
  const half = factsAfter(of, { writes: whole.value.writes.slice(0, 1) });
  const done = after(half, handOver(half));
  expect([roles(done, 'deputy.pol'), roles(done, 'spoc.pol')]).toEqual([['SPOC'], ['Member']]);
});

test('whoever comes from no agency takes over the agency with the part', () => {
  const of = group();
  const done = after(of, handOver(of, { to: mail('new.pol') }));
  expect(done.people.find(({ email }) => email === mail('new.pol'))).toMatchObject({
    agencyCode: 'POL',
    roles: ['SPOC', 'Member'],
  });
});

test('whoever only looked on, or deputised for the contact, is that no more as the contact', () => {
  const people = [
    SPOC,
    person('deputy.pol', { roles: ['Deputy', 'Lead'] }),
    person('observer.pol', { roles: ['Observer'] }),
    COORDINATOR,
  ];
  const of = group({ people });
  expect(roles(after(of, handOver(of)), 'deputy.pol')).toEqual(['SPOC', 'Lead']);
  expect(roles(after(of, handOver(of, { to: mail('observer.pol') })), 'observer.pol')).toEqual(['SPOC']);
});

test.each<[string, Partial<HandingOver>, string]>([
  ['another agency', { to: mail('spoc.la') }, 'another agency'],
  ['themselves', { to: SPOC.email }, 'somebody else'],
  ['nobody', { to: undefined }, 'Choose who takes over'],
])('a hand-over to %s is refused beside its field', (_whom, given, words) => {
  const refused = handOver(group(), given);
  expect(refused).toMatchObject({
    ok: false,
    error: { field: 'to', detail: expect.stringContaining(words) },
  });
});

test('taking off waits for a hand-over; then the app knows the person no more, and their name stays', () => {
  const tooEarly = decideTakingOff(group(), COORDINATOR, SPOC.email, NOW);
  expect(tooEarly).toMatchObject({ error: { code: 'not-now', detail: expect.stringContaining('A10') } });
  const of = group();
  const free = after(of, handOver(of));
  const gone = after(free, decideTakingOff(free, COORDINATOR, SPOC.email, NOW));
  expect(identify(gone, { email: SPOC.email }, day('2024-02-05'))).toBeUndefined();
  expect(gone.people.find(({ email }) => email === SPOC.email)).toMatchObject({
    title: 'spoc.pol',
    leftOn: '2024-02-05',
    roles: [],
  });
  const back = after(gone, decidePerson(gone, COORDINATOR, { email: SPOC.email, roles: ['Member'] }, NOW));
  expect(identify(back, { email: SPOC.email }, day('2024-02-05'))?.roles).toEqual(['Member']);
});

const sam: PersonGiven & { email: string } = {
  name: 'Sam Lee',
  email: 'Sam.Lee@pol.example',
  agencyCode: 'POL',
  roles: ['Deputy'],
};

test('a new person is added once, however often it is sent', () => {
  const of = group();
  const done = after(of, decideNewPerson(of, COORDINATOR, sam, NOW));
  expect(done.people.at(-1)).toMatchObject({ title: 'Sam Lee', email: 'sam.lee@pol.example', route: 'Chat' });
  expect(decideNewPerson(done, COORDINATOR, sam, NOW)).toMatchObject({ ok: true, value: { writes: [] } });
  const other = decideNewPerson(done, COORDINATOR, { ...sam, name: 'Sue Lee' }, NOW);
  expect(other).toMatchObject({ ok: false, error: { code: 'already-there', field: 'email' } });
});

test.each<[string, object, string, string]>([
  ['no name', { name: ' ' }, 'not-given', 'name'],
  ['a child’s number as name', { name: 'NHS 943 476 5919' }, 'child-data', 'name'],
  ['no whole address', { email: 'sam' }, 'not-given', 'email'],
  ['an agency that is none', { agencyCode: 'XYZ' }, 'not-given', 'agencyCode'],
  ['a deputy of no agency', { agencyCode: null }, 'not-given', 'agencyCode'],
  ['no part', { roles: [] }, 'not-given', 'roles'],
  ['ten digits as phone', { phone: '943 476 5919' }, 'not-given', 'phone'],
])('%s is refused beside its field', (_what, given, code, field) => {
  const refused = decideNewPerson(group(), COORDINATOR, { ...sam, ...given }, NOW);
  expect(refused).toMatchObject({ ok: false, error: { code, field } });
});

test.each([
  '020 7946 0101',
  '+44 (0)20 7946 0101',
  '(020) 7946-0101',
  '01632 960144 ext 4',
  '01632 960144  ext. 4',
  '01632960144x4',
])('“%s” is a phone number as people write one', (phone) => {
  const done = after(group(), decideNewPerson(group(), COORDINATOR, { ...sam, phone }, NOW));
  expect(done.people.at(-1)?.phone).toBe(phone);
});

test.each([['020 7946 0101 extension'], ['ask at the desk'], ['020 79'], ['020 7946 0101 ext']])(
  '“%s” is none',
  (phone) =>
    expect(decideNewPerson(group(), COORDINATOR, { ...sam, phone }, NOW)).toMatchObject({
      error: { field: 'phone', detail: 'Write the number with its code, as 020 7946 0101.' },
    }),
);

test('who has no part yet is asked for one, and an adding is in the record as one', () => {
  const none = decideNewPerson(group(), COORDINATOR, { ...sam, roles: [] }, NOW);
  expect(none).toMatchObject({ error: { detail: 'Choose what they are to the group.' } });
  expect(decideNewPerson(group(), COORDINATOR, sam, NOW)).toMatchObject({
    value: { log: [{ verb: 'person.added', subjectRef: 'sam.lee@pol.example' }] },
  });
});

test('a change says before and after in the record, and whose part it is hears of it', () => {
  const given = { email: mail('deputy.pol'), roles: ['SPOC', 'Deputy'] as const, phone: '020 7946 0999' };
  const of = group();
  const decided = decidePerson(of, COORDINATOR, given, NOW);
  expect(decided).toMatchObject({
    value: {
      log: [
        {
          verb: 'person.changed',
          detail:
            'Part: single point of contact (SPOC) and deputy (before: deputy); Phone: 020 7946 0999 (before: none)',
        },
      ],
    },
  });
  expect(told(after(of, decided))).toEqual([[mail('deputy.pol'), 'PartChanged']]);
});

test('the last coordinator stays one, and a SPOC changes nothing', () => {
  const last = decidePerson(group(), COORDINATOR, { email: COORDINATOR.email, roles: ['Member'] }, NOW);
  expect(last).toMatchObject({ ok: false, error: { code: 'not-now', field: 'roles' } });
  for (const refused of [
    decideNewPerson(group(), SPOC, sam, NOW),
    decideTakingOff(group(), SPOC, SPOC.email, NOW),
    handOver(group(), {}, SPOC),
    decideNewAgency(group(), SPOC, { title: 'Fire' }, NOW),
  ])
    expect(refused).toMatchObject({ ok: false, error: { code: 'coordinator-only' } });
});

test('one of two coordinators may go, and the last one may change anything else', () => {
  const of = group({ people: [COORDINATOR, person('coordinator.pol'), SPOC] });
  const one = decidePerson(of, COORDINATOR, { email: mail('coordinator.pol'), roles: ['Member'] }, NOW);
  expect(roles(after(of, one), 'coordinator.pol')).toEqual(['Member']);
  const phone = { email: COORDINATOR.email, phone: '020 7946 0101' };
  expect(decidePerson(group(), COORDINATOR, phone, NOW)).toMatchObject({ ok: true });
});

test.each([
  ['Westmarch Fire Service', 'WFS'],
  ['Probation', 'PROB'],
  ['Children’s Services', 'CS'],
  ['Élan & Hope', 'EH'],
  ['The North and West of England Youth Justice Service', 'TNAWOE'],
])('an agency called “%s” gets the code %s', (title, code) => {
  const done = after(group(), decideNewAgency(group(), COORDINATOR, { title }, NOW));
  expect(done.agencies.at(-1)).toMatchObject({ title, code });
});

test('an agency’s name and code are its own', () => {
  const add = (given: object) => decideNewAgency(group(), COORDINATOR, { title: 'Fire', ...given }, NOW);
  expect(add({ title: ' ' })).toMatchObject({ error: { code: 'not-given', field: 'title' } });
  expect(add({ title: 'Agency POL', code: 'FIRE' })).toMatchObject({
    error: { code: 'already-there', field: 'title' },
  });
  expect(add({ code: 'pol' })).toMatchObject({ error: { code: 'already-there', field: 'code' } });
  expect(add({ code: 'F' })).toMatchObject({ error: { code: 'not-given', field: 'code' } });
  expect(add({ code: 'FIRE', shortName: 'x'.repeat(21) })).toMatchObject({ error: { field: 'shortName' } });
});

test('an agency is added by its initials, and that it counts as a partner is told to who is asked', () => {
  const added = after(
    group(),
    decideNewAgency(group(), COORDINATOR, { title: 'Westmarch Fire Service' }, NOW),
  );
  expect(added.agencies.at(-1)).toEqual({
    title: 'Westmarch Fire Service',
    code: 'WFS',
    safeguardingPartner: false,
  });
  const untold = { ...added, notices: [] };
  const done = after(
    untold,
    decideAgency(untold, COORDINATOR, { code: 'WFS', safeguardingPartner: true }, NOW),
  );
  expect(told(done).map(([email]) => email)).toContain(mail('chair.la'));
  expect(told(done).map(([email]) => email)).not.toContain(COORDINATOR.email);
});

test('others see who does what; phone, reach and days away are for the agency, coordinator and chair', () => {
  const of = group({ conversations: [chat(SPOC.email, { state: 'Blocked' })] });
  const seenBy = (reader: ReturnType<typeof person>) =>
    listingFor(of, reader, NOW).find((one) => one.person.email === SPOC.email);
  expect(seenBy(COORDINATOR)).toMatchObject({
    phone: '020 7946 0102',
    away: { from: '2024-02-08', to: '2024-02-12', isNow: false, coveredBy: 'deputy.pol' },
    reach: { by: 'Ring', why: 'spoc.pol has blocked the app in Teams.', since: '2024-01-01T09:00:00Z' },
    may: ['change', 'away', 'hand-over', 'take-off'],
  });
  expect(seenBy(person('deputy.pol'))).toMatchObject({ phone: '020 7946 0102', may: [] });
  expect(Object.keys(seenBy(person('spoc.la')) ?? {})).toEqual(['person', 'may']);
  expect(seenBy(SPOC)?.may).toEqual(['away']);
});

test('an account that asks at the tab’s door is shown to the coordinator until somebody has answered', () => {
  const asking = person('spoc.pol', {
    ...{ askingId: 'id-new', askingName: 'S. Bell', askedAt: at('2024-02-05T09:00:00Z') },
  });
  const shown = (over: object, state: Message['state'] = 'Sent') => {
    const message: Message = {
      ...{
        table: 'messages',
        kind: 'Door',
        key: doorKey(asking),
        title: 'Whose account?',
        agencyCode: 'LA',
        about: asking.email,
      },
      ...{ dueAt: at('2024-02-05T09:00:00Z'), state, attempts: 1 },
    };
    const of = group({ people: [COORDINATOR, { ...asking, ...over }], messages: [message] });
    return listingFor(of, COORDINATOR, NOW).find((one) => one.person.email === asking.email)?.door;
  };
  const door = { messageKey: doorKey(asking), calledInTeams: 'S. Bell', askedAt: '2024-02-05T09:00:00Z' };
  expect(shown({})).toEqual(door);
  expect(shown({ askingName: undefined })).toEqual({ ...door, calledInTeams: 'without a name' });
  expect([shown({}, 'Answered'), shown({}, 'Superseded')]).toEqual([undefined, undefined]);
  expect([shown({ entraId: 'id-new' }), shown({ askingId: undefined })]).toEqual([undefined, undefined]);
  expect(shown({ askedAt: undefined })).toBeUndefined();
});

describe('a new address', () => {
  const NEW = 'sam.bell@police.example';
  const readdress = (of: Facts, given: object = {}) =>
    decidePerson(of, COORDINATOR, { email: SPOC.email, newEmail: NEW, ...given }, NOW);
  const withChat = (over: object = {}) =>
    group({ conversations: [chat(SPOC.email, { entraId: 'id-sam', ...over })] });

  test('keeps the chat, which knows the old one from then on, and the account that it was opened by', () => {
    const of = withChat();
    const decided = readdress(of);
    const done = after(of, decided);
    expect(done.people[2]).toMatchObject({ email: NEW, entraId: 'id-sam', roles: ['SPOC'] });
    expect(done.conversations).toMatchObject([
      { personEmail: NEW, formerEmails: [SPOC.email], personName: SPOC.title },
    ]);
    expect(decided).toMatchObject({
      value: { log: [{ subjectRef: NEW, detail: `E-mail: ${NEW} (before: ${SPOC.email})` }] },
    });
    expect(readdress(done)).toMatchObject({ ok: true, value: { writes: [], log: [] } });
  });

  test('goes into the actions and requests of whoever has no chat, and half done is completed', () => {
    const of = group();
    const whole = readdress(of);
    if (!whole.ok) throw new Error(whole.error.code);
    const half = factsAfter(of, { writes: whole.value.writes.slice(0, 2) });
    const done = after(half, readdress(half));
    expect(done.actions.map(({ ownerEmail }) => ownerEmail)).toEqual([NEW, NEW]);
    expect(done.requests[0]?.ownerEmail).toBe(NEW);
    expect(readdress(done)).toMatchObject({ ok: true, value: { writes: [] } });
  });

  test('of a married name comes second, and is still the same person’s', () => {
    const of = withChat({ personName: SPOC.title });
    const named = after(of, readdress(of, { newEmail: SPOC.email, name: 'Sam Bell' }));
    const done = after(named, readdress(named));
    expect(identify(done, { entraId: 'id-sam' }, day('2024-02-05'))?.email).toBe(NEW);
  });

  test.each<[string, object, string]>([
    ['that is none', { newEmail: 'sam' }, 'not-given'],
    ['that another has', { newEmail: mail('deputy.pol') }, 'already-there'],
    ['with another name, which might be somebody else', { name: 'Robin Marsh' }, 'not-given'],
    ['of one’s own by which alone one is known', { email: COORDINATOR.email }, 'not-now'],
  ])('%s is refused beside its field', (_what, given, code) => {
    expect(readdress(withChat(), given)).toMatchObject({ ok: false, error: { code, field: 'email' } });
  });

  test('with another name is refused with the order in which both can be changed', () => {
    expect(readdress(withChat(), { name: 'Robin Marsh' })).toMatchObject({
      error: { detail: expect.stringMatching(/^Save the new name first, then the new address\. /) },
    });
  });

  test('of nobody on the list finds nobody, whatever else is given', () => {
    const gone = { email: mail('nobody'), newEmail: mail('deputy.pol'), phone: '020 7946 0999' };
    expect(decidePerson(group(), COORDINATOR, gone, NOW)).toMatchObject({ error: { code: 'person-gone' } });
  });
});

test('who is who is said in a line each: parts, agency, number, days away, and an agency’s contact and deputies', () => {
  const of = group({
    people: [{ ...SPOC, roles: ['SPOC', 'Lead'], phone: '020 7946 0102' }, person('deputy.pol')],
  });
  const [listed] = listingFor(of, COORDINATOR, NOW);
  const line = personLine(of, listed!);
  expect(line.lead).toBe('spoc.pol');
  expect(line.text).toMatch(/^Single point of contact \(SPOC\) and [a-z].*, Agency POL; 020 7946 0102$/);
  const away = { from: day('2024-02-01'), to: day('2024-02-12'), isNow: true, coveredBy: 'deputy.pol' };
  expect(personLine(of, { ...listed!, away }).text).toMatch(
    /; away until Mon 12 Feb, deputy\.pol stands in$/,
  );
  const police = agencyLine(of, agency('POL'), listingFor(of, COORDINATOR, NOW));
  expect(police).toEqual({ lead: 'Agency POL', text: 'spoc.pol; deputy deputy.pol' });
  expect(agencyLine(of, agency('LA'), []).text).toBe('nobody yet');
});
