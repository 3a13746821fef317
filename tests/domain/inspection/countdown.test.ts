import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { countdownOf } from '../../../bot/domain/inspection/countdown';
import { unsetInWords } from '../../../bot/domain/inspection/days/unset';
import { inspectionItem } from '../../../bot/domain/inspection/item';
import { inspectionsDue } from '../../../bot/domain/inspection/messages';
import { dayOfInspection, isRunning, type Running } from '../../../bot/domain/inspection/three-weeks';
import type { DiaryEntry, Facts, Inspection, Message, Request } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { agency, at, day, facts, person } from '../../support/partnership';

/** Called on Monday 12 April 2027, on site from 26 to 30 April. */
const running: Running & { openedAt: NonNullable<Inspection['openedAt']> } = {
  ...{ title: 'Joint inspection', ref: 'I27', notifiedOn: day('2027-04-12') },
  ...{ fieldworkFrom: day('2027-04-26'), fieldworkTo: day('2027-04-30') },
  openedAt: at('2027-04-12T09:10:00Z'),
};
const calendar = calendarAsKnownOn();
/** Opened on the Wednesday before the Monday of its call, as a dry run is. */
const AHEAD: Partial<Inspection> = { openedAt: at('2027-04-07T09:00:00Z') };

const request = (ref: string, dueOn?: string, over: Partial<Request> = {}): Request => ({
  ...{ title: `Asked ${ref}`, ref, inspectionRef: 'I27', agencyCode: 'POL', status: 'Open' },
  ...(dueOn ? { dueOn: day(dueOn) } : {}),
  ...over,
});
const of = facts({
  people: [person('spoc.la'), person('deputy.pol')],
  agencies: [agency('LA'), agency('POL', { shortName: 'Police' })],
  inspections: [running],
  requests: [
    request('I27-R01', '2027-04-16'),
    request('I27-R02', '2027-04-14', { agencyCode: 'LA' }),
    request('I27-R03', '2027-04-12', { title: 'Exercise: A list' }),
    request('I27-R04', '2027-04-19'),
    request('X-R05', '2027-04-15'),
    request('I27-R06'),
    request('I27-R07', '2027-04-13', { status: 'Provided' }),
    request('I27-R08', '2027-04-20'),
    request('O1', '2027-04-13', { inspectionRef: 'OTHER' }),
    request('O2', '2027-04-13', { inspectionRef: undefined }),
  ],
});

describe('a request of which nobody can be asked', () => {
  const unowned = (...people: Facts['people'][number][]) =>
    countdownOf(
      { ...of, people: [person('spoc.la'), ...people] },
      calendar,
      running,
      day('2027-04-15'),
    ).unowned.map(({ number }) => number);
  const all = ['R01', 'R03', 'R04', 'X-R05', 'R06', 'R08'];

  test.each<[string, Facts['people'], string[]]>([
    ['an agency without SPOC and deputy', [], all],
    ['a member alone', [person('member.pol')], all],
    ['a deputy', [person('deputy.pol')], []],
    ['a SPOC who has left', [person('spoc.pol', { leftOn: day('2027-04-01') })], all],
  ])('is named: %s', (_, people, named) => {
    expect(unowned(...people)).toEqual(named);
  });

  test('is none where its owner is there', () => {
    const owned = { ...of, people: [person('spoc.la'), person('member.pol')] };
    const requests = of.requests.map((one) => ({ ...one, ownerEmail: 'member.pol@partnership.example' }));
    expect(countdownOf({ ...owned, requests }, calendar, running, day('2027-04-15')).unowned).toEqual([]);
  });

  test('stands in words with what has no day, for all and for one agency, until it is set', () => {
    const asOf = { facts: { ...of, people: [] }, calendar, now: at('2027-04-15T09:00:00Z') };
    const days = 'A coordinator sets the days with “inspection days”.';
    const people = 'A coordinator names somebody on the page People.';
    expect(unsetInWords(asOf)).toEqual([
      `No due day yet: Police (R06). ${days}`,
      `Nobody to ask: Police (R01, R03, R04, X-R05, R06), Agency LA (R02) and 1 more. ${people}`,
    ]);
    expect(unsetInWords(asOf, 'LA')).toEqual([`Nobody to ask: Agency LA (R02). ${people}`]);
    const set = { ...of, requests: of.requests.map((one) => ({ dueOn: day('2027-04-20'), ...one })) };
    expect(unsetInWords({ ...asOf, facts: set })).toEqual([]);
    expect(unsetInWords({ ...asOf, facts: of, now: at('2027-05-01T09:00:00Z') })).toEqual([]);
  });
});

