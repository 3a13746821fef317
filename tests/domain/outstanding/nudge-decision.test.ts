import { decideNudges, nudged, nudging } from '../../../bot/domain/outstanding/nudge-decision';
import type { Chased } from '../../../bot/domain/outstanding/nudge-now';
import type { Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { codeOf } from '../../support/decisions';
import { at, facts, person } from '../../support/partnership';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';

const now = at('2024-01-30T10:00:00Z');
const asOf = { facts: facts(), calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now };
const row = (key: string): Message => ({
  ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', key, about: `about ${key}`, agencyCode: 'POL' },
  ...{ personEmail: 'spoc.pol@partnership.example', dueAt: now, state: 'Planned', attempts: 0 },
});
const chased = (name: string, ...keys: string[]): Chased => ({
  name,
  things: keys.length,
  rows: keys.map(row),
});

test.each([
  ['coordinator.la', 'ok'],
  ['chair', 'coordinator-only'],
  ['spoc.pol', 'coordinator-only'],
])('%s may chase everybody: %s', (who, code) => expect(codeOf(decideNudges(asOf, person(who)))).toBe(code));

test('a person’s nudges are written with the claim first, and one line that a repeat does not double', () => {
  const { writes, log } = nudging(chased('Karen', 'first', 'second'), 'jo@partnership.example', now);
  expect(writes).toEqual([
    { insert: 'messages', row: row('first') },
    { insert: 'messages', row: row('second') },
  ]);
  expect(log).toEqual([
    {
      key: 'asked|first',
      at: now,
      actor: 'jo@partnership.example',
      verb: 'nudge.asked',
      subjectRef: 'about first',
      detail: 'POL: spoc.pol@partnership.example, 2 things',
    },
  ]);
  expect(nudging(chased('Nobody'), 'jo', now)).toEqual({ writes: [], log: [] });
});

test('whom another coordinator was quicker with is told as such', () => {
  const [karen, sam] = [chased('Karen', 'k'), chased('Sam', 's')];
  const plan = { sendAt: now, chased: [karen, sam], leftOut: [], toRing: [] };
  expect(nudged(plan, (one) => one === karen)).toEqual({
    ...plan,
    chased: [karen],
    leftOut: [{ name: 'Sam', agencyTitle: undefined, because: 'gets one already' }],
  });
  const quicker = {
    ...row('k'),
    personEmail: 'spoc.pol@partnership.example',
    by: 'coordinator.la@partnership.example',
  };
  expect(nudged(plan, () => false, facts({ messages: [quicker] })).leftOut).toMatchObject(
    ['Karen', 'Sam'].map((name) => ({ name, chased: { byName: 'coordinator.la', things: 1 } })),
  );
});
