import { decideLostCard } from '../../../bot/domain/cards/lost';
import { at, facts, reminder } from '../../support/partnership';

const now = at('2024-01-30T10:00:00Z');
const card = { conversationId: 'chat', activityId: 'card-1' };
const one = reminder({ key: 'one', ...card });
const beside = reminder({ key: 'beside', ...card });
const elsewhere = reminder({ key: 'elsewhere', ...card, activityId: 'card-2' });
const unsent = reminder({ key: 'unsent', state: 'Claimed' });

test('a lost card is on no row any more, and other cards stay', () => {
  const { writes, log } = decideLostCard(
    facts({ reminders: [one, beside, elsewhere, unsent] }),
    { ...one },
    now,
  );
  expect(writes).toEqual([
    { change: 'reminders', of: one, patch: { activityId: undefined } },
    { change: 'reminders', of: beside, patch: { activityId: undefined } },
  ]);
  expect(log).toEqual([
    { at: now, actor: 'app', verb: 'card.gone', subjectRef: one.subjectRef, detail: 'one' },
  ]);
});