describe('the countdown of an inspection', () => {
  const DUE: Readonly<Record<string, string>> = {
    ...{ R01: '2027-04-16', R02: '2027-04-14', R03: '2027-04-12', R04: '2027-04-19' },
    ...{ 'X-R05': '2027-04-15', R08: '2027-04-20' },
  };
  const line = (number: string, late = 0, ref = `I27-${number}`) => ({
    ...{ ref, number, title: `Asked ${ref}`, agencyCode: 'POL', agency: 'Police', late },
    ...(DUE[number] ? { dueOn: DUE[number] } : {}),
  });
  const ofCouncil = { ...line('R02', 1), agencyCode: 'LA', agency: 'Agency LA' };

  test('says on a day what is late, longest first, due today, due next and undated, and how much is in', () => {
    expect(countdownOf(of, calendar, running, day('2027-04-15'))).toEqual({
      ...{ today: '2027-04-15', day: 4, of: 15, untilFieldwork: 7, provided: 1, asked: 8 },
      late: [{ ...line('R03', 3), title: 'A list' }, ofCouncil],
      dueToday: [line('X-R05', 0, 'X-R05')],
      nextOn: '2027-04-16',
      dueNext: [line('R01')],
      later: [line('R04'), line('R08')],
      undated: [line('R06')],
      unowned: [],
    });
  });

  test('on a Friday names what is due on Monday, and for an agency its own alone', () => {
    expect(countdownOf(of, calendar, running, day('2027-04-16'), new Set(['LA']))).toEqual({
      ...{ today: '2027-04-16', day: 5, of: 15, untilFieldwork: 6, provided: 0, asked: 1 },
      ...{ late: [{ ...ofCouncil, late: 2 }], dueToday: [], dueNext: [], undated: [], unowned: [] },
      ...{ nextOn: '2027-04-19', later: [] },
    });
    const { dueToday, dueNext } = countdownOf(of, calendar, running, day('2027-04-16'), new Set(['POL']));
    expect([dueToday, dueNext]).toEqual([[line('R01')], [line('R04')]]);
  });

  test.each([
    ['2027-04-12', 1, 10],
    ['2027-04-23', 10, 1],
    ['2027-04-26', 11, 0],
    ['2027-04-30', 15, 0],
  ])('%s is day %d of 15, with %d working days until fieldwork', (today, count, untilFieldwork) => {
    expect(countdownOf(of, calendar, running, day(today))).toMatchObject({
      day: count,
      of: 15,
      untilFieldwork,
    });
    expect(dayOfInspection(running, day(today), calendar)).toEqual({ day: count, of: 15 });
  });
});

test.each([
  ['2027-04-07', '2027-04-12'],
  ['2027-04-11', '2027-04-12'],
  ['2027-04-12', undefined],
  ['2027-04-13', undefined],
])('on %s the call that is still ahead is on %s', (today, beginsOn) => {
  expect(countdownOf(of, calendar, running, day(today)).beginsOn).toBe(beginsOn);
});

test.each<[string, Partial<Inspection>, string, boolean]>([
  ['on the last day of its fieldwork', {}, '2027-04-30', true],
  ['on the day after', {}, '2027-05-01', false],
  ['that was not opened here', { openedAt: undefined }, '2027-04-20', false],
  ['that was ended', { endedOn: day('2027-04-14') }, '2027-04-13', false],
  ['without the day of its call', { notifiedOn: undefined }, '2027-04-20', false],
  ['without the first day of its fieldwork', { fieldworkFrom: undefined }, '2027-04-20', false],
  ['without the last day of its fieldwork', { fieldworkTo: undefined }, '2027-04-20', false],
])('an inspection %s', (_, over, today, is) => {
  expect(isRunning({ ...running, ...over }, day(today))).toBe(is);
});

