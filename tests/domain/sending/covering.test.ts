import type { Message, Reminder } from '../../../bot/domain/partnership';
import { withCovering, type ItemState, type ReminderItemBase } from '../../../bot/domain/sending/card-item';
import { sentLines, unsentLine } from '../../../bot/domain/sending/card-record';
import { placeOf, secondsToHold, sharers } from '../../../bot/domain/sending/copies';
import type { MessageToSend } from '../../../bot/domain/sending/to-send';
import { answerUndoUntil, asksAgain, undoRefusal } from '../../../bot/domain/sending/undo';
import { agency, at, day, facts, person, reminder } from '../../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');
const DEPUTY = 'deputy.pol@partnership.example';
const on = facts({
  people: [
    person('spoc.pol', { awayFrom: day('2024-02-08'), awayTo: day('2024-02-09') }),
    person('deputy.pol'),
  ],
});
const item = (state: ItemState, over: Partial<Reminder> = {}): ReminderItemBase => ({
  reminder: reminder({ personEmail: DEPUTY, ...over }),
  agency: agency('POL'),
  state,
});

test.each<[string, ReminderItemBase, boolean]>([
  ['open, to who stands in', item({ is: 'open' }), true],
  ['settled', item({ is: 'settled' }), false],
  ['of the coordinator', item({ is: 'open' }, { to: 'Coordinator' }), false],
  ['to who is the first', item({ is: 'open' }, { personEmail: 'spoc.pol@partnership.example' }), false],
  ['to nobody', item({ is: 'open' }, { personEmail: undefined }), false],
])('the card of what is %s says for whom they stand in: %s', (_, one, says) => {
  const covering = { name: 'spoc.pol', email: 'spoc.pol@partnership.example', until: '2024-02-09' };
  expect(withCovering(on, one, NOW)).toEqual(says ? { ...one, covering } : one);
});

describe('an answer to a question', () => {
  const answered = (over: Partial<Message> = {}): Message =>
    ({ personEmail: DEPUTY, answeredBy: DEPUTY, answeredAt: NOW, state: 'Answered', ...over }) as Message;
  const until = (over?: Partial<Message>, now = '2024-02-08T09:10:00Z') =>
    answerUndoUntil({ facts: on, now: at(now) }, answered(over));

  test('is undone by who got it and gave it, for ten minutes', () => {
    expect(until()).toBe('2024-02-08T09:10:00Z');
    expect(until({}, '2024-02-08T09:10:01Z')).toBeUndefined();
    expect(until({ state: 'Sent' })).toBeUndefined();
    expect(until({ answeredBy: 'x@x.example' })).toBeUndefined();
    expect(undoRefusal(answered(), DEPUTY, NOW, 'x')).toBeUndefined();
    expect(undoRefusal(answered(), 'x@x.example', NOW, 'x')).toEqual({ code: 'undo-not-yours' });
    expect(undoRefusal(answered(), DEPUTY, at('2024-02-08T09:11:00Z'), 'Ring them.')).toEqual({
      code: 'undo-over',
      detail: 'Ring them.',
    });
  });

  test('that is undone asks again, also what has not gone out yet', () => {
    expect([asksAgain(answered({ sentAt: NOW })).state, asksAgain(answered()).state]).toEqual([
      'Sent',
      'Planned',
    ]);
  });
});

test('the record names nobody where a card has no addressee, and a message as one', () => {
  expect(sentLines([reminder({ personEmail: undefined })], 'Chat', NOW)[0]?.detail).toMatch(/ to nobody$/);
  const thing = { table: 'messages', kind: 'Help', about: 'A', key: 'Help|x' } as MessageToSend;
  expect(unsentLine(thing, 'Nobody.', NOW)).toMatchObject({
    actor: 'app',
    verb: 'message.failed',
    detail: 'Help|x: Nobody.',
  });
});

test('copies at the very edge of their spans', () => {
  const me = { key: 'a', ageSeconds: 0 };
  expect([
    sharers([me, { key: 'b', ageSeconds: 300 }], 'a', 11),
    sharers([me, { key: 'b', ageSeconds: 300 }], 'a', 12),
  ]).toEqual([2, 1]);
  expect(placeOf([{ key: 'a', ageSeconds: 301 }], 'b')).toBe(0);
  expect([8, 7].map((sendingFor) => secondsToHold([{ key: 'b', ageSeconds: 0, sendingFor }], 'a'))).toEqual([
    12, 0,
  ]);
});
