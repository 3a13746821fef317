import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineSubjects } from '../../../bot/domain/deadlines/deadlines';
import { commentsDays } from '../../../bot/domain/inspection/days/comments';
import { computedDays, calendarFor, movedFaults } from '../../../bot/domain/inspection/computed-days';
import { dateWarnings, decideDates, type DatesGiven } from '../../../bot/domain/inspection/days/dates';
import type { Inspection } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { agency, at, day, facts, person } from '../../support/partnership';

const newest = calendarAsKnownOn();
/** Opened in the summer of 2022, before the holiday of 19 September was proclaimed on the 10th. */
const before = calendarAsKnownOn(day('2022-09-09'));
const coordinator = person('coordinator.la');

const OPEN: Inspection = {
  ...{ title: 'JTAI', ref: 'I22', openedAt: at('2022-08-01T09:00:00Z'), notifiedOn: day('2022-08-01') },
  ...{ fieldworkFrom: day('2022-08-15'), fieldworkTo: day('2022-08-19'), fieldworkEstimated: true },
  calendar: before.version,
};
const now = at('2022-09-13T09:00:00Z');

const withRow = (over: Partial<Inspection> = {}) =>
  facts({
    agencies: [agency('LA')],
    people: [coordinator, person('spoc.la')],
    inspections: [{ ...OPEN, ...over }],
  });

const decide = (given: DatesGiven, over: Partial<Inspection> = {}, who = coordinator) =>
  decideDates({ facts: withRow(over), calendar: newest, now }, who, 'I22', given);

function written(given: DatesGiven, over: Partial<Inspection> = {}): Inspection {
  const there = withRow(over);
  const decided = decideDates({ facts: there, calendar: newest, now }, coordinator, 'I22', given);
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  const [row] = after(there, decided.value).inspections;
  if (!row) throw new Error('The inspection is gone.');
  return row;
}

const remindedOn = (inspection: Inspection) =>
  deadlineSubjects(withRow(inspection))
    .filter(({ ref }) => ref === 'I22/comments')
    .map(({ title, dueOn }) => `${title}: ${dueOn}`);

test('what the inspectors say takes the place of the estimate, and the reminder goes by it', () => {
  expect(remindedOn(OPEN)).toEqual(['Comments on the draft letter (estimate): JTAI: 2022-09-23']);
  const said = written({ draftLetterOn: day('2022-09-12'), commentsDueOn: day('2022-09-24') });
  expect(remindedOn(said)).toEqual(['Comments on the draft letter: JTAI: 2022-09-24']);
  // A Saturday is told of, and kept.
  expect(dateWarnings(said, newest)).toEqual([
    'Comments on the draft letter due: Sat 24 Sep 2022 is not a working day. Kept as given.',
  ]);
  // Emptied again, the estimate holds, counted from the draft that has come.
  const emptied = written({ commentsDueOn: null }, said);
  expect(emptied.commentsDueOn).toBeUndefined();
  expect(remindedOn(emptied)).toEqual(['Comments on the draft letter (estimate): JTAI: 2022-09-26']);
});

test.each<[DatesGiven, string]>([
  [{ fieldworkFrom: day('2022-08-15'), fieldworkTo: day('2032-08-19') }, 'Fieldwork lasts a week as a rule.'],
  [{ fieldworkFrom: day('2023-08-15'), fieldworkTo: day('2023-08-19') }, 'Fieldwork begins some two weeks'],
])('fieldwork in a year that was typed wrong is refused: %j', (given, words) => {
  expect(decide(given)).toMatchObject({
    ok: false,
    error: { code: 'bad-date', detail: expect.stringContaining(words) },
  });
});