const entry = (over: Partial<DiaryEntry>): DiaryEntry => ({
  ...{ title: 'Managers meet inspectors', key: `K-${over.title ?? over.kind}`, inspectionRef: 'I27' },
  ...{ kind: 'Interview', on: day('2027-04-15'), by: 'coordinator.la@partnership.example' },
  at: at('2027-04-15T07:50:00Z'),
  ...over,
});

/** Who hears of it: the council's SPOC and the police's deputy, the SPOC being away; one chair, and a coordinator. */
const heard: Facts = {
  ...of,
  people: [
    person('coordinator.la', { phone: '01632 960 001' }),
    person('spoc.la'),
    person('spoc.pol', { awayFrom: day('2027-04-12'), awayTo: day('2027-04-16') }),
    person('deputy.pol'),
    person('chair.icb', { agencyCode: undefined }),
    person('chair.pol', { awayFrom: day('2027-04-12') }),
    person('observer.la'),
  ],
  diary: [
    entry({}),
    entry({ title: 'Visit to the hub', kind: 'Visit', agencyCode: 'LA' }),
    entry({ title: 'Focus group', kind: 'FocusGroup', agencyCode: 'POL' }),
    entry({ title: 'Another day', on: day('2027-04-16') }),
    entry({ title: 'Note to all', kind: 'Note', text: 'Lists by 4pm.' }),
    entry({ kind: 'Audits', agencyCode: 'POL', on: undefined, asked: 3, done: 1 }),
    entry({ title: 'Others', kind: 'Audits', agencyCode: 'LA', on: undefined, asked: 2, done: 2 }),
  ],
};
const message = (kind: Message['kind'], name: string, over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind, key: `${kind}|I27`, about: 'I27', agencyCode: 'POL', title: 'I27' },
  ...{ personEmail: `${name}@partnership.example`, dueAt: at('2027-04-15T07:30:00Z') },
  ...{ state: 'Sent', attempts: 1, fromDay: day('2027-04-15') },
  ...over,
});
const asOf = (over: Partial<Facts> = {}, now = '2027-04-15T09:00:00Z') => ({
  ...{ facts: { ...heard, ...over }, calendar, now: at(now), hours: DEFAULT_HOURS },
});

describe('the card of a day of an inspection', () => {
  const ring = {
    coordinator: {
      ...{ personName: 'coordinator.la', phone: '01632 960 001' },
      email: 'coordinator.la@partnership.example',
    },
  };
  const about = { about: 'inspection', inspection: running, ...ring };
  const note = { text: 'Lists by 4pm.', byName: 'coordinator.la' };
  const titles = (item: ReturnType<typeof inspectionItem>) => item?.sessions.map(({ title }) => title);

  test('tells who stands in for a SPOC of their agency, its own sessions and audits, and the note to all', () => {
    const told = message('InspectionDay', 'deputy.pol');
    expect(inspectionItem(asOf(), told)).toEqual({
      ...about,
      ...{ kind: 'InspectionDay', message: told, isOfAll: false, note },
      ...{ sessions: [heard.diary[2], heard.diary[0]], audits: { asked: 3, done: 1 } },
      countdown: countdownOf(heard, calendar, running, day('2027-04-15'), new Set(['POL'])),
    });
  });

  test('tells a chair and the coordinator of all agencies', () => {
    for (const name of ['chair.icb', 'coordinator.la']) {
      const item = inspectionItem(asOf(), message('InspectionNote', name));
      expect(item).toMatchObject({
        kind: 'InspectionNote',
        isOfAll: true,
        audits: { asked: 5, done: 3 },
        note,
      });
      expect(titles(item)).toEqual(['Focus group', 'Managers meet inspectors', 'Visit to the hub']);
      expect(item?.countdown).toEqual(countdownOf(heard, calendar, running, day('2027-04-15')));
    }
  });

  test('tells somebody of the agency that the message names, whoever it went to', () => {
    const item = inspectionItem(asOf(), message('InspectionDay', 'nobody'));
    expect([item?.isOfAll, titles(item)]).toEqual([false, ['Focus group', 'Managers meet inspectors']]);
    const other = inspectionItem(asOf(), message('InspectionDay', 'spoc.la', { agencyCode: 'X' }));
    expect(titles(other)).toEqual(['Managers meet inspectors', 'Visit to the hub']);
  });

  test('is of the day on which it is read where the message names none', () => {
    const told = message('InspectionOpened', 'spoc.la', { fromDay: undefined });
    expect(titles(inspectionItem(asOf({}, '2027-04-16T09:00:00Z'), told))).toEqual(['Another day']);
  });

  test.each<[string, Partial<Facts>, string, object]>([
    ['counts nothing down once its fieldwork is over', {}, '2027-05-01T09:00:00Z', { inspection: running }],
    ['names none that is gone from the list', { inspections: [] }, '2027-04-15T09:00:00Z', {}],
  ])('%s', (_, over, now, left) => {
    const told = message('InspectionDay', 'spoc.la');
    const {
      sessions: _sessions,
      note: _note,
      audits: _audits,
      ...item
    } = inspectionItem(asOf(over, now), told)!;
    expect(item).toEqual({
      about: 'inspection',
      kind: told.kind,
      message: told,
      isOfAll: false,
      ...left,
      ...ring,
    });
  });

  test('has no note, no audits and nobody to ring where there are none, and is of no other message', () => {
    const bare = { diary: [], people: [person('spoc.la')] };
    const item = inspectionItem(asOf(bare), message('InspectionDay', 'spoc.la'));
    expect(Object.keys(item ?? {})).toEqual([
      'about',
      'kind',
      'message',
      'isOfAll',
      'sessions',
      'inspection',
      'countdown',
    ]);
    expect(inspectionItem(asOf(), message('Digest', 'chair.icb'))).toBeUndefined();
  });
});

