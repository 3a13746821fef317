import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { holidaysEnd, holidaysEndNote, holidaysEndWords } from '../../../bot/domain/outstanding/holidays-end';
import { milestoneRef, type Facts, type Reminder, type StatementStep } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, meeting, reminder, series } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const SUBMITTED = at('2024-06-03T09:00:00Z');
const email = (name: string) => `${name}@partnership.example`;

describe('a milestone’s reminder ends', () => {
  const NOW = at('2024-02-06T09:00:00Z');
  const asked = (subjectRef: string, over: Partial<Reminder> = {}): Reminder =>
    reminder({
      ...{ kind: 'Milestone', subjectRef, key: `Milestone|${subjectRef}|2024-01-25|0|POL`, title: 'T' },
      ...over,
    });
  const own = { title: 'M', on: day('2024-01-25') };
  const signOff: StatementStep = {
    ...{ title: 'S', key: 's', inspectionRef: 'I1', kind: 'SignOff', body: 'CSP', by: 'x', at: NOW },
    dueOn: day('2024-01-25'),
  };
  const toCoordinator: Partial<Reminder> = {
    agencyCode: 'LA',
    personEmail: email('coordinator.la'),
    to: 'Coordinator',
  };
  const ending = (row1: Reminder, over: Partial<Facts>) =>
    endedReminders(facts({ actions: [action({ milestones: [own] })], reminders: [row1], ...over }), NOW).map(
      ({ ended }) => ended,
    );

  test.each<[string, Reminder, Partial<Facts>, string[]]>([
    ['not while it is open', asked(milestoneRef('A07', 'M')), {}, []],
    [
      'when it is met',
      asked(milestoneRef('A07', 'M')),
      { actions: [action({ milestones: [{ ...own, metOn: day('2024-01-26') }] })] },
      ['Done'],
    ],
    ['when it is gone', asked(milestoneRef('A07', 'X')), {}, ['Gone']],
    [
      'when its action is withdrawn',
      asked(milestoneRef('A07', 'M')),
      { actions: [action({ milestones: [own], withdrawnOn: day('2024-01-26') })] },
      ['Gone'],
    ],
    [
      'when its action is another agency’s',
      asked(milestoneRef('A07', 'M')),
      { actions: [action({ milestones: [own], leadAgency: 'LA' })] },
      ['Agency'],
    ],
    [
      'not while a board has not signed',
      asked('I1/sign-off-CSP', toCoordinator),
      { inspections: [{ title: 'I', ref: 'I1' }], statementSteps: [signOff] },
      [],
    ],
    [
      'when a board has signed',
      asked('I1/sign-off-CSP', toCoordinator),
      {
        inspections: [{ title: 'I', ref: 'I1' }],
        statementSteps: [{ ...signOff, doneOn: day('2024-01-26') }],
      },
      ['Done'],
    ],
    [
      'when its coordinator is none any more',
      asked('I1/sign-off-CSP', { ...toCoordinator, personEmail: email('spoc.la') }),
      { inspections: [{ title: 'I', ref: 'I1' }], statementSteps: [signOff] },
      ['Person'],
    ],
    [
      'when its coordinator has left',
      asked('I1/sign-off-CSP', { ...toCoordinator, personEmail: 'gone' }),
      { inspections: [{ title: 'I', ref: 'I1' }], statementSteps: [signOff] },
      ['Person'],
    ],
    [
      'not while a review is to come',
      asked('A07/review', toCoordinator),
      { actions: [action({ status: 'Closed', reviewOn: day('2024-03-01') })] },
      [],
    ],
  ])('%s', (_, row1, over, ended) => expect(ending(row1, over)).toEqual(ended));
});

test('what lies beyond the last bank holiday that is known, the nearest first, each once', () => {
  const late = (on: string) => day(`2029-${on}`);
  const of = facts({
    meetings: [
      meeting({ title: 'Own', seriesCode: undefined, startsAt: at('2029-01-09T14:00:00Z') }),
      meeting({ title: 'Of a series', startsAt: at('2029-01-09T14:00:00Z') }),
      meeting({
        title: 'Off',
        seriesCode: undefined,
        status: 'Cancelled',
        startsAt: at('2029-01-09T14:00:00Z'),
      }),
    ],
    actions: [
      action({ dueOn: late('01-10'), reviewOn: late('01-12') }),
      action({ ref: 'A08', dueOn: day('2028-12-31') }),
    ],
    extensions: (['Open', 'Refused'] as const).map((decision) => ({
      ...{
        title: 'x',
        key: decision,
        kind: 'Action',
        subjectRef: 'A07',
        agencyCode: 'POL',
        by: 'x',
        decision,
      },
      ...{ dueOn: late('01-10'), wantedOn: late('01-08'), reason: 'x', at: SUBMITTED },
    })),
    inspections: [
      { title: 'Sent', ref: 'I1', publishedOn: day('2028-11-01'), statementSentOn: day('2028-12-01') },
      { title: 'Printed', ref: 'I2', publishedOn: day('2028-11-01'), statementDueOn: day('2028-12-29') },
    ],
    agencies: [agency('POL')],
  });
  const now = at('2028-06-01T09:00:00Z');
  const ends = holidaysEnd({ facts: of, calendar, now });
  expect(ends).toEqual({
    to: '2028-12-31',
    beyond: [
      'more time for A07 (Mon 8 Jan)',
      'Own (Tue 9 Jan)',
      'A07 (Wed 10 Jan)',
      'the review of A07 (Fri 12 Jan)',
    ],
  });
  const remedy =
    'Whoever runs the app adds the new ones: a newer version, or https://www.gov.uk/bank-holidays.json saved and named in BANK_HOLIDAYS_FILE.';
  const known = 'Bank holidays are known up to Sun 31 Dec 2028 only';
  expect(holidaysEndWords(ends!)).toBe(
    `${known}. Later than that: more time for A07 (Mon 8 Jan), Own (Tue 9 Jan), A07 (Wed 10 Jan), 1 more. Working days there are counted as if there were no bank holidays. ${remedy}`,
  );
  expect(holidaysEndWords({ to: day('2028-12-31'), beyond: [] })).toBe(
    `${known}. Working days there are counted as if there were no bank holidays. ${remedy}`,
  );
  expect(holidaysEndNote(ends!)).toBe(`${known}, and the work of a partnership reaches beyond. ${remedy}`);
  const begins = (on: string) =>
    holidaysEnd({ facts: facts({ series: [series()] }), calendar, now: at(`${on}T12:00:00Z`) });
  expect([begins('2028-01-01') !== undefined, begins('2027-12-31')]).toEqual([true, undefined]);
});
