import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideKeeping, type OtherLetter } from '../../../bot/domain/learning/keep';
import { learningFrom } from '../../../bot/domain/learning/learning';
import { subjectsOf } from '../../../bot/domain/learning/subjects';
import type { Facts } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { action, at, day, facts, person } from '../../support/partnership';

const now = at('2024-10-01T09:00:00Z');
const calendar = calendarAsKnownOn();
const coordinator = person('coordinator.la');

const letterOf = (area: string, ...texts: string[]): OtherLetter => ({
  area,
  theme: 'Serious youth violence',
  publishedOn: day('2024-09-06'),
  findings: [
    ...texts.map((text) => ({ kind: 'Improvement' as const, text })),
    { kind: 'Strength', text: 'Training that all partners attend.' },
  ],
});

const keep = (of: Facts, letter: OtherLetter, actor = coordinator) =>
  decideKeeping({ facts: of, calendar, now }, actor, letter);

function kept(of: Facts, ...letters: OtherLetter[]): Facts {
  return letters.reduce((before, letter) => {
    const decided = keep(before, letter);
    if (!decided.ok) throw new Error(decided.error.code);
    return after(before, decided.value);
  }, of);
}

test.each([
  ['The timeliness of strategy meetings outside of working hours.', ['Strategy meetings']],
  ['Information-sharing between partners.', ['Information sharing']],
  [
    'Waiting times for children to receive CAMHS assessments.',
    ['Assessment and screening', 'Mental health and waiting times'],
  ],
  [
    'The quality with which the voices of children are recorded in referrals.',
    ['Referrals', 'Voice of the child'],
  ],
  ['The provision of suitable accommodation.', []],
])('“%s” is about %j', (text, subjects) => expect(subjectsOf(text)).toEqual(subjects));

test('only findings are kept, once a letter, and the record says how many', () => {
  const letter = letterOf('Otherford', 'The timeliness of strategy meetings.');
  const first = keep(facts(), letter);
  expect(first).toMatchObject({
    ok: true,
    value: { kept: 2, log: [{ verb: 'learning.kept', detail: '2 findings of Otherford' }] },
  });
  const again = keep(kept(facts(), letter), letter);
  expect(again).toMatchObject({ ok: true, value: { kept: 0, writes: [], log: [] } });
});

test('how many areas were told the same, beside the own gap and what is done about it', () => {
  const own = facts({
    criteria: [
      {
        ref: 'SYV-1',
        theme: 'Serious youth violence',
        title: 'Strategy meetings are held in time',
        actionRefs: ['A07'],
      },
    ],
    findings: [
      { title: 'Meetings', ref: 'P1', kind: 'Priority', text: 'Strategy discussions come too late.' },
    ],
    actions: [action({ ref: 'A07' }), action({ ref: 'A08', findingRef: 'P1' }), action({ ref: 'A09' })],
  });
  const all = kept(
    own,
    letterOf('Otherford', 'The timeliness of strategy meetings.', 'The quality of referrals.'),
    letterOf('Westford', 'Attendance at strategy meetings.', 'Minutes of strategy meetings.'),
  );
  const [first, second] = learningFrom(all, 'Serious youth violence');
  expect(first).toMatchObject({ subject: 'Strategy meetings', areas: ['Otherford', 'Westford'] });
  expect(first?.told).toHaveLength(3);
  expect(first?.criteria.map(({ ref }) => ref)).toEqual(['SYV-1']);
  expect(first?.ownFindings.map(({ ref }) => ref)).toEqual(['P1']);
  expect(first?.actions.map(({ ref }) => ref)).toEqual(['A07', 'A08']);
  expect(second).toMatchObject({ subject: 'Referrals', areas: ['Otherford'], actions: [] });
  expect(learningFrom(all, 'Domestic abuse')).toEqual([]);
  const training = learningFrom(all).find(({ subject }) => subject === 'Training');
  expect([training?.areas, training?.strengths.length]).toEqual([[], 2]);
});

test.each<[string, OtherLetter, string]>([
  ['no area', { ...letterOf(' ', 'Referrals.') }, 'not-given'],
  ['details of a child', letterOf('Otherford', 'The case of NHS number 943 476 5919.'), 'child-data'],
])('%s is refused', (_, letter, code) => {
  expect(keep(facts(), letter)).toMatchObject({ ok: false, error: { code } });
});

test('only a coordinator keeps a letter', () => {
  expect(keep(facts(), letterOf('Otherford'), person('spoc.pol'))).toMatchObject({
    ok: false,
    error: { code: 'coordinator-only' },
  });
});