describe('who is told of an inspection, and when', () => {
  const told = (over: Partial<Facts> = {}, now?: string) => [...inspectionsDue(asOf(over, now))];
  const noted = { diary: heard.diary.filter(({ kind }) => kind !== 'Note') };
  const people = ['spoc.la', 'deputy.pol', 'chair.icb', 'coordinator.la'];

  test('each hearer once that it was opened, each later morning, and the day’s note to all', () => {
    const due = told();
    expect(due).toHaveLength(12);
    const email = 'deputy.pol@partnership.example';
    const to = { about: 'I27', agencyCode: 'POL', personEmail: email };
    expect(due.filter(({ personEmail }) => personEmail === email)).toEqual([
      {
        ...to,
        ...{ kind: 'InspectionOpened', key: `InspectionOpened|I27|${email}`, title: 'Joint inspection' },
        ...{ dueAt: running.openedAt, toDay: '2027-04-30', why: 'an inspection was opened' },
      },
      {
        ...to,
        ...{ kind: 'InspectionDay', key: `InspectionDay|I27|2027-04-15|${email}` },
        ...{ title: 'Thu 15 Apr: Joint inspection', dueAt: '2027-04-15T07:30:00Z', fromDay: '2027-04-15' },
        why: 'a morning of the inspection',
      },
      {
        ...to,
        ...{ kind: 'InspectionNote', key: `InspectionNote|I27|2027-04-15|${email}` },
        ...{ title: 'Note to all: Joint inspection', dueAt: '2027-04-15T07:50:00Z', fromDay: '2027-04-15' },
        why: 'the day’s note to all',
      },
    ]);
    expect(due.slice(0, 4).map(({ personEmail, agencyCode }) => [personEmail, agencyCode])).toEqual(
      people.map((name, at) => [`${name}@partnership.example`, ['LA', 'POL', 'LA', 'LA'][at]]),
    );
  });

  test.each<[string, Partial<Inspection>, string, string[], boolean]>([
    ['on the day it was opened that alone', {}, '2027-04-12T15:00:00Z', ['InspectionOpened'], false],
    [
      'at once within twelve hours where the coordinator chose so',
      { tellAtOnce: true },
      '2027-04-12T21:09:59Z',
      ['InspectionOpened'],
      true,
    ],
    [
      'in the morning where it could not be told within twelve hours',
      { tellAtOnce: true },
      '2027-04-12T21:10:00Z',
      ['InspectionOpened'],
      false,
    ],
    ['nothing once it is over', {}, '2027-05-01T09:00:00Z', [], false],
    ['no morning before the call', AHEAD, '2027-04-09T09:00:00Z', ['InspectionOpened'], false],
    ['none on the weekend before it', AHEAD, '2027-04-11T09:00:00Z', ['InspectionOpened'], false],
    [
      'the first on the day of the call',
      AHEAD,
      '2027-04-12T07:30:00Z',
      ['InspectionOpened', 'InspectionDay'],
      false,
    ],
  ])('%s', (_, over, now, kinds, atOnce) => {
    const due = told({ ...noted, inspections: [{ ...running, ...over }], people: [person('spoc.la')] }, now);
    expect(due.map(({ kind }) => kind)).toEqual(kinds);
    expect(due.map((one) => one.atOnce)).toEqual(kinds.map(() => (atOnce ? true : undefined)));
  });

  test('of a dry run it is said that it is one', () => {
    const due = told({
      ...noted,
      inspections: [{ ...running, exercise: true }],
      people: [person('spoc.la')],
    });
    expect(due.map(({ why }) => why)).toEqual(['a dry run was opened', 'a morning of the dry run']);
  });

  test('whoever is SPOC of two agencies, or chair besides, is told once, as of the first', () => {
    const both = person('spoc.la', { roles: ['SPOC', 'Chair', 'Coordinator'] });
    const due = told({ ...noted, people: [both, { ...both, agencyCode: 'POL', roles: ['SPOC'] }] });
    expect(due.map(({ kind, agencyCode }) => [kind, agencyCode])).toEqual([
      ['InspectionOpened', 'LA'],
      ['InspectionDay', 'LA'],
    ]);
  });

  test('who is of no agency is told as of the coordinator’s', () => {
    const alone = [person('coordinator.pol'), person('chair.icb', { agencyCode: undefined })];
    const due = told(
      { ...noted, agencies: [agency('LA'), agency('POL')], people: alone },
      '2027-04-12T15:00:00Z',
    );
    expect(due.map(({ agencyCode }) => agencyCode)).toEqual(['POL', 'POL']);
  });
});

