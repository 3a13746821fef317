import { rmSync } from 'node:fs';
import { AppProcess } from '../support/app-process';
import { freePort } from '../support/free-port';
import { graphRows } from '../support/graph-rows';
import { memoryFolder } from '../support/memory-folder';
import { startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in';

const START = '2026-03-02T07:00:00Z';
const END = '2026-03-27T12:00:00Z';

/** After how many further messages each of the processes is killed: in the midst of a morning, mostly. */
const KILL_AFTER = [1, 3, 2, 7, 5];

interface Walk {
  readonly settings: Record<string, string>;
  readonly teams: TeamsStandIn;
  readonly graphUrl: string;
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function newWalk(): Promise<Walk> {
  const folder = memoryFolder('jtai-killed-');
  ends.push(async () => rmSync(folder, { recursive: true, force: true }));
  const [port, graphPort] = [await freePort(), await freePort()];
  const teams = await startTeamsStandIn({ botUrl: `http://localhost:${port}/api/messages` });
  ends.push(() => teams.close());
  return {
    teams,
    graphUrl: `http://localhost:${graphPort}/v1.0`,
    settings: { LOCAL_DATA: folder, PORT: String(port), LOCAL_GRAPH_PORT: String(graphPort) },
  };
}

async function startWalk({ settings }: Walk, more: Record<string, string> = {}): Promise<AppProcess> {
  const app = await AppProcess.start({ ...settings, ...more });
  ends.push(() => app.kill());
  return app;
}

async function everybodyInstalls({ teams, graphUrl }: Walk): Promise<void> {
  for (const { Title, Email } of await graphRows(graphUrl, 'People')) {
    await teams.person({ name: String(Title), email: String(Email) }).install();
  }
}

/** Resolves when the bot has sent `count` more messages. */
async function moreMessages(teams: TeamsStandIn, count: number): Promise<void> {
  const wanted = messagesSent(teams) + count;
  while (messagesSent(teams) < wanted) await new Promise((resolve) => setTimeout(resolve, 2));
}

const messagesSent = ({ requests }: TeamsStandIn): number =>
  requests.filter(({ method, path: to }) => method === 'POST' && to.includes('/activities')).length;

const LEASE_IS_OVER_MINUTES = 11;

async function afterTheLease({ url }: AppProcess): Promise<string> {
  const { now } = (await (await fetch(`${url}/local/clock`)).json()) as { now: string };
  return new Date(Date.parse(now) + LEASE_IS_OVER_MINUTES * 60_000).toISOString();
}

/** Keys of the reminders that are recorded as sent → the card that each stands on; the demonstration made up others. */
async function recordedAsSent({ graphUrl }: Walk): Promise<Map<string, string>> {
  const rows = await graphRows(graphUrl, 'Reminders');
  const sent = rows.filter(({ ActivityId }) => ActivityId);
  return new Map(sent.map(({ Key, ActivityId }) => [String(Key), String(ActivityId)]));
}

/** The cards and messages that are in people's chats. */
const inChats = ({ teams }: Walk): Set<string> =>
  new Set(teams.requests.flatMap(({ stored }) => stored ?? []));

/** What the same weeks bring when nobody pulls the plug. */
async function undisturbed(): Promise<string[]> {
  const walk = await newWalk();
  const app = await startWalk(walk, { LOCAL_NOW: START });
  await everybodyInstalls(walk);
  await app.moveClock(END);
  const recorded = await recordedAsSent(walk);
  expect(new Set(recorded.values()).size).toBeLessThan(recorded.size);
  return [...recorded.keys()].sort();
}

test('killed with -9 in the midst of sending, it loses nothing and repeats nothing that was recorded as sent', async () => {
  const expected = await undisturbed();
  expect(expected.length).toBeGreaterThan(20);

  const walk = await newWalk();
  let app = await startWalk(walk, { LOCAL_NOW: START });
  await everybodyInstalls(walk);
  /** What was recorded as sent at a kill → on which card. */
  const settled = new Map<string, string>();

  for (const count of KILL_AFTER) {
    const walking = app.moveClock(END).catch(() => 'killed on the way');
    await moreMessages(walk.teams, count);
    await app.kill();
    expect(await walking).toBe('killed on the way');
    app = await startWalk(walk);
    for (const [key, card] of await recordedAsSent(walk)) settled.set(key, settled.get(key) ?? card);
    // Past the lease of what the dead one had claimed, so that this morning is finished before the next stage falls due.
    await app.moveClock(await afterTheLease(app));
  }
  await app.moveClock(END);

  const after = await recordedAsSent(walk);
  for (const [key, card] of settled) expect([key, after.get(key)]).toEqual([key, card]);
  expect([...after.keys()].sort()).toEqual(expected);
  const there = inChats(walk);
  expect([...after].filter(([, card]) => !there.has(card))).toEqual([]);
}, 240_000);
