import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { daysSaid } from '../../../bot/domain/calendar/days-said';
import { inProportion, longOf } from '../../support/in-proportion';
import { day } from '../../support/partnership';

const calendar = calendarAsKnownOn();

/** Wednesday 25 March 2026; Friday 3 April is Good Friday, Monday 6 April Easter Monday. */
const read = (words: string, today = '2026-03-25'): string => {
  const days = daysSaid(words, day(today), calendar);
  return days ? `${days.from}${days.to === days.from ? '' : ` to ${days.to ?? '…'}`}` : 'asks';
};

test.each([
  ['today', '2026-03-25'],
  ['tomorrow', '2026-03-26'],
  ['friday', '2026-03-27'],
  ['on fri', '2026-03-27'],
  ['wednesday', '2026-03-25'],
  ['next monday', '2026-03-30'],
  ['next wednesday', '2026-04-01'],
  ['30 march', '2026-03-30'],
  ['on the 30th of march', '2026-03-30'],
  ['mon 30 march', '2026-03-30'],
  ['mon,30 march', '2026-03-30'],
  ['weds 1 april', '2026-04-01'],
  ['march 30', '2026-03-30'],
  ['1 sept', '2026-09-01'],
  ['30/3', '2026-03-30'],
  ['5/1/2027', '2027-01-05'],
  ['5/1/27', '2027-01-05'],
  ['2026-04-08', '2026-04-08'],
  ['5 january', '2027-01-05'],
  ['30 march to 2 april', '2026-03-30 to 2026-04-02'],
  ['7 to 9 april', '2026-04-07 to 2026-04-09'],
  ['from 7 to 9 april 2026', '2026-04-07 to 2026-04-09'],
  ['7-9 april', '2026-04-07 to 2026-04-09'],
  ['7–9 april', '2026-04-07 to 2026-04-09'],
  ['13-15 april', '2026-04-13 to 2026-04-15'],
  ['30 march-2 april', '2026-03-30 to 2026-04-02'],
  ['from 20 december to 24 december 2026', '2026-12-20 to 2026-12-24'],
  ['7th - 9th april', '2026-04-07 to 2026-04-09'],
  ['7/4-9/4', '2026-04-07 to 2026-04-09'],
  ['april 7 to 9', '2026-04-07 to 2026-04-09'],
  ['between 7 april and 9 april', '2026-04-07 to 2026-04-09'],
  ['tue 7 to thu 9 april', '2026-04-07 to 2026-04-09'],
  ['2026-04-07 to 2026-04-09', '2026-04-07 to 2026-04-09'],
  ['28 december to 3 january', '2026-12-28 to 2027-01-03'],
  ['20 march to 27 march', '2026-03-20 to 2026-03-27'],
  ['monday to thursday', '2026-03-30 to 2026-04-02'],
  ['tomorrow until friday', '2026-03-26 to 2026-03-27'],
  ['until friday', '2026-03-25 to 2026-03-27'],
  ['until the end of 7 april', '2026-03-25 to 2026-04-07'],
  ['until wednesday', '2026-03-25'],
  ['back on monday', '2026-03-25 to 2026-03-29'],
  ['from monday', '2026-03-30 to …'],
  ['from 7 april onwards', '2026-04-07 to …'],
  ['this week', '2026-03-25 to 2026-03-27'],
  ['for the rest of the week', '2026-03-25 to 2026-03-27'],
  ['week beginning 13 april', '2026-04-13 to 2026-04-17'],
  ['next 3 working days', '2026-03-26 to 2026-03-30'],
  ['next 10 working days', '2026-03-26 to 2026-04-10'],
])('“%s” is %s', (words, days) => expect(read(words)).toBe(days));

test.each([
  ['next week', '2026-03-30 to 2026-04-02', 'the week that Good Friday ends'],
  ['the week after next', '2026-04-07 to 2026-04-10', 'the week that Easter Monday begins'],
])('a week is its working days: “%s” is %s, %s', (words, days) => expect(read(words)).toBe(days));

test.each([
  ['next friday', 'two Fridays'],
  ['20 march', 'a day that has passed'],
  ['1 to 20 march', 'days that have passed'],
  ['9 to 7 april', 'the last day before the first'],
  ['31 april', 'no day of the calendar'],
  ['0 april', 'no day of the calendar'],
  ['mon 31 march', 'a Tuesday'],
  ['april', 'a month'],
  ['next month', 'a month'],
  ['for two weeks', 'no beginning'],
  ['this afternoon', 'half a day'],
  ['monday and thursday', 'two days with others between'],
  ['9', 'no month'],
  ['3 to 7', 'no month'],
  ['karen', 'a person'],
  ['mark', 'a person'],
  ['april jones', 'a person'],
  ['karen is back on monday', 'somebody else’s return'],
  ['not from monday', 'no beginning'],
  ['every week beginning 13 april', 'weeks without end'],
  ['within next 3 working days', 'some of them'],
  ['next 3 working days from monday', 'days from another day on'],
  ['sometimes between 7 and 9 april', 'some of them'],
  ['every mon 30 march', 'years without end'],
  ['mon 31 april', 'no day of the calendar'],
  ['', 'nothing'],
])('“%s” is not guessed: %s', (words) => expect(read(words)).toBe('asks'));

test('at a weekend this week is over, and next week is the one that follows', () => {
  expect(read('this week', '2026-03-28')).toBe('asks');
  expect(read('next week', '2026-04-12')).toBe('2026-04-13 to 2026-04-17');
});

test.each(['to ', '1-', 'from ', ' '])(
  '“%s” said without end is read in proportion to its length',
  (piece) => {
    expect(inProportion(() => read(longOf(piece)))).toBe('asks');
  },
);
