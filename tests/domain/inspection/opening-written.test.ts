import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideEnding } from '../../../bot/domain/inspection/ending';
import { decideOpening, type Opening } from '../../../bot/domain/inspection/opening';
import type { Facts, Inspection, Request } from '../../../bot/domain/partnership';
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

  test.each<[string, Partial<Opening>, string, string, string]>([
    ['without a theme', { theme: ' ' }, 'not-given', 'Say what the theme is.', 'theme'],
    [
      'without a reference',
      { ref: ' ' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
      'ref',
    ],
    [
      'with a long one',
      { ref: 'x'.repeat(41) },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
      'ref',
    ],
    [
      'with a bar in it',
      { ref: 'A|B' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
      'ref',
    ],
    [
      'with a line end in it',
      { ref: 'A\nB' },
      'not-given',
      'A reference holds 40 characters, without / ? # and |.',
      'ref',
    ],
    [
      'before the call',
      { notifiedOn: day('2027-04-13') },
      'bad-date',
      'The day of the call has not come yet.',
      'notifiedOn',
    ],
    [
      'with one day',
      { fieldworkFrom: day('2027-04-26') },
      'not-given',
      'Give both days of the fieldwork, or neither.',
      'fieldworkTo',
    ],
    [
      'with days backwards',
      { fieldworkFrom: day('2027-04-27'), fieldworkTo: day('2027-04-26') },
      ...(['bad-date', 'Fieldwork comes after the call, and ends after it begins.', 'fieldworkTo'] as const),
    ],
    [
      'with days before the call',
      { fieldworkFrom: day('2027-04-11'), fieldworkTo: day('2027-04-26') },
      ...([
        'bad-date',
        'Fieldwork comes after the call, and ends after it begins.',
        'fieldworkFrom',
      ] as const),
    ],
  ])('is refused %s', (_, given, code, detail, field) => {
    expect(open(given)).toEqual({ ok: false, error: { code, detail, field } });
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
    [
      'one that was ended',
      { endedOn: day('2027-04-13') },
      {},
      'It was ended on Tue 13 Apr. To go on with it, empty EndedOn in the list of inspections.',
    ],
    [
      'one of another theme',
      {},
      { theme: 'Front door' },
      `It is open with the theme “${row.theme}” already.`,
    ],
    [
      'one of another day',
      { notifiedOn: day('2027-04-09') },
      {},
      'The call came on Fri 9 Apr, says the list of inspections.',
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
