import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppProcess } from '../support/app-process';
import { freePort } from '../support/free-port';
import { graphRows } from '../support/graph-rows';
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
  const folder = mkdtempSync(path.join(tmpdir(), 'jtai-killed-'));
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

/** Reminder keys → how many messages carry them. */
function messagesByKey({ teams }: Walk, people: readonly Record<string, unknown>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { Title, Email } of people) {
    const { chat } = teams.person({ name: String(Title), email: String(Email) });
    for (const message of chat.messages) {
      const key = /"reminderKey":"([^"]+)"/.exec(JSON.stringify(message.versions[0]))?.[1];
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const recordedAsSent = async ({ graphUrl }: Walk): Promise<string[]> =>
  (await graphRows(graphUrl, 'Reminders')).filter(({ SentAt }) => SentAt).map(({ Key }) => String(Key));

/** What the same weeks bring when nobody pulls the plug. */
async function undisturbed(): Promise<{ recorded: string[]; messages: string[] }> {
  const walk = await newWalk();
  const app = await startWalk(walk, { LOCAL_NOW: START });
  await everybodyInstalls(walk);
  await app.moveClock(END);
  const people = await graphRows(walk.graphUrl, 'People');
  return { recorded: await recordedAsSent(walk), messages: [...messagesByKey(walk, people).keys()] };
}

test('killed with -9 in the midst of sending, it loses nothing and repeats nothing that was recorded as sent', async () => {
  const expected = await undisturbed();
  expect(expected.messages.length).toBeGreaterThan(20);

  const walk = await newWalk();
  let app = await startWalk(walk, { LOCAL_NOW: START });
  await everybodyInstalls(walk);
  const people = await graphRows(walk.graphUrl, 'People');
  /** Keys that were recorded as sent → their messages at that moment. */
  const settled = new Map<string, number>();

  for (const count of KILL_AFTER) {
    const walking = app.moveClock(END).catch(() => 'killed on the way');
    await moreMessages(walk.teams, count);
    await app.kill();
    expect(await walking).toBe('killed on the way');
    app = await startWalk(walk);
    const recorded = await recordedAsSent(walk);
    const messages = messagesByKey(walk, people);
    for (const key of recorded) settled.set(key, settled.get(key) ?? messages.get(key) ?? 0);
    // Past the lease of what the dead one had claimed, so that this morning is finished before the next stage falls due.
    await app.moveClock(await afterTheLease(app));
  }
  await app.moveClock(END);

  const after = messagesByKey(walk, people);
  for (const [key, count] of settled) expect([key, after.get(key) ?? 0]).toEqual([key, count]);
  expect((await recordedAsSent(walk)).sort()).toEqual(expected.recorded.sort());
  expect([...after.keys()].sort()).toEqual(expected.messages.sort());
  const doubled = [...after].filter(([, count]) => count > 1);
  console.log(
    `${after.size} reminders, ${KILL_AFTER.length} kills, ${doubled.length} doubled between send and record`,
  );
}, 240_000);