test('the record says what was and what is, and the same once more changes nothing', () => {
  const decided = decide({ commentsDueOn: day('2022-09-28') }, { commentsDueOn: day('2022-09-23') });
  expect(decided.ok && decided.value.log).toMatchObject([
    {
      verb: 'inspection.dates',
      subjectRef: 'I22',
      detail: expect.stringContaining(
        'Comments on the draft letter due: Wed 28 Sep 2022 (before: Fri 23 Sep 2022)',
      ),
    },
  ]);
  const there = written({ commentsDueOn: day('2022-09-28') });
  expect(decide({ commentsDueOn: day('2022-09-28') }, there)).toEqual({
    ok: true,
    value: { writes: [], log: [] },
  });
});

test('a bank holiday proclaimed after the call says what it would move, and moves it once it is counted anew', () => {
  const faults = movedFaults([OPEN], newest).map(({ reason }) => reason);
  expect(faults).toHaveLength(4);
  expect(faults[0]).toMatch(
    /^Comments on the draft letter: estimated for Fri 23 Sep 2022, would be Mon 26 Sep 2022 because of /,
  );
  // Until then page and reminder agree on the day that people plan by.
  const standing = computedDays(OPEN, calendarFor(OPEN, newest)).find(({ name }) => name === 'comments')?.on;
  expect(standing).toBe('2022-09-23');
  expect(commentsDays({ inspections: [OPEN] })[0]?.dueOn).toBe(standing);
  const anew = written({});
  expect(anew.calendar).toBe(newest.version);
  expect(remindedOn(anew)).toEqual(['Comments on the draft letter (estimate): JTAI: 2022-09-26']);
  expect(movedFaults([anew], newest)).toEqual([]);
});

test('fieldwork that the inspectors name is no estimate any more', () => {
  const said = written({ fieldworkFrom: day('2022-08-16'), fieldworkTo: day('2022-08-22') });
  expect(said).toMatchObject({ fieldworkTo: '2022-08-22', fieldworkEstimated: false });
});

test('days in an odd order are told of, and what is odd about the printed day is', () => {
  const odd: Inspection = {
    ...{ ...OPEN, draftLetterOn: day('2022-08-18'), finalLetterOn: day('2022-10-14') },
    ...{ publishedOn: day('2022-10-10'), statementDueOn: day('2023-01-14') },
  };
  expect(dateWarnings(odd, newest)).toEqual([
    'Draft letter received, Thu 18 Aug 2022, lies before fieldwork to, Fri 19 Aug 2022. Kept as given.',
    'Letter published, Mon 10 Oct 2022, lies before final letter received, Fri 14 Oct 2022. Kept as given.',
    'The letter prints Saturday 14 January 2023, which is not a working day.',
    expect.stringMatching(/^The printed day is 66 working days after publication, not 70/),
  ]);
});

test.each<[string, DatesGiven, Partial<Inspection>, string, string | undefined]>([
  ['a draft of tomorrow', { draftLetterOn: day('2022-09-14') }, {}, 'bad-date', 'draftLetterOn'],
  ['comments due in another century', { commentsDueOn: day('1922-09-28') }, {}, 'bad-date', 'commentsDueOn'],
  ['a statement due in a later one', { statementDueOn: day('2122-12-01') }, {}, 'bad-date', 'statementDueOn'],
  ['one day of fieldwork alone', { fieldworkTo: null }, {}, 'not-given', 'fieldworkTo'],
  ['fieldwork before the call', { fieldworkFrom: day('2022-07-29') }, {}, 'bad-date', 'fieldworkFrom'],
  ['fieldwork that ends first', { fieldworkTo: day('2022-08-12') }, {}, 'bad-date', 'fieldworkTo'],
  ['a letter of a dry run', { publishedOn: day('2022-09-12') }, { exercise: true }, 'not-now', 'publishedOn'],
])('is refused: %s', (_, given, over, code, field) => {
  const decided = decide(given, over);
  expect(!decided.ok && [decided.error.code, decided.error.field]).toEqual([code, field]);
});

test('only the coordinator writes them down', () => {
  const decided = decide({ commentsDueOn: day('2022-09-28') }, {}, person('spoc.la'));
  expect(!decided.ok && decided.error.code).toBe('coordinator-only');
});
