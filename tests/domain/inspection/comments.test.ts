import { commentsDays, findComments, isComments } from '../../../bot/domain/inspection/days/comments';
import type { Inspection } from '../../../bot/domain/partnership';
import { at, day } from '../../support/partnership';

/** Fieldwork of Leeds in 2024, before Easter. */
const OPEN: Inspection = {
  ...{ title: 'JTAI', ref: 'I24', openedAt: at('2024-02-19T09:00:00.000Z') },
  ...{ fieldworkFrom: day('2024-03-04'), fieldworkTo: day('2024-03-08') },
};
const daysOf = (over: Partial<Inspection>): string[] =>
  commentsDays({ inspections: [{ ...OPEN, ...over }] }).map(
    ({ ref, title, dueOn, done }) => `${ref} | ${title} | ${dueOn} | ${done ? 'done' : 'open'}`,
  );

test.each<[string, Partial<Inspection>, string[]]>([
  [
    'are due 24 working days after fieldwork, over Easter, by estimate',
    {},
    ['I24/comments | Comments on the draft letter (estimate): JTAI | 2024-04-15 | open'],
  ],
  [
    'are due when the inspectors say',
    { commentsDueOn: day('2024-04-11') },
    ['I24/comments | Comments on the draft letter: JTAI | 2024-04-11 | open'],
  ],
  [
    'are not waited for once they were sent',
    { commentsSentOn: day('2024-04-10') },
    ['I24/comments | Comments on the draft letter (estimate): JTAI | 2024-04-15 | done'],
  ],
  [
    'are not waited for once the letter is published',
    { publishedOn: day('2024-05-16') },
    ['I24/comments | Comments on the draft letter (estimate): JTAI | 2024-04-15 | done'],
  ],
  [
    'are waited for after the three weeks',
    { endedOn: day('2024-03-08') },
    ['I24/comments | Comments on the draft letter (estimate): JTAI | 2024-04-15 | open'],
  ],
  ['are none of an inspection that ended before its fieldwork', { endedOn: day('2024-03-01') }, []],
  ['are none of a dry run', { exercise: true }, []],
  ['are none of an inspection that was not opened here', { openedAt: undefined }, []],
  ['are none where fieldwork has no last day', { fieldworkTo: undefined }, []],
])('comments on a draft letter %s', (_, over, lines) => expect(daysOf(over)).toEqual(lines));

test('an estimate is counted by the calendar of the day on which the inspection was opened', () => {
  // The holiday of 19 September 2022 was proclaimed on the 10th.
  const fieldwork = { fieldworkFrom: day('2022-08-15'), fieldworkTo: day('2022-08-19') };
  const opened = (version: string): string | undefined =>
    commentsDays({ inspections: [{ ...OPEN, ...fieldwork, calendar: version }] })[0]?.dueOn;
  expect(opened('England and Wales, as announced by 2022-08-01')).toBe('2022-09-23');
  expect(opened('England and Wales, as announced by 2022-09-12')).toBe('2022-09-26');
  expect(opened('of somebody')).toBe('2022-09-26');
});

test('they are found by their ref, and nothing else is', () => {
  expect(isComments('I24/comments')).toBe(true);
  expect(findComments({ inspections: [OPEN] }, 'I24/comments')?.inspection).toBe(OPEN);
  expect(findComments({ inspections: [OPEN] }, 'I25/comments')).toBeUndefined();
  expect(findComments({ inspections: [OPEN] }, 'I24/statement')).toBeUndefined();
});
