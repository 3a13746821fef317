import { datesAhead } from '../../../bot/domain/ahead/ahead';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineSubjects } from '../../../bot/domain/deadlines/deadlines';
import { findSubject } from '../../../bot/domain/deadlines/subject';
import { countdownOf } from '../../../bot/domain/inspection/countdown';
import { exerciseTitle, requestNumber, withoutExercise } from '../../../bot/domain/inspection/exercises';
import { decideOpening } from '../../../bot/domain/inspection/opening';
import type { Running } from '../../../bot/domain/inspection/three-weeks';
import { owedThings } from '../../../bot/domain/outstanding/things';
import type { Inspection, Reminder, Request } from '../../../bot/domain/partnership';
import { decideNewRequest } from '../../../bot/domain/requests/adding';
import { deadlineEntries } from '../../../bot/domain/reports/calendar/deadlines';
import { agency, at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2027-04-14T09:00:00Z');
const days = {
  notifiedOn: day('2027-04-12'),
  ...{ fieldworkFrom: day('2027-04-26'), fieldworkTo: day('2027-04-30') },
};
const real: Running = { title: 'Joint inspection', ref: 'I27', ...days };
/** Its row and its requests were typed into the lists, where nothing writes the word before a title. */
const dry: Running & Inspection = { title: 'Annex A for practice', ref: 'DRY', exercise: true, ...days };
const request = (ref: string, inspectionRef: string, over: Partial<Request> = {}): Request => ({
  ...{ title: `Asked ${ref}`, ref, inspectionRef, agencyCode: 'POL', status: 'Open' as const },
  dueOn: day('2027-04-15'),
  ...over,
});
const coordinator = person('coordinator.la', { agencyCode: 'LA', roles: ['Coordinator'] });
const of = facts({
  agencies: [agency('LA'), agency('POL', { shortName: 'Police' })],
  people: [coordinator],
  inspections: [real, dry],
  requests: [
    request('I27-R08', 'I27'),
    request('DRY-R08', 'DRY'),
    request('R09', 'DRY', { title: 'Exercise: A list', dueOn: undefined }),
  ],
});
const asOf = { facts: of, calendar, now };

test.each([
  ['I27-R08', real, 'R08'],
  ['X-R08', real, 'X-R08'],
  ['DRY-R08', dry, 'Exercise R08'],
  ['R09', dry, 'Exercise R09'],
])('the number of %s stands alone as what it is', (ref, inspection, number) => {
  expect(requestNumber(ref, inspection)).toBe(number);
});

test('the word stands before a title once, however often it is marked', () => {
  expect(exerciseTitle(exerciseTitle('A list'))).toBe('Exercise: A list');
  expect(withoutExercise(exerciseTitle('A list'))).toBe('A list');
});

test('the countdown of a dry run numbers its lines so that none can be taken for the real one', () => {
  const numbers = (one: Running) => {
    const { dueNext, undated } = countdownOf(of, calendar, one, day('2027-04-14'));
    return [...dueNext, ...undated].map(({ number, title }) => `${number} ${title}`);
  };
  expect(numbers(real)).toEqual(['R08 Asked I27-R08']);
  expect(numbers(dry)).toEqual(['Exercise R08 Asked DRY-R08', 'Exercise R09 A list']);
});

test('whatever tells of its requests by title says that it is an exercise, whoever wrote the row', () => {
  const titles = {
    deadlines: deadlineSubjects(of).map(({ title }) => title),
    owed: owedThings(asOf).map(({ title }) => title),
    ahead: datesAhead(asOf).due.map(({ title }) => title),
    calendar: deadlineEntries({
      ...{ facts: of, owner: undefined, scope: 'All' as const, partnershipId: 'p', now },
    }).map(({ title }) => title.replace(/^.* due: /, '')),
  };
  const dated = ['Asked I27-R08', 'Exercise: Asked DRY-R08'];
  expect(titles).toEqual({
    ...{ deadlines: dated, ahead: dated, calendar: dated },
    owed: expect.arrayContaining([...dated, 'Exercise: A list']) as unknown,
  });
  const reminder = { kind: 'Request', subjectRef: 'DRY-R08', agencyCode: 'POL', dueAt: now } as Reminder;
  expect(findSubject(of, reminder, day('2027-04-14'))?.subject.title).toBe('Exercise: Asked DRY-R08');
  expect(datesAhead(asOf).statutory.map(({ words }) => words)).toEqual([
    'Fieldwork begins: Joint inspection',
    'Fieldwork begins: Exercise: Annex A for practice',
    'Statement of action due: Joint inspection',
  ]);
});

test('what was still to be provided when it ended is in no calendar any more', () => {
  const ended = { ...of, inspections: [real, { ...dry, endedOn: day('2027-04-13') }] };
  const entries = deadlineEntries({
    ...{ facts: ended, owner: undefined, scope: 'All' as const, partnershipId: 'p', now },
  });
  expect(entries.map(({ title }) => title)).toEqual(['I27-R08 due: Asked I27-R08']);
});

test('a request that is added to it stands in the list as an exercise', () => {
  const decided = decideNewRequest(
    asOf,
    coordinator,
    { title: 'One more', agencyCode: 'POL', inspectionRef: 'DRY' },
    'key',
  );
  expect(decided).toMatchObject({
    ok: true,
    value: { writes: [{ row: { title: 'Exercise: One more' } }, {}] },
  });
});

test('a practice call on another day is refused as one', () => {
  const opened = { theme: 'Front door', notifiedOn: day('2027-04-13') };
  const said = (given: object) => decideOpening(asOf, coordinator, { ...opened, ...given });
  expect(said({ ref: 'DRY', exercise: true })).toMatchObject({
    error: { detail: 'The practice call came on Mon 12 Apr, says the list of inspections.' },
  });
  expect(said({ ref: 'I27' })).toMatchObject({
    error: { detail: 'The call came on Mon 12 Apr, says the list of inspections.' },
  });
});
