import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import {
  auditsOf,
  decideDiary,
  noteOf,
  sessionsOn,
  type DiaryGiven,
} from '../../../bot/domain/inspection/days/diary';
import { decideEnding } from '../../../bot/domain/inspection/ending';
import { decideOpening, type Opening } from '../../../bot/domain/inspection/opening';
import type { DiaryEntry, Facts, Inspection, Request } from '../../../bot/domain/partnership';
import { agency, at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2027-04-12T09:10:00Z');
const coordinator = person('coordinator.la');
const spoc = person('spoc.pol');
const line = (who: typeof spoc, verb: string, subjectRef: string, detail: string, key?: string) => ({
  ...{ at: NOW, actor: who.email, verb, subjectRef, detail },
  ...(key ? { key } : {}),
});

describe('opening, whole', () => {
  const of = facts({
    agencies: [agency('LA', { title: 'Council' }), agency('POL', { title: 'Police' })],
    people: [coordinator, person('spoc.la'), spoc],
    themes: [{ title: 'Every theme', annexA: ['police: Structure (due after 2)', 'health: Waiting times'] }],
  });
  const call: Opening = { theme: ' Neglect ', notifiedOn: day('2027-04-12') };
  const open = (given: Partial<Opening> = {}, over: Partial<Facts> = {}) =>
    decideOpening({ facts: { ...of, ...over }, calendar, now: NOW }, coordinator, { ...call, ...given });
  const row: Inspection = {
    ...{ title: 'Joint targeted area inspection: Neglect', ref: 'INS-2027-04-12', theme: 'Neglect' },
    ...{ notifiedOn: day('2027-04-12'), fieldworkFrom: day('2027-04-26'), fieldworkTo: day('2027-04-30') },
    ...{ fieldworkEstimated: true, calendar: calendar.version, openedAt: NOW },
  };
  const requests: Request[] = [
    {
      ...{
        title: 'Structure',
        ref: 'INS-2027-04-12-R01',
        inspectionRef: 'INS-2027-04-12',
        agencyCode: 'POL',
      },
      ...{ ownerEmail: spoc.email, dueOn: day('2027-04-14'), status: 'Open' },
      lastStep: expect.objectContaining({ text: 'Asked for with INS-2027-04-12.' }) as never,
    },
    {
      ...{
        title: 'Waiting times',
        ref: 'INS-2027-04-12-R02',
        inspectionRef: 'INS-2027-04-12',
        agencyCode: 'LA',
      },
      ...{ ownerEmail: 'spoc.la@partnership.example', status: 'Open' },
      lastStep: expect.objectContaining({ text: 'Asked for with INS-2027-04-12.' }) as never,
    },
  ];

  test('its row, a request an item, and the line of the record', () => {
    expect(open()).toEqual({
      ok: true,
      value: {
        ...{ inspection: row, requests },
        writes: [
          { insert: 'inspections', row },
          ...requests.map((request) => ({ insert: 'requests', row: request })),
        ],
        log: [
          line(
            coordinator,
            'inspection.opened',
            row.ref,
            '2 requests to 2 agencies',
            expect.any(String) as string,
          ),
        ],
      },
    });
  });

  test('a dry run says so everywhere, and may be told at once', () => {
    const decided = open({
      exercise: true,
      tellAtOnce: true,
      ref: ' DRY1 ',
      fieldworkFrom: day('2027-04-27'),
      fieldworkTo: day('2027-04-27'),
    });
    const { fieldworkEstimated: _, ...said } = row;
    expect(decided).toMatchObject({
      value: {
        inspection: {
          ...{ ...said, ref: 'DRY1', title: 'Exercise: Joint targeted area inspection: Neglect' },
          ...{ exercise: true, tellAtOnce: true, fieldworkFrom: '2027-04-27', fieldworkTo: '2027-04-27' },
        },
        requests: [{ title: 'Exercise: Structure', ref: 'DRY1-R01' }, { title: 'Exercise: Waiting times' }],
        log: [{ verb: 'exercise.opened', subjectRef: 'DRY1' }],
      },
    });
    expect(decided.ok && decided.value.inspection).not.toHaveProperty('fieldworkEstimated');
    expect(open({ exercise: true }).ok && open({ exercise: true })).toMatchObject({
      value: { inspection: { ref: 'DRY-2027-04-12' } },
    });
  });

  test.each<[string, Partial<Opening>, string, string]>([
    ['without a theme', { theme: ' ' }, 'not-given', 'Say what the theme is.'],
    [
      'without a reference',
      { ref: ' ' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
    ],
    [
      'with a long one',
      { ref: 'x'.repeat(41) },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
    ],
    [
      'with a bar in it',
      { ref: 'A|B' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
    ],
    [
      'with a line end in it',
      { ref: 'A\nB' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
    ],
    [
      'before the call',
      { notifiedOn: day('2027-04-13') },
      'bad-date',
      'The day of the call has not come yet.',
    ],
    [
      'with one day',
      { fieldworkFrom: day('2027-04-26') },
      'not-given',
      'Give both days of the fieldwork, or neither.',
    ],
    [
      'with days backwards',
      { fieldworkFrom: day('2027-04-27'), fieldworkTo: day('2027-04-26') },
      ...(['bad-date', 'Fieldwork comes after the call, and ends after it begins.'] as const),
    ],
    [
      'with days before the call',
      { fieldworkFrom: day('2027-04-11'), fieldworkTo: day('2027-04-26') },
      ...(['bad-date', 'Fieldwork comes after the call, and ends after it begins.'] as const),
    ],
  ])('is refused %s', (_, given, code, detail) => {
    expect(open(given)).toEqual({ ok: false, error: { code, detail } });
  });

  test.each<[string, Partial<Opening>]>([
    ['of a dry run for a day to come', { exercise: true, notifiedOn: day('2027-04-13') }],
    ['with forty characters', { ref: 'x'.repeat(40) }],
    ['with fieldwork from the call on', { fieldworkFrom: day('2027-04-12'), fieldworkTo: day('2027-04-12') }],
    ['with a theme of two hundred letters', { theme: 'x'.repeat(200) }],
  ])('is done %s', (_, given) => expect(open(given).ok).toBe(true));

  test.each<[string, Partial<Inspection>, Partial<Opening>, string | undefined]>([
    ['a real one', {}, { exercise: true }, 'That is a real inspection.'],
    ['an exercise', { exercise: true }, {}, 'That is an exercise.'],
    ['one that was ended', { endedOn: day('2027-04-13') }, {}, 'It was ended on Tuesday 13 April 2027.'],
    [
      'one of another day',
      { notifiedOn: day('2027-04-09') },
      {},
      'The call came on Friday 9 April 2027, says the list of inspections.',
    ],
    ['one without a day', { notifiedOn: undefined }, {}, undefined],
    ['itself', {}, {}, undefined],
  ])('where the reference is that of %s', (_, over, given, detail) => {
    const decided = open({ ref: row.ref, ...given }, { inspections: [{ ...row, ...over }] });
    expect(decided.ok ? undefined : decided.error).toEqual(detail ? { code: 'not-now', detail } : undefined);
  });

  test('while another is open is refused by its name, unless that is a dry run', () => {
    const other: Inspection = { ...row, ref: 'OLD', title: 'Old' };
    expect(open({}, { inspections: [other] })).toEqual({
      ...{ ok: false, error: { code: 'not-now', detail: '“Old” (OLD) is open. End it first.' } },
    });
    expect(open({}, { inspections: [{ ...other, exercise: true }] }).ok).toBe(true);
    expect(open({ exercise: true }, { inspections: [other] }).ok).toBe(true);
    expect(open({}, { inspections: [{ ...other, endedOn: day('2027-04-11') }] }).ok).toBe(true);
  });

  test('of a row that is in the list fills in what it does not say, once it was not opened', () => {
    const listed = { title: 'Ours', ref: row.ref, fieldworkTo: day('2027-04-30') };
    const decided = open({}, { inspections: [listed], requests });
    const { fieldworkEstimated: _, title: _title, ref: _ref, fieldworkTo: _to, ...patch } = row;
    expect(decided.ok && decided.value.writes).toEqual([{ change: 'inspections', of: listed, patch }]);
    expect(decided.ok && decided.value.inspection).toMatchObject({ title: 'Ours', openedAt: NOW });
    const opened = { ...listed, openedAt: NOW };
    expect(open({}, { inspections: [opened], requests })).toMatchObject({
      value: { writes: [], log: [], requests },
    });
  });
});

test.each<[string, Partial<Inspection> | undefined, object]>([
  ['that is not there', undefined, { ok: false, error: { code: 'inspection-gone' } }],
  ['that was ended', { endedOn: day('2027-04-11') }, { ok: true, value: { writes: [], log: [] } }],
  [
    'that was not opened',
    { openedAt: undefined },
    { ok: false, error: { code: 'not-now', detail: 'It has not been opened.' } },
  ],
])('ending one %s', (_, over, ended) => {
  const inspections = over ? [{ title: 'I', ref: 'I1', openedAt: NOW, ...over }] : [];
  expect(decideEnding({ facts: facts({ inspections }), now: NOW }, coordinator, 'I1')).toEqual(ended);
});

test('its end is on the record with how much was provided', () => {
  const inspection = { title: 'I', ref: 'I1', openedAt: NOW };
  const request = (ref: string, inspectionRef: string, status: Request['status']): Request => ({
    ...{ title: ref, ref, inspectionRef, agencyCode: 'POL', status },
  });
  const requests = [
    request('1', 'I1', 'Provided'),
    request('2', 'I1', 'Open'),
    request('3', 'I2', 'Provided'),
  ];
  const of = facts({ inspections: [{ title: 'O', ref: 'I0' }, inspection], requests });
  expect(decideEnding({ facts: of, now: NOW }, coordinator, 'I1')).toEqual({
    ok: true,
    value: {
      writes: [{ change: 'inspections', of: inspection, patch: { endedOn: '2027-04-12' } }],
      log: [
        line(coordinator, 'inspection.ended', 'I1', '1 of 2 requests provided', expect.any(String) as string),
      ],
    },
  });
});

describe('the diary, whole', () => {
  const running: Inspection = { title: 'I', ref: 'I1', openedAt: NOW };
  const entry = (over: Partial<DiaryEntry>): DiaryEntry => ({
    ...{ title: 'T', key: 'K', inspectionRef: 'I1', kind: 'Visit', on: day('2027-04-12') },
    ...{ by: spoc.email, at: NOW, ...over },
  });
  const write = (given: DiaryGiven, who = spoc, over: Partial<Facts> = {}) =>
    decideDiary({ facts: facts({ inspections: [running], ...over }), calendar, now: NOW }, who, 'I1', given);
  const by = (who: typeof spoc) => ({ inspectionRef: 'I1', by: who.email, at: NOW });
  const session = {
    kind: 'FocusGroup',
    on: day('2027-04-13'),
    title: ' Practitioners ',
    agencyCode: 'POL',
  } as const;

  test.each<[string, DiaryGiven, typeof spoc, object, string]>([
    [
      'a session',
      {
        ...session,
        from: '10:00' as TimeOfDay,
        until: '11:00' as TimeOfDay,
        place: ' Hall ',
        people: ' A Lee ',
      },
      spoc,
      {
        ...{ kind: 'FocusGroup', on: '2027-04-13', title: 'Practitioners', agencyCode: 'POL' },
        ...{ from: '10:00', until: '11:00', place: 'Hall', people: 'A Lee' },
      },
      'Focus group, POL, Tuesday 13 April 2027',
    ],
    [
      'a session of all',
      { ...session, agencyCode: undefined, place: ' ', people: '' },
      coordinator,
      { kind: 'FocusGroup', on: '2027-04-13', title: 'Practitioners' },
      'Focus group, Tuesday 13 April 2027',
    ],
    [
      'a note',
      { kind: 'Note', text: ' Lists. ' },
      coordinator,
      {
        kind: 'Note',
        title: 'Note to all, Monday 12 April 2027',
        on: '2027-04-12',
        text: 'Lists.',
        key: 'I1|Note|2027-04-12',
      },
      'Note to all, Monday 12 April 2027',
    ],
    [
      'audits',
      { kind: 'Audits', agencyCode: 'POL', asked: 99, done: 0 },
      spoc,
      {
        kind: 'Audits',
        title: 'Case audits of Agency POL',
        agencyCode: 'POL',
        asked: 99,
        done: 0,
        key: 'I1|Audits|POL',
      },
      'Case audits, POL',
    ],
  ])('%s', (_, given, who, row, detail) => {
    const decided = write(given, who);
    expect(decided).toEqual({
      ok: true,
      value: {
        writes: [{ insert: 'diary', row: { key: expect.any(String) as string, ...by(who), ...row } }],
        log: [line(who, 'diary.added', 'I1', detail)],
      },
    });
  });

  test.each<[string, DiaryGiven, string, string | undefined]>([
    ['no note', { kind: 'Note', text: ' ' }, 'not-given', 'Say what everybody should know today.'],
    ['a note of 501 letters', { kind: 'Note', text: 'x'.repeat(501) }, 'too-long', undefined],
    ['no title', { ...session, title: ' ' }, 'not-given', 'Say what it is.'],
    [
      'an end with its beginning',
      { ...session, from: '10:00' as TimeOfDay, until: '10:00' as TimeOfDay },
      'bad-time',
      'It ends after it begins.',
    ],
    ['a long place', { ...session, place: 'x'.repeat(256) }, 'too-long', undefined],
    [
      'more done than asked',
      { kind: 'Audits', agencyCode: 'POL', asked: 1, done: 2 },
      'not-given',
      'As many audits as were asked for can be done, 99 at most.',
    ],
    ['a hundred audits', { kind: 'Audits', agencyCode: 'POL', asked: 100, done: 1 }, 'not-given', undefined],
    ['half an audit', { kind: 'Audits', agencyCode: 'POL', asked: 1, done: 0.5 }, 'not-given', undefined],
    ['less than none', { kind: 'Audits', agencyCode: 'POL', asked: 1, done: -1 }, 'not-given', undefined],
  ])('%s is refused', (_, given, code, detail) => {
    expect(write(given, coordinator)).toMatchObject({
      ok: false,
      error: { code, ...(detail ? { detail } : {}) },
    });
  });

  test('what is said anew changes the row, what was called off is on again, what is so already is nothing', () => {
    const given = { kind: 'Audits', agencyCode: 'POL', asked: 3, done: 1 } as const;
    const there = entry({
      kind: 'Audits',
      key: 'I1|Audits|POL',
      title: 'Case audits of Agency POL',
      agencyCode: 'POL',
      asked: 3,
      done: 1,
      on: undefined,
    });
    expect(write(given, spoc, { diary: [there] })).toEqual({ ok: true, value: { writes: [], log: [] } });
    const off = { ...there, cancelledAt: NOW };
    const { on: _, ...said } = there;
    const patch = { ...said, cancelledAt: undefined };
    expect(write(given, spoc, { diary: [off] })).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'diary', of: off, patch }],
        log: [line(spoc, 'diary.changed', 'I1', 'Case audits, POL')],
      },
    });
    expect(write({ ...given, done: 2 }, spoc, { diary: [there] })).toMatchObject({
      value: { writes: [{ patch: { done: 2 } }] },
    });
  });

  test('calling off is for the agency, or the coordinator where it is of all', () => {
    const own = entry({ agencyCode: 'POL' });
    const ofAll = entry({ key: 'A' });
    const cancel = (key: string, who = spoc, diary = [own, ofAll]) =>
      write({ kind: 'Cancel', key }, who, { diary });
    expect(cancel('K')).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'diary', of: own, patch: { cancelledAt: NOW } }],
        log: [line(spoc, 'diary.cancelled', 'I1', 'Visit, POL, Monday 12 April 2027')],
      },
    });
    expect(cancel('K', person('spoc.la'))).toMatchObject({ error: { code: 'not-your-agency' } });
    expect(cancel('A')).toMatchObject({ error: { code: 'coordinator-only' } });
    expect(cancel('A', coordinator).ok).toBe(true);
    expect(cancel('K', spoc, [{ ...own, cancelledAt: NOW }])).toEqual({
      ok: true,
      value: { writes: [], log: [] },
    });
    expect(cancel('K', spoc, [{ ...own, inspectionRef: 'I2' }])).toMatchObject({
      error: { code: 'subject-gone' },
    });
  });

  test('nothing is written into one that is gone or over', () => {
    expect(write(session, spoc, { inspections: [] })).toEqual({
      ok: false,
      error: { code: 'inspection-gone' },
    });
    const over = {
      inspections: [
        { title: 'O', ref: 'I0' },
        { ...running, endedOn: day('2027-04-11') },
      ],
    };
    expect(write(session, spoc, over)).toEqual({
      ok: false,
      error: { code: 'not-now', detail: 'Its three weeks are over.' },
    });
  });

  test('a day’s sessions stand by their hours, then by their titles, those without an hour last', () => {
    const diary = [
      ...[
        entry({ title: 'Z' }),
        entry({ title: 'B', from: '10:00' as TimeOfDay }),
        entry({ title: 'A', from: '10:00' as TimeOfDay }),
      ],
      ...[
        entry({ title: 'Early', from: '09:00' as TimeOfDay, agencyCode: 'POL' }),
        entry({ title: 'Off', cancelledAt: NOW }),
      ],
      ...[entry({ title: 'Note', kind: 'Note' }), entry({ title: 'Other', inspectionRef: 'I2' })],
    ];
    const titles = (agencies?: ReadonlySet<string>) =>
      sessionsOn({ diary }, 'I1', day('2027-04-12'), agencies).map(({ title }) => title);
    expect(titles()).toEqual(['Early', 'A', 'B', 'Z']);
    expect(titles(new Set(['LA']))).toEqual(['A', 'B', 'Z']);
    expect(noteOf({ diary }, 'I1', day('2027-04-12'))?.title).toBe('Note');
    expect([noteOf({ diary }, 'I2', day('2027-04-12')), noteOf({ diary }, 'I1', day('2027-04-13'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('audits are counted of their own inspection', () => {
    const audits = (inspectionRef: string, agencyCode: string | undefined, over = {}) =>
      entry({ kind: 'Audits', inspectionRef, agencyCode, ...over });
    const diary = [
      audits('I1', 'POL', { asked: 3 }),
      audits('I1', 'LA', { asked: 2, done: 2 }),
      audits('I2', 'POL', { asked: 9 }),
      entry({ asked: 5 }),
    ];
    expect(auditsOf({ diary }, 'I1')).toEqual({ asked: 5, done: 2 });
    expect(auditsOf({ diary }, 'I1', new Set(['EDU']))).toBeUndefined();
  });
});
