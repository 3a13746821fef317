import { datesAhead } from '../../../bot/domain/ahead/ahead';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Facts, Inspection, Request } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2026-12-02T09:00:00Z');
const ahead = (over: Partial<Facts>) => datesAhead({ facts: facts(over), calendar, now });

const inspection = (over: Partial<Inspection> = {}): Inspection => ({
  title: 'Westmarch',
  ref: 'I1',
  ...over,
});

const request = (over: Partial<Request>): Request => ({
  title: 'Case files',
  ref: 'R1',
  agencyCode: 'POL',
  status: 'Open',
  ...over,
});

test('looks half a year ahead from today in London', () => {
  expect(ahead({})).toMatchObject({ today: '2026-12-02', until: '2027-06-02', meetings: [], due: [] });
});

test('meetings that take place, soonest first; not those that are cancelled, held or over', () => {
  const of = (ref: string, startsAt: string, status: 'Planned' | 'Cancelled' | 'Held' = 'Planned') =>
    meeting({ ref, startsAt: at(startsAt), endsAt: at(startsAt), status });
  const meetings = [
    of('later', '2027-01-14T14:00:00Z'),
    of('soon', '2026-12-07T14:00:00Z'),
    of('off', '2026-12-08T14:00:00Z', 'Cancelled'),
    of('over', '2026-12-01T14:00:00Z'),
    of('far', '2027-06-14T14:00:00Z'),
  ];
  expect(ahead({ meetings }).meetings.map(({ ref }) => ref)).toEqual(['soon', 'later']);
});

test('what is due and still to be done, by day; what is overdue lies behind', () => {
  const actions = [
    action({ ref: 'A1', dueOn: day('2027-01-05') }),
    action({ ref: 'A2', dueOn: day('2026-12-04') }),
    action({ ref: 'A3', dueOn: day('2026-12-04'), status: 'EvidenceSubmitted' }),
    action({ ref: 'A4', dueOn: day('2026-12-01') }),
  ];
  const requests = [
    request({ ref: 'R1', dueOn: day('2026-12-10') }),
    request({ ref: 'R2', dueOn: day('2026-12-10'), status: 'Provided' }),
  ];
  expect(ahead({ actions, requests }).due.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
    'Action A2',
    'Request R1',
    'Action A1',
  ]);
});

test('the days within an action stand there while they are to be done: milestones, its plan to last, its review', () => {
  const on = day('2026-12-09');
  const milestones = [{ title: 'Draft', on }, { title: 'Final', on, metOn: on }, { title: 'Some day' }];
  const agreement = { actionRef: 'A2', agencyCode: 'LA', verdict: 'Agree' as const, by: 'x' };
  const { due } = ahead({
    actions: [
      action({ ref: 'A1', dueOn: day('2026-12-07'), milestones }),
      action({ ref: 'A2', status: 'Agreed' }),
      action({ ref: 'A3', status: 'Closed', reviewOn: day('2026-12-11') }),
      action({ ref: 'A4', status: 'Sustained', reviewOn: day('2026-12-11') }),
    ],
    agreements: [{ ...agreement, key: 'A2|LA', at: at('2026-11-26T09:00:00Z') }],
  });
  const title = action().title;
  expect(due.map((one) => [one.day, one.ref, one.within, one.title])).toEqual([
    ['2026-12-07', 'A1', undefined, title],
    ['2026-12-09', 'A1', 'milestone', 'Draft'],
    ['2026-12-10', 'A2', 'to-last', title],
    ['2026-12-11', 'A3', 'review', title],
  ]);
});

test('what was withdrawn is not ahead of anybody', () => {
  const gone = { dueOn: day('2026-12-10'), withdrawnOn: day('2026-12-01') };
  const milestones = [{ title: 'Draft', on: day('2026-12-09') }];
  expect(ahead({ actions: [action({ ...gone, milestones })], requests: [request(gone)] }).due).toEqual([]);
});

test.each([
  ['printed', { statementDueOn: day('2027-01-06') }, '2027-01-06', true],
  ['counted from publication', { publishedOn: day('2026-11-02') }, '2027-02-11', false],
] as const)('the statement of action, %s, says which it is', (_name, over, on, printed) => {
  const { statutory } = ahead({ inspections: [inspection(over)] });
  expect(statutory).toEqual([{ day: on, words: 'Statement of action due: Westmarch', printed }]);
});

test('a statement that was sent is not due any more', () => {
  const sent = inspection({ statementDueOn: day('2027-01-06'), statementSentOn: day('2026-11-30') });
  expect(ahead({ inspections: [sent] }).statutory).toEqual([]);
});

test('bank holidays and every day of a closed period are days off', () => {
  const closures = [{ title: 'Offices closed', firstDay: day('2026-12-29'), lastDay: day('2026-12-31') }];
  expect(ahead({ closures }).daysOff.slice(0, 6)).toEqual([
    { day: '2026-12-25', name: 'Christmas Day' },
    { day: '2026-12-28', name: 'Boxing Day (substitute day)' },
    { day: '2026-12-29', name: 'Offices closed' },
    { day: '2026-12-30', name: 'Offices closed' },
    { day: '2026-12-31', name: 'Offices closed' },
    { day: '2027-01-01', name: 'New Year’s Day' },
  ]);
});
