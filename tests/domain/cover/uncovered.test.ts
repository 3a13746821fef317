import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { awayNow } from '../../../bot/domain/cover/away-now';
import { decideCover } from '../../../bot/domain/cover/name-cover';
import { uncoveredFrom, uncoveredDue } from '../../../bot/domain/cover/uncovered';
import { uncoveredItem } from '../../../bot/domain/cover/uncovered-item';
import { coveringFor } from '../../../bot/domain/people/stand-ins';
import { type Person, type Facts, type Message } from '../../../bot/domain/partnership';
import { addresseesOn } from '../../../bot/domain/people/addressees';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { after as written } from '../../support/apply-writes';
import { action, at, day, facts, meeting, person } from '../../support/partnership';
import { dueMessages } from '../../../bot/domain/dispatch/due';

const calendar = calendarAsKnownOn();
const now = at('2024-02-12T09:00:00Z');
const today = day('2024-02-12');
const away = (from: string, to?: string) => ({ awayFrom: day(from), ...(to ? { awayTo: day(to) } : {}) });
const coordinator = person('coordinator.la');
const priya = person('spoc.la');
const karen = (over: Partial<Person> = {}) => person('spoc.pol', over);
const samir = (over: Partial<Person> = {}) => person('deputy.pol', over);
const bethan = person('member.pol');
const week = away('2024-02-12', '2024-02-16');
const of = (people: Person[], over: Partial<Facts> = {}): Facts =>
  facts({
    meetings: [meeting({ startsAt: at('2024-02-14T14:00:00Z'), endsAt: at('2024-02-14T15:30:00Z') })],
    ...over,
    people: [coordinator, priya, ...people],
  });
const gaps = (...people: Person[]) =>
  uncoveredFrom(of(people), today).map(
    ({ agencyCode, absent, from, to }) =>
      `${agencyCode} ${absent?.title ?? 'nobody'} ${from} ${to ?? 'open'}`,
  );

describe('nobody is there for an agency', () => {
  test.each<[string, Person[], string[]]>([
    ['not while its SPOC is', [karen()], []],
    ['while the SPOC is away and no deputy is named', [karen(week)], ['POL spoc.pol 2024-02-12 2024-02-16']],
    ['as soon as days to come are known', [karen(away('2024-03-04'))], ['POL spoc.pol 2024-03-04 open']],
    ['not while a deputy is there', [karen(week), samir()], []],
    [
      'on the days on which the deputy is away too',
      [karen(week), samir(away('2024-02-15', '2024-02-20'))],
      ['POL spoc.pol 2024-02-15 2024-02-16'],
    ],
    [
      'while a deputy has the seat alone and is away',
      [samir(week)],
      ['POL deputy.pol 2024-02-12 2024-02-16'],
    ],
    ['while nobody is named', [bethan], ['POL nobody 2024-02-12 open']],
    ['not any more when the days have passed', [karen(away('2024-02-01', '2024-02-09'))], []],
  ])('%s', (_, people, expected) => expect(gaps(...people)).toEqual(expected));

  test('is nobody’s worry where nothing is asked of an agency without people', () => {
    expect(uncoveredFrom(of([], { meetings: [] }), today)).toEqual([]);
    const owes = of([], { meetings: [], actions: [action()] });
    expect(uncoveredFrom(owes, today).map(({ agencyCode }) => agencyCode)).toEqual(['POL']);
  });
});

describe('what is due meanwhile', () => {
  const to = (people: Person[]) => addresseesOn(of(people), today).ofAgency('POL')?.title;

  test.each<[string, Person[], string | undefined]>([
    ['goes to the coordinator, not to who is away alone', [karen(week)], 'coordinator.la'],
    ['goes to the deputy who is there', [karen(week), samir()], 'deputy.pol'],
    ['reaches nobody where nobody is named, and the list of whom to ring says so', [], undefined],
  ])('%s', (_, people, expected) => expect(to(people)).toBe(expected));

  test('stays with who is away when the coordinators are away as well', () => {
    const all = facts({ people: [{ ...coordinator, ...week }, karen(week)] });
    expect(addresseesOn(all, today).ofAgency('POL')?.title).toBe('spoc.pol');
  });

  test('says to the coordinator for whom it comes', () =>
    expect(coveringFor(of([karen(week)]), coordinator.email, 'POL', today)).toMatchObject({
      name: 'spoc.pol',
      until: '2024-02-16',
    }));
});

const asked = (over: Facts): Message => {
  const [wish] = uncoveredDue({ facts: over, calendar, hours: DEFAULT_HOURS, now });
  if (!wish) throw new Error('nothing is asked');
  return { table: 'messages', ...wish, state: 'Sent', sentAt: now, attempts: 1 };
};

