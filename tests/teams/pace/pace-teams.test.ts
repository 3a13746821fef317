import { TeamsAdapter } from '../../../bot/teams/connection/adapter';
import { watching, type Attempt } from '../../../bot/teams/connection/connector';
import { undelivered } from '../../../bot/teams/connection/delivery';
import { Pacer } from '../../../bot/teams/pace/pace';
import type { RequestCounts } from '../../../bot/teams/pace/paced-send';
import {
  startTeamsStandIn,
  type Chat,
  type StandInOptions,
  type TeamsStandIn,
} from '../../support/teams-stand-in';
import { HandTime } from '../pace-time';

let teams: TeamsStandIn;
afterEach(() => teams.close());

const start = async (options: StandInOptions = {}): Promise<void> =>
  void (teams = await startTeamsStandIn({ latencyMs: 40, ...options }));

const chats = (count: number): Chat[] =>
  Array.from(
    { length: count },
    (_, at) => teams.person({ name: `Person ${at}`, email: `person.${at}@west.example` }).chat,
  );

const refusals = (): number => teams.requests.filter(({ status }) => status === 429).length;

/** Says something in a chat through the SDK, as background work unless without `attempt`. */
async function say(adapter: TeamsAdapter, chat: Chat, attempt?: Attempt, text = 'A reminder'): Promise<void> {
  const message = { type: 'message', text };
  const send = async (): Promise<void> => {
    const conversations = await adapter.conversationsAt(teams.serviceUrl);
    await conversations.sendToConversation(chat.id, message);
  };
  await (attempt ? watching(attempt, send) : send());
}

const background = (lane = ''): Attempt => ({ lane, onWire: false });

const adapterWith = (pacer: Pacer, timeoutMs = 15_000, counts?: RequestCounts): TeamsAdapter =>
  new TeamsAdapter({}, { timeoutMs, pacer, counts });

test('hundreds of messages at once arrive under Teams’ limits, each once, with hardly a refusal', async () => {
  await start({ limits: true, jitterMs: 20 });
  const all = chats(200);
  const adapter = adapterWith(new Pacer());
  await Promise.all(all.map((chat) => say(adapter, chat, background())));
  expect(all.map(({ messages }) => messages.length)).toEqual(all.map(() => 1));
  expect(refusals()).toBeLessThanOrEqual(2);
});

test('the same messages sent the plain way at once: most are refused', async () => {
  await start({ limits: true });
  const all = chats(200);
  const answers = await Promise.all(
    all.map(({ id }) =>
      fetch(`${teams.serviceUrl}v3/conversations/${encodeURIComponent(id)}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'A reminder' }),
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok).length).toBeLessThan(110);
  expect(refusals()).toBe(answers.filter(({ status }) => status === 429).length);
});

test('many messages to one channel keep to its limits, without a refusal', async () => {
  await start({ limits: true, jitterMs: 20 });
  const channel = teams.room('Partnership');
  const adapter = adapterWith(new Pacer());
  await Promise.all(Array.from({ length: 10 }, () => say(adapter, channel, background())));
  expect(channel.messages).toHaveLength(10);
  expect(refusals()).toBe(0);
});

test('what waits has not left; when the wait is over, a person’s answer goes first', async () => {
  await start();
  const time = new HandTime();
  const counted: string[] = [];
  const adapter = adapterWith(new Pacer(time), 15_000, {
    ended: (kind, outcome) => void counted.push(`${kind} ${outcome}`),
    repeated: () => undefined,
  });
  const [chat] = chats(1);
  if (!chat) throw new Error('nobody');
  teams.fail('slow down for 7 seconds');
  const first = background();
  const late = background();
  const said = [say(adapter, chat, first, 'first')];
  while (counted.length === 0) await time.pass(0);
  said.push(say(adapter, chat, late, 'late'), say(adapter, chat, undefined, 'answer'));
  await time.pass(6_900);
  expect([first.onWire, late.onWire]).toEqual([true, false]);
  expect(teams.requests).toHaveLength(1);
  while (chat.messages.length < 3) await time.pass(50);
  expect(chat.messages.map(({ text }) => text)).toEqual(['answer', 'first', 'late']);
  await Promise.all(said);
});

test('a wait that would be too long is told at once as one for later, without a request', async () => {
  await start();
  const pacer = new Pacer(new HandTime());
  const [chat] = chats(1);
  if (!chat) throw new Error('nobody');
  const departure = await pacer.take({ conversation: chat.id, says: true, lane: '', until: 1 });
  departure.ended({ status: 429, retryAfterMillis: 600_000 });
  const attempt = background();
  const outcome = await say(adapterWith(pacer), chat, attempt).catch((cause: unknown) =>
    undelivered(cause, attempt, false),
  );
  expect(outcome).toMatchObject({ ok: false, kind: 'later', retryAfterSeconds: 600 });
  expect(attempt.onWire).toBe(false);
  expect(teams.requests).toHaveLength(0);
});

test('the time allowed for a request begins when it leaves, not while it waits', async () => {
  await start({ limits: true });
  const channel = teams.room('Partnership');
  const adapter = adapterWith(new Pacer(), 700);
  // The eighth waits for a second, the ninth for two.
  await Promise.all(Array.from({ length: 9 }, () => say(adapter, channel, background())));
  expect(channel.messages).toHaveLength(9);
});
