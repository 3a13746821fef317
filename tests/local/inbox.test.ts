import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '../../bot/domain/calendar/day';
import { Inbox, LocalClock } from '../../bot/local';
import { inboxRoutes } from '../../bot/local/inbox/routes';
import { removeScratchFolders, scratchFolder } from './support/scratch';

afterAll(removeScratchFolders);

const KAREN = { conversationId: 'local-inbox-karen@police.example' };
const LEON = { conversationId: 'local-inbox-leon@yjs.example' };
const at = (startAt: string) =>
  LocalClock.open({ dataFolder: scratchFolder(), startAt: startAt as Instant, realNow: () => 0 });

function inboxIn(dataFolder = scratchFolder()) {
  const routes = inboxRoutes(Inbox.open({ dataFolder, clock: at('2026-03-03T08:30:00Z') }), []);
  const call = (method: string, end: string, request: { params?: object; query?: object; body?: unknown }) =>
    routes
      .find((route) => route.method === method && route.path.endsWith(end))!
      .handle({ params: {}, query: {}, body: undefined, ...JSON.parse(JSON.stringify(request)) });
  return {
    post: (params: object, body: unknown) => call('POST', '/activities', { params, body }),
    reply: (params: object, body: unknown) => call('POST', '/:activityId', { params, body }),
    replace: (params: object, body: unknown) => call('PUT', '/:activityId', { params, body }),
    list: async (query = {}) => {
      const { body } = await call('GET', '/local/inbox', { query });
      return (body as { messages: Record<string, unknown>[] }).messages;
    },
  };
}

const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

describe('the inbox of the other people', () => {
  it('takes a message as the Bot Framework’s connector does, and shows who got it', async () => {
    const inbox = inboxIn();
    const posted = await inbox.post(KAREN, { type: 'message', summary: 'JTAI partnership meeting' });
    expect(posted).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    await inbox.reply({ ...LEON, activityId: idOf(posted) }, { type: 'message', text: 'hello' });
    expect(await inbox.list()).toEqual([
      {
        ...{ id: idOf(posted), to: 'karen@police.example', sentAt: '2026-03-03T08:30:00Z' },
        activity: { type: 'message', summary: 'JTAI partnership meeting' },
      },
      expect.objectContaining({ to: 'leon@yjs.example' }),
    ]);
    expect(await inbox.list({ person: 'Leon@YJS.example' })).toHaveLength(1);
  });

  it('shows a card as the bot last brought it up to date', async () => {
    const inbox = inboxIn();
    const activityId = idOf(await inbox.post(KAREN, { type: 'message', text: 'open' }));
    expect(
      await inbox.replace({ ...KAREN, activityId }, { type: 'message', text: 'answered' }),
    ).toMatchObject({
      status: 200,
      body: { id: activityId },
    });
    expect(await inbox.list()).toEqual([
      expect.objectContaining({ id: activityId, activity: { type: 'message', text: 'answered' } }),
    ]);
  });

  it('keeps what it has over a restart, also when the last line was cut off', async () => {
    const dataFolder = scratchFolder();
    const before = inboxIn(dataFolder);
    const activityId = idOf(await before.post(KAREN, { text: 'one' }));
    await before.replace({ ...KAREN, activityId }, { text: 'one, answered' });
    appendFileSync(path.join(dataFolder, 'inbox.jsonl'), '\n{"id":"cut","conversa');
    const after = inboxIn(dataFolder);
    await after.post(LEON, { text: 'two' });
    const texts = (await inboxIn(dataFolder).list()).map(
      ({ activity }) => (activity as { text: string }).text,
    );
    expect(texts).toEqual(['one, answered', 'two']);
  });

  it('refuses as the connector does a chat or a message that is not here', async () => {
    const inbox = inboxIn();
    const activityId = idOf(await inbox.post(KAREN, { text: 'one' }));
    expect(await inbox.post({ conversationId: 'a:elsewhere' }, { text: 'x' })).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
    expect(await inbox.replace({ ...LEON, activityId }, { text: 'x' })).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
    expect(await inbox.post(KAREN, 'not an activity')).toMatchObject({ status: 400 });
  });
});