describe('the coordinator', () => {
  const open = of([karen(week), bethan]);

  test('is asked at once, once for these days, and again when they change', () => {
    const [first] = uncoveredDue({ facts: open, calendar, hours: DEFAULT_HOURS, now });
    expect(first).toMatchObject({
      kind: 'Uncovered',
      about: karen().email,
      agencyCode: 'POL',
      personEmail: coordinator.email,
      dueAt: '2024-02-12T08:30:00Z',
      fromDay: '2024-02-12',
      toDay: '2024-02-16',
      why: 'spoc.pol is away and no deputy is there',
    });
    const told = { ...open, messages: [asked(open)] };
    const kinds = (over: Facts) =>
      dueMessages({ facts: over, calendar, hours: DEFAULT_HOURS, now }).map(({ kind }) => kind);
    expect(kinds(told)).not.toContain('Uncovered');
    expect(kinds({ ...told, people: of([karen(away('2024-02-12', '2024-02-23'))]).people })).toContain(
      'Uncovered',
    );
  });

  test('sees what falls due on these days and who could be named', () => {
    const item = uncoveredItem(open, asked(open), now);
    expect(item).toMatchObject({ stands: 'open', isNow: true, absentName: 'spoc.pol', holderName: 'you' });
    expect(item.candidates.map(({ title }) => title)).toEqual(['member.pol']);
    expect(item.ahead).toMatchObject([{ kind: 'Meeting', on: '2024-02-14' }]);
  });

  const decide = (over: Facts, message: Message, personEmail?: string, actor = coordinator) =>
    decideCover(
      { ...over, messages: [message] },
      actor,
      { messageKey: message.key, ...(personEmail ? { personEmail } : {}) },
      now,
    );

  test('names somebody, who is deputy from then on, is told, and answers', () => {
    const message = asked(open);
    const before = { ...open, messages: [message] };
    const decided = decide(open, message, bethan.email);
    if (!decided.ok) throw new Error(decided.error.code);
    const after = written(before, decided.value);
    expect(after.people.find(({ email }) => email === bethan.email)?.roles).toEqual(['Member', 'Deputy']);
    expect(decided.value.log).toMatchObject([
      { verb: 'cover.named', subjectRef: bethan.email, actor: coordinator.email },
    ]);
    expect(addresseesOn(after, today).ofAgency('POL')?.email).toBe(bethan.email);
    expect(dueMessages({ facts: after, calendar, hours: DEFAULT_HOURS, now })).toMatchObject([
      { kind: 'Cover', personEmail: bethan.email },
      { kind: 'Digest' },
    ]);
    const [row] = after.messages;
    expect(row && uncoveredItem(after, row, now)).toMatchObject({
      stands: 'covered',
      coverName: 'member.pol',
      decidedByName: 'you',
      candidates: [],
    });
    expect(
      row && decideCover(after, coordinator, { messageKey: message.key, personEmail: bethan.email }, now),
    ).toEqual({
      ok: true,
      value: { writes: [], log: [] },
    });
  });

  test('answers meanwhile, and can still name somebody', () => {
    const message = asked(open);
    const decided = decide(open, message);
    if (!decided.ok) throw new Error(decided.error.code);
    const after = written({ ...open, messages: [message] }, decided.value);
    const [row] = after.messages;
    expect(row && uncoveredItem(after, row, now)).toMatchObject({ stands: 'held', holderName: 'you' });
    expect(row && decide(open, row, bethan.email).ok).toBe(true);
    expect(row && decide(open, row)).toEqual({ ok: true, value: { writes: [], log: [] } });
  });

  test.each<[string, string | undefined, Person, string]>([
    ['somebody of another agency', priya.email, coordinator, 'cannot-cover'],
    ['who is away', karen().email, coordinator, 'cannot-cover'],
    ['a stranger', 'x@example.org', coordinator, 'person-gone'],
    ['anybody, by who is no coordinator', bethan.email, priya, 'coordinator-only'],
    ['themselves, by who is no coordinator', undefined, bethan, 'coordinator-only'],
  ])('cannot name %s', (_, email, actor, code) =>
    expect(decide(open, asked(open), email, actor)).toMatchObject({ ok: false, error: { code } }),
  );

  test('is asked nothing any more once the days were cleared', () =>
    expect(uncoveredItem(of([karen(), bethan]), asked(open), now).stands).toBe('over'));
});

describe('the status', () => {
  const said = (...people: Person[]) => awayNow(of(people), now);

  test.each<[string, Person[], object[]]>([
    [
      'names who is away until when, and who stands in',
      [karen(week), samir()],
      [{ agencyCode: 'POL', name: 'spoc.pol', to: '2024-02-16', isNow: true, standIn: 'deputy.pol' }],
    ],
    [
      'names the coordinator where nobody of the agency is there',
      [karen(week)],
      [{ name: 'spoc.pol', standIn: 'coordinator.la', isHeld: true }],
    ],
    [
      'tells of days to come on which nobody is there',
      [karen(away('2024-03-04'))],
      [{ name: 'spoc.pol', from: '2024-03-04', isNow: false }],
    ],
    ['tells of an agency for which nobody is named', [], [{ agencyCode: 'POL', isNow: true }]],
    ['has nothing to say while all are there', [karen()], []],
  ])('%s', (_, people, expected) => {
    expect(said(...people)).toMatchObject(expected);
    expect(said(...people)).toHaveLength(expected.length);
  });

  test('of one agency tells of that alone', () => expect(awayNow(of([karen(week)]), now, 'LA')).toEqual([]));
});
