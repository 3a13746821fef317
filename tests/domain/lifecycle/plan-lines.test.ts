import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { planLines, type PlanLine } from '../../../bot/domain/lifecycle/story/plan-lines';
import { action, at, day } from '../../support/partnership';
import { LifecycleHouse, partnershipOf } from './house';

const linesIn = ({ facts, now }: LifecycleHouse): readonly PlanLine[] =>
  planLines({ facts, calendar: calendarAsKnownOn(), now });
const lineOf = (house: LifecycleHouse): PlanLine => linesIn(house)[0]!;
const votesOf = ({ votes }: PlanLine) =>
  votes?.of.map(({ agency, agreement, leads }) => [agency.code, leads ? 'leads' : agreement?.verdict]);

test('an action of which nothing was said has neither a note nor votes', () => {
  const line = lineOf(new LifecycleHouse());
  expect(line).toMatchObject({ ref: 'A07', impact: 'NotYet', challenged: false });
  expect([line.lastNote, line.votes]).toEqual([undefined, undefined]);
});

test('the last note is the newest that stands: a note, evidence, or a challenge', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'progress', { text: 'Profile\n drafted.' }]);
  expect(lineOf(house).lastNote).toEqual({
    words: 'Profile drafted.',
    byName: 'spoc.pol',
    at: at('2024-06-03T09:00:00Z'),
  });
  house.doAll(['spoc.pol', 'evidence', { link: 'https://example.org/profile' }]);
  expect(lineOf(house).lastNote?.words).toBe('https://example.org/profile');
  house.doAll(['spoc.icb', 'challenge', { text: 'Seven are missing.' }]);
  expect(lineOf(house).lastNote?.words).toBe('Seven are missing.');
});

test('a note that was taken back is not the last one', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'progress', { text: 'First.' }],
    ['spoc.pol', 'progress', { text: 'By mistake.' }],
    ['spoc.pol', 'take-back', {}],
  );
  expect(lineOf(house).lastNote?.words).toBe('First.');
});

test('a long note is cut at the end of a word', () => {
  const house = new LifecycleHouse().doAll([
    'spoc.pol',
    'progress',
    { text: 'serious violence '.repeat(20) },
  ]);
  const { words = '' } = lineOf(house).lastNote ?? {};
  expect(words).toMatch(/ (serious|violence)…$/);
  expect(words.length).toBeLessThanOrEqual(161);
});

test('votes are told in the partnership’s order while evidence is before the group, and after a challenge', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }], ['spoc.la', 'agree']);
  expect(lineOf(house).votes).toMatchObject({ open: true, words: '1 of 5 agrees' });
  expect(votesOf(lineOf(house))).toEqual([
    ['LA', 'Agree'],
    ['POL', 'leads'],
    ['ICB', undefined],
    ['EDU', undefined],
    ['YJS', undefined],
    ['PRO', undefined],
  ]);
  house.doAll(['spoc.icb', 'challenge', { text: 'Seven are missing.' }]);
  expect(lineOf(house)).toMatchObject({ status: 'InProgress', challenged: true, votes: { open: false } });
});

test('the plan leaves out what was withdrawn, and keeps its own order', () => {
  const actions = [
    action({ ref: 'A1', order: 2 }),
    action({ ref: 'A2', withdrawnOn: day('2024-05-01') }),
    action({ ref: 'A3', order: 1 }),
  ];
  expect(linesIn(new LifecycleHouse(partnershipOf({ actions }))).map(({ ref }) => ref)).toEqual(['A3', 'A1']);
});
