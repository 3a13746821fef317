import { LISTS } from '../../bot/sharepoint';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { startTeamsStandIn } from '../support/teams-stand-in';
import { graphRows } from '../support/graph-rows';

const SITE = 'contoso.sharepoint.com:/sites/jtai:';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function app(): Promise<RunningApp> {
  const running = await startLocalApp({ LOCAL_NOW: '2026-03-02T07:00:00Z' }, { atTeamsPace: true });
  ends.push(() => running.close());
  return running;
}

async function byHand({ graphUrl }: RunningApp, list: string, fields: object): Promise<void> {
  const answer = await fetch(`${graphUrl}/sites/${SITE}/lists/${list}/items`, {
    method: 'POST',
    headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  expect(answer.status).toBe(201);
}

async function coordinatorAsks({ url, graphUrl }: RunningApp, path: string): Promise<globalThis.Response> {
  const people = await graphRows(graphUrl, 'People');
  const coordinator = people.find(({ Roles }) => JSON.stringify(Roles).includes('Coordinator'));
  const answer = await fetch(`${url}/local/token?person=${String(coordinator?.Email)}`);
  const { token } = (await answer.json()) as { token: string };
  return fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
}

test('what operators watch: calls, units and how far behind the lists are, by the site’s path alone', async () => {
  const { url } = await app();
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^sharepoint_resource_units_total\{site="\/sites\/jtai",kind="delta"\} \d+$/m);
  expect(metrics).toMatch(/^sharepoint_calls_total\{site="\/sites\/jtai",kind="create"\} \d+$/m);
  expect(metrics).toMatch(/^sharepoint_seconds_since_in_step\{site="\/sites\/jtai"\} \d/m);
  expect(metrics).not.toContain('contoso');
});

test('what operators watch of Teams: what became of requests, and the pace, without a name of anybody', async () => {
  const { url } = await app();
  const teams = await startTeamsStandIn({ botUrl: `${url}/api/messages` });
  ends.push(() => teams.close());
  const stranger = teams.person({ name: 'Alex Stranger', email: 'alex@elsewhere.example' });
  teams.fail('slow down');
  await stranger.ask('help');
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^jtai_teams_requests_total\{kind="send",outcome="accepted"\} 1$/m);
  expect(metrics).toMatch(/^jtai_teams_throttled_total 1$/m);
  expect(metrics).toMatch(/^jtai_teams_repeated_total\{kind="send"\} 1$/m);
  expect(metrics).toMatch(/^jtai_teams_unsure_total 0$/m);
  expect(metrics).toMatch(/^jtai_teams_waiting 0$/m);
  expect(metrics).toMatch(/^jtai_teams_pace 4\d/m);
  expect(metrics).not.toMatch(/stranger|elsewhere/i);
});

/** Resource units spent so far, by the app's own count. */
async function unitsSpent({ url }: RunningApp): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = metrics.matchAll(/^sharepoint_resource_units_total\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, units]) => sum + Number(units), 0);
}

test('the tab, /ready and /status cost SharePoint nothing', async () => {
  const running = await app();
  const teams = await startTeamsStandIn({ botUrl: `${running.url}/api/messages` });
  ends.push(() => teams.close());
  const [first] = await graphRows(running.graphUrl, 'People');
  const person = teams.person({ name: String(first?.Title), email: String(first?.Email) });
  await person.install();
  const subscribed = { headers: { authorization: 'Bearer local' } };
  for (;;) {
    const answer = await fetch(`${running.graphUrl}/subscriptions`, subscribed);
    const { value } = (await answer.json()) as { value: unknown[] };
    if (value.length >= Object.keys(LISTS).length) break;
  }
  const before = await unitsSpent(running);
  for (let question = 0; question < QUESTIONS; question += 1) {
    await person.ask('status');
    expect((await fetch(`${running.url}/ready`)).status).toBe(200);
    expect((await coordinatorAsks(running, '/api/v1/plan')).status).toBe(200);
  }
  // What the app follows in the background goes on meanwhile; to read the lists for it would cost 14 a question.
  expect((await unitsSpent(running)) - before).toBeLessThan(QUESTIONS);
});

/** More in half a minute than this would have to wait for the limits of one conversation (`teams.md`, Sending). */
const QUESTIONS = 30;

test('a change by hand is in the tab as soon as SharePoint has told of it', async () => {
  const running = await app();
  await byHand(running, 'Actions', { Title: 'Written by hand', Ref: 'BYHAND', LeadAgency: 'LA' });
  for (;;) {
    const plan = await (await coordinatorAsks(running, '/api/v1/plan')).text();
    if (plan.includes('BYHAND')) break;
  }
});