describe('once it is ended', () => {
  const told = (name: string, over: Partial<Message> = {}): Message => ({
    ...{ table: 'messages', kind: 'InspectionOpened', about: 'I27', title: 'T', agencyCode: 'POL' },
    ...{ key: `InspectionOpened|I27|${name}`, personEmail: person(name).email, attempts: 1 },
    ...{ state: 'Sent', dueAt: at('2027-04-12T09:10:00Z'), sentAt: at('2027-04-12T09:11:00Z') },
    ...over,
  });
  const over = facts({
    agencies: [agency('LA'), agency('POL')],
    people: [person('spoc.la'), person('spoc.pol')],
    inspections: [{ ...running, endedOn: day('2027-04-30') }],
    requests: [request('I27-R01', '2027-04-16'), request('I27-R02', '2027-04-16', { status: 'Provided' })],
    messages: [told('spoc.pol'), told('spoc.la', { sentAt: undefined, state: 'Failed' }), told('spoc.edu')],
  });
  const dueAt = (now: string) =>
    inspectionsDue({ facts: over, calendar, hours: DEFAULT_HOURS, now: at(now) }).map(({ key, why }) => [
      key,
      why,
    ]);

  test('those whom the news of its beginning reached are told, once and within a week', () => {
    const said = [
      ['InspectionEnded|I27|spoc.pol@partnership.example', 'an inspection’s three weeks are over'],
    ];
    expect(dueAt('2027-04-30T15:00:00Z')).toEqual(said);
    expect(dueAt('2027-05-07T09:00:00Z')).toEqual(said);
    expect(dueAt('2027-05-08T09:00:00Z')).toEqual([]);
  });

  test('how much was provided, and nothing to do', () => {
    const asOf = { facts: over, calendar, now: at('2027-04-30T15:00:00Z') };
    const item = inspectionItem(asOf, told('spoc.pol', { kind: 'InspectionEnded' }));
    expect(item).toMatchObject({ outcome: { provided: 1, asked: 2 } });
    expect(item?.countdown).toBeUndefined();
  });
});
