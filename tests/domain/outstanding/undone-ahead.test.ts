import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideDeadlineAnswer, type GivenAnswer } from '../../../bot/domain/deadlines/answer';
import { decideUndoing } from '../../../bot/domain/deadlines/take-back';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import { reminderKey, type Facts } from '../../../bot/domain/partnership';
import type { AnswerDecision } from '../../../bot/domain/partnership/decision';
import type { Result } from '../../../bot/domain/basics/result';
import type { Failure } from '../../../bot/domain/basics/failure';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { booksAt } from '../../../bot/domain/status/books';
import { after as applied } from '../../support/apply-writes';
import { action, at, day, facts, person, reminder } from '../../support/partnership';

// An action is answered from /my before anybody was reminded of it, and the answer undone: all is as it was.

const calendar = calendarAsKnownOn();
const police = person('spoc.pol');
/** Due on Tuesday 20 February 2024: the first reminder goes out ten working days before, on Tuesday 6 February. */
const PLAN = facts({ actions: [action({ dueOn: day('2024-02-20') })] });
const EARLY = '2024-01-29T10:00:00Z';
/** On the day of the first reminder, before it goes out. */
const THAT_MORNING = '2024-02-06T08:20:00Z';

const asOf = (of: Facts, now: string) => ({ facts: of, calendar, hours: DEFAULT_HOURS, now: at(now) });
const keyAt = (now: string): string => owedBy(asOf(PLAN, now), police).items[0]!.key;
const done = (decided: Result<AnswerDecision, Failure>): AnswerDecision => {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
};
const answered = (of: Facts, now: string, given: Partial<GivenAnswer> = {}): Facts =>
  applied(
    of,
    done(
      decideDeadlineAnswer(
        of,
        police,
        { reminderKey: keyAt(now), answer: 'Acknowledged', ...given },
        at(now),
      ),
    ),
  );
const undoing = (of: Facts, now: string) =>
  decideUndoing(of, police, { reminderKey: keyAt(now), what: 'Answer' }, at(now));
const undone = (of: Facts, now: string): Facts => applied(of, done(undoing(of, now)));
const dueAt = (of: Facts, now: string) => dueReminders(asOf(of, now)).map(({ key }) => key);

test.each(['Acknowledged', 'OnTrack', 'NeedHelp', 'Done'] as const)(
  'that it is %s can be undone for ten minutes, by its button',
  (answer) => {
    const of = answered(PLAN, EARLY, { answer, note: 'The agreement is signed' });
    const [item] = owedBy(asOf(of, EARLY), police).items;
    expect(item?.notice).toMatchObject({ state: { is: 'answered' }, undoUntil: '2024-01-29T10:10:00Z' });
    expect(done(undoing(of, EARLY)).log).toMatchObject([
      { verb: 'reminder.answer-undone', actor: police.email },
    ]);
    const after = undone(of, EARLY);
    expect(owedBy(asOf(after, EARLY), police)).toMatchObject({
      counts: { toDo: 1, overdue: 0, waiting: 0 },
      items: [{ key: keyAt(EARLY), isToDo: true, notice: { state: { is: 'open' } } }],
    });
  },
);

test('then it counts in no book, is no silence, and undoing it once more does nothing', () => {
  const after = undone(answered(PLAN, EARLY), EARLY);
  expect(booksAt(asOf(after, EARLY))).toEqual(booksAt(asOf(PLAN, EARLY)));
  expect(silencesIn(asOf(after, '2024-02-20T10:00:00Z'))).toEqual([]);
  expect(done(undoing(after, EARLY))).toMatchObject({ writes: [], log: [] });
});

test('it can be answered again, in the same row', () => {
  const again = answered(undone(answered(PLAN, EARLY), EARLY), EARLY, { answer: 'OnTrack' });
  expect(again.reminders).toMatchObject([{ key: keyAt(EARLY), state: 'Acknowledged', answer: 'OnTrack' }]);
  expect(again.reminders[0]?.before).toBeUndefined();
  expect(undone(again, EARLY).reminders).toMatchObject([{ state: 'Superseded' }]);
});

test('its reminder goes out in its time, also where it was answered under that very stage', () => {
  const first = reminderKey({
    ...{ kind: 'Action', subjectRef: 'A07', countsFrom: day('2024-02-20'), stage: '-10' },
    ...{ agencyCode: 'POL', to: 'SPOC' },
  });
  expect(dueAt(undone(answered(PLAN, EARLY), EARLY), '2024-02-06T08:30:00Z')).toEqual([first]);
  expect(keyAt(THAT_MORNING)).toBe(first);
  const seen = answered(PLAN, THAT_MORNING);
  expect(dueAt(seen, '2024-02-06T08:30:00Z')).toEqual([]);
  expect(dueAt(undone(seen, THAT_MORNING), '2024-02-06T08:30:00Z')).toEqual([
    expect.stringMatching(/^Action\|A07\|2024-02-20\|-10\|POL.+/),
  ]);
  // The day after, of one that could not go out on its morning.
  const later = '2024-02-07T09:00:00Z';
  expect(dueAt(undone(answered(PLAN, later), later), later)).toEqual([first]);
});

test('one that no chat reached, answered and undone, is for the telephone again', () => {
  const lost = reminder({
    ...{ kind: 'Action', subjectRef: 'A07', key: 'Action|A07|2024-02-20|-10|POL', state: 'Failed' },
    ...{ sentAt: undefined, attempts: 0, claimedAt: at('2024-02-06T08:30:00Z'), agencyCode: 'POL' },
  });
  const of = { ...PLAN, reminders: [lost] };
  const key = { reminderKey: lost.key };
  const now = at('2024-02-06T11:00:00Z');
  const seen = applied(of, done(decideDeadlineAnswer(of, police, { ...key, answer: 'Acknowledged' }, now)));
  const after = applied(seen, done(decideUndoing(seen, police, { ...key, what: 'Answer' }, now)));
  expect(after.reminders).toMatchObject([{ state: 'Failed', answer: undefined }]);
});

test('a row that somebody added by hand so that nothing is sent stands, though it never went out', () => {
  const first = '2024-02-06T08:30:00Z';
  const byHand = reminder({
    ...{ kind: 'Action', subjectRef: 'A07', key: 'Action|A07|2024-02-20|-10|POL', agencyCode: 'POL' },
    ...{ state: 'Superseded', sentAt: undefined, claimedAt: undefined, attempts: 0 },
  });
  expect(dueAt(PLAN, first)).toHaveLength(1);
  expect(dueAt({ ...PLAN, reminders: [byHand] }, first)).toEqual([]);
});
