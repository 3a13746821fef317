import type { Delivery, Parts } from '../../../bot/usecases/ports';
import { refreshCards } from '../../../bot/usecases/sending/refresh-cards';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { meeting, reminder } from '../../support/partnership';

const police = 'spoc.pol@partnership.example';
const card = { conversationId: `chat-of-${police}`, activityId: 'card-1' };

let fresh: FreshPartnership;
let asked: number;
beforeEach(async () => {
  asked = 0;
  fresh = await freshPartnership();
  await fresh.add('meetings', meeting());
  await fresh.add('reminders', reminder(card), reminder({ ...card, key: 'another on the same card' }));
});
afterEach(() => fresh.close());

/** Brings the card up to date, at which Teams says so. */
async function refresh(kind: (Delivery & { ok: false })['kind']): Promise<void> {
  const said: Delivery = { ok: false, kind, reason: 'Teams said no.' };
  const refuse = async (): Promise<Delivery> => {
    asked += 1;
    return said;
  };
  const parts: Parts = { ...fresh.parts, messenger: { ...fresh.messenger, refresh: refuse } };
  const { reminders } = await parts.store.snapshot();
  await refreshCards(parts, reminders);
}

const cardIds = async () => (await fresh.rows('Reminders')).map(({ ActivityId }) => ActivityId ?? undefined);
const verbs = async () => (await fresh.rows('Log')).map(({ Verb }) => Verb);

test('a card that is no longer in the chat is not asked for again', async () => {
  await refresh('gone');
  expect(await cardIds()).toEqual([undefined, undefined]);
  expect(await verbs()).toEqual(['card.gone']);
  await refresh('gone');
  expect(asked).toBe(1);
});

test.each([
  ['removed', 'Removed'],
  ['blocked', 'Blocked'],
] as const)('a chat that a refresh finds %s is sent nothing more', async (kind, state) => {
  await refresh(kind);
  const { conversations } = await fresh.parts.store.snapshot();
  expect(conversations.find(({ personEmail }) => personEmail === police)?.state).toBe(state);
  expect(await verbs()).toEqual([`person.${kind}`]);
  await refresh(kind);
  expect(asked).toBe(1);
});

test.each(['later', 'refused'] as const)('“%s” says nothing about the next time', async (kind) => {
  await refresh(kind);
  await refresh(kind);
  expect(asked).toBe(2);
  expect(await cardIds()).toEqual(['card-1', 'card-1']);
  expect(await verbs()).toEqual([]);
});
