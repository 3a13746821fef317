import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineSubjects } from '../../../bot/domain/deadlines/deadlines';
import { decideEnding } from '../../../bot/domain/inspection/ending';
import { decideOpening, type Opening } from '../../../bot/domain/inspection/opening';
import {
  estimatedFieldwork,
  notificationWarnings,
  overWarnings,
} from '../../../bot/domain/inspection/three-weeks';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import type { Facts } from '../../../bot/domain/partnership';
import { statusReport } from '../../../bot/domain/status/report';
import { after } from '../../support/apply-writes';
import { agency, at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2027-04-12T09:10:00Z');
const coordinator = person('coordinator.la');
const before = facts({
  agencies: [
    agency('LA', { title: 'Fairshire Council children’s services' }),
    agency('POL', { title: 'Fairshire Police' }),
    agency('ICB', { title: 'Fairshire Integrated Care Board' }),
  ],
  people: [coordinator, person('spoc.la'), person('spoc.pol'), person('spoc.icb'), person('deputy.pol')],
});
const call: Opening = { theme: 'Serious youth violence', notifiedOn: day('2027-04-12') };
const dry: Opening = { ...call, exercise: true };

const open = (of: Facts, given: Opening = call, actor = coordinator) =>
  decideOpening({ facts: of, calendar, now }, actor, given);

function opened(of: Facts, given?: Opening): Facts {
  const decided = open(of, given);
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return after(of, decided.value);
}

test.each([
  ['two plain weeks', '2027-01-11', '2027-01-25', '2027-01-29'],
  ['over Easter', '2027-03-15', '2027-03-31', '2027-04-02'],
  ['over the first holiday of May', '2027-04-19', '2027-05-04', '2027-05-07'],
  ['over the last holiday of May', '2027-05-24', '2027-06-08', '2027-06-11'],
  ['up to Good Friday', '2027-03-08', '2027-03-22', '2027-03-25'],
  ['three days are a week on site', '2027-04-14', '2027-04-28', '2027-04-30'],
  ['two are not: the week after', '2027-04-15', '2027-05-04', '2027-05-07'],
  ['a call on a Saturday', '2027-01-09', '2027-01-25', '2027-01-29'],
  ['a call on a Sunday', '2027-01-10', '2027-01-25', '2027-01-29'],
  ['over Christmas', '2026-12-14', '2027-01-04', '2027-01-08'],
])(
  'fieldwork begins ten working days after the call, or the week after, and ends with its week: %s',
  (_why, call, from, to) => {
    expect(estimatedFieldwork(day(call), calendar)).toEqual({ fieldworkFrom: from, fieldworkTo: to });
  },
);

test.each([
  ['2027-04-12', []],
  ['2027-04-13', ['The call comes on a Monday as a rule; this is a Tuesday.']],
  ['2027-05-03', ['The day of the call is a bank holiday (Early May bank holiday).']],
])('a call on %s is kept, and what is odd about it is said', (on, said) => {
  expect(notificationWarnings(day(on), calendar)).toEqual(said);
});

describe('opening an inspection', () => {
  const known = opened(before);

  test('gives its three weeks, as estimates by a calendar', () => {
    expect(known.inspections).toEqual([
      {
        title: 'Joint targeted area inspection: Serious youth violence',
        ref: 'INS-2027-04-12',
        theme: 'Serious youth violence',
        notifiedOn: '2027-04-12',
        fieldworkFrom: '2027-04-26',
        fieldworkTo: '2027-04-30',
        fieldworkEstimated: true,
        calendar: calendar.version,
        openedAt: now,
      },
    ]);
  });

  test('asks each agency, by what it is called, its SPOC, and on a day only where that is known', () => {
    const of = (title: string) => known.requests.find((one) => one.title === title);
    expect(of('List of children')).toMatchObject({
      ref: 'INS-2027-04-12-R01',
      agencyCode: 'LA',
      ownerEmail: 'spoc.la@partnership.example',
      dueOn: '2027-04-12',
    });
    expect(of('Information from the police')).toMatchObject({ agencyCode: 'POL', status: 'Open' });
    expect(of('Information from health')?.agencyCode).toBe('ICB');
    expect(of('Information from probation')?.agencyCode).toBe('LA');
    expect(known.requests.filter(({ dueOn }) => dueOn !== undefined)).toHaveLength(1);
  });

  test('asks for nothing and tells nobody once its fieldwork is over, as after a year that was typed wrong', () => {
    const late = { ...call, notifiedOn: day('2026-04-13') };
    const known = opened(before, late);
    expect(known.inspections).toMatchObject([{ ref: 'INS-2026-04-13', fieldworkTo: '2026-05-01' }]);
    expect(known.requests).toEqual([]);
    expect(deadlineSubjects(known).filter(({ kind }) => kind === 'Request')).toEqual([]);
    expect(overWarnings(known.inspections[0] ?? {}, day('2027-04-12'))).toEqual([
      'Its fieldwork was over on Fri 1 May 2026: nobody is asked or told.',
    ]);
    // One whose fieldwork is on still asks, however late it is put in.
    expect(opened(before, { ...call, notifiedOn: day('2027-03-30') }).requests).not.toEqual([]);
  });

  test('says in the record who opened it', () => {
    const decided = open(before);
    expect(decided.ok && decided.value.log).toMatchObject([
      {
        verb: 'inspection.opened',
        actor: coordinator.email,
        subjectRef: 'INS-2027-04-12',
        detail: '10 requests to 3 agencies',
      },
    ]);
  });

  test('once more changes nothing, and adds what an opening that stopped half-way left out', () => {
    expect(open(known)).toMatchObject({ ok: true, value: { writes: [], log: [] } });
    const half = { ...known, requests: known.requests.slice(0, 4) };
    expect(opened(half).requests).toEqual(known.requests);
  });

  test('takes the week on site that the inspectors have said', () => {
    const said = { fieldworkFrom: day('2027-04-27'), fieldworkTo: day('2027-04-30') };
    const [row] = opened(before, { ...call, ...said }).inspections;
    expect(row).toMatchObject(said);
    expect(row?.fieldworkEstimated).toBeUndefined();
  });

  test('fills in what a row of the list does not say, and leaves what it says', () => {
    const row = { title: 'Our inspection', ref: 'WM27', fieldworkFrom: day('2027-04-28') };
    const [filled] = opened({ ...before, inspections: [row] }, { ...call, ref: 'WM27' }).inspections;
    expect(filled).toMatchObject({ ...row, theme: 'Serious youth violence', openedAt: now });
    expect(filled?.fieldworkEstimated).toBeUndefined();
  });
});

describe('is refused', () => {
  const one = opened(before);
  test.each<[string, Facts, Opening, string]>([
    ['without a theme', before, { ...call, theme: ' ' }, 'not-given'],
    ['for a day to come', before, { ...call, notifiedOn: day('2027-04-13') }, 'bad-date'],
    ['for a day of another century', before, { ...call, notifiedOn: day('1927-04-12') }, 'bad-date'],
    ['with a child’s details', before, { ...call, theme: 'born 12/03/2014' }, 'child-data'],
    ['with one day of fieldwork', before, { ...call, fieldworkTo: day('2027-04-30') }, 'not-given'],
    [
      'with fieldwork before the call',
      before,
      { ...call, fieldworkFrom: day('2027-04-01'), fieldworkTo: day('2027-04-02') },
      'bad-date',
    ],
    [
      'with fieldwork of years',
      before,
      { ...call, fieldworkFrom: day('2027-04-26'), fieldworkTo: day('2037-04-30') },
      'bad-date',
    ],
    [
      'with fieldwork of another year',
      before,
      { ...call, fieldworkFrom: day('2028-04-26'), fieldworkTo: day('2028-04-30') },
      'bad-date',
    ],
    ['with another theme than it was opened with', one, { ...call, theme: 'Early help' }, 'not-now'],
    ['while another is open', one, { ...call, notifiedOn: day('2027-04-09') }, 'not-now'],
    ['as an exercise of a real one', one, { ...dry, ref: 'INS-2027-04-12' }, 'not-now'],
  ])('%s', (_why, of, given, code) => {
    expect(open(of, given)).toMatchObject({ ok: false, error: { code } });
  });

  test('to everybody but the coordinator', () => {
    expect(open(before, call, person('spoc.pol'))).toMatchObject({ error: { code: 'coordinator-only' } });
    const ending = decideEnding({ facts: one, now }, person('chair.la'), 'INS-2027-04-12');
    expect(ending).toMatchObject({ error: { code: 'coordinator-only' } });
  });
});

describe('a dry run', () => {
  const known = opened(before, dry);
  const end = (of: Facts) => decideEnding({ facts: of, now }, coordinator, 'DRY-2027-04-12');
  const ending = end(known);
  const ended = after(known, ending.ok ? ending.value : { writes: [] });

  test('says so in each of its rows', () => {
    const titles = [...known.inspections, ...known.requests].map(({ title }) => title);
    expect(titles.filter((title) => !title.startsWith('Exercise: '))).toEqual([]);
    expect(known.inspections[0]?.exercise).toBe(true);
  });

  test('may be under way when the call comes', () => {
    expect(open(known)).toMatchObject({ ok: true });
  });

  test('is counted apart', () => {
    const late = at('2027-04-14T09:00:00Z');
    const report = statusReport({ facts: known, calendar, now: late }, { unreadableRows: 0 });
    expect(report.agencies.flatMap(({ overdue, toProvide }) => [...overdue, ...toProvide])).toEqual([]);
    expect(report.notes).toEqual([
      expect.stringMatching(/^No due day yet: .*\(Exercise R02, Exercise R03, .* and 3 more\. /) as string,
      'Exercise: Joint targeted area inspection: Serious youth violence, counted apart: 0 of 10 requests provided.',
    ]);
    const real = statusReport({ facts: opened(before), calendar, now: late }, { unreadableRows: 0 });
    expect(real.agencies.flatMap(({ overdue }) => overdue)).toHaveLength(1);
  });

  test('is followed by no letter', () => {
    const decided = decideLetter({ facts: known, calendar, now }, coordinator, 'DRY-2027-04-12', {
      findings: [],
    });
    expect(decided).toMatchObject({ ok: false, error: { code: 'not-now' } });
  });

  test('when ended asks for nothing more, leaves its own marked rows alone, and says so in the record', () => {
    expect(ending).toMatchObject({
      value: { log: [{ verb: 'exercise.ended', detail: '0 of 10 requests provided' }] },
    });
    expect(deadlineSubjects(known)).toHaveLength(1);
    expect(deadlineSubjects(ended)).toEqual([]);
    expect({ ...ended, inspections: [], requests: [] }).toEqual({ ...before, inspections: [], requests: [] });
    expect(end(ended)).toMatchObject({ ok: true, value: { writes: [], log: [] } });
    expect(open(ended, dry)).toMatchObject({ error: { code: 'not-now' } });
  });
});
