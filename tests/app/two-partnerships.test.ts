import { startGraphServer } from '../../bot/local/graph';
import { createGraph, openStore } from '../../bot/sharepoint';
import { readSites } from '../../bot/settings/sites';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { keptJournal } from '../sharepoint/local-site';
import { startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in';
import { CHRIS, SAM } from '../teams/seed';
import { dueSoon, LEE, MARKS, twoSeeds } from '../teams/two-seeds';

const SITES =
  'Westmarch=contoso.sharepoint.com:/sites/jtai-west, Eastshire=contoso.sharepoint.com:/sites/jtai-east';
const ADDRESS = {
  Westmarch: 'contoso.sharepoint.com:/sites/jtai-west',
  Eastshire: 'contoso.sharepoint.com:/sites/jtai-east',
} as const;
const START = '2024-02-08T14:05:00Z';
const NEXT_MORNING = '2024-02-09T09:00:00Z';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Installation {
  readonly app: RunningApp;
  readonly teams: TeamsStandIn;
  readonly journal: ReturnType<typeof keptJournal>;
}

async function opened(more: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const journal = keptJournal();
  const settings = { LOCAL_SEED: 'empty', LOCAL_NOW: START, SHAREPOINT_SITE: SITES, ...more };
  const app = await startLocalApp(settings, { journal });
  ends.push(() => app.close());
  const teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
  ends.push(() => teams.close());
  return { app, teams, journal };
}

const graphAt = (graphUrl: string) =>
  createGraph({ baseUrl: graphUrl, credential: { token: 'local' }, journal: keptJournal() });

/** Fills the lists behind the app’s back, as people do who work in SharePoint. */
async function filled({ app }: Installation, name: keyof typeof ADDRESS, agencyCode: string): Promise<void> {
  const store = await openStore({
    graph: graphAt(app.graphUrl),
    site: ADDRESS[name],
    journal: keptJournal(),
  });
  const seed = twoSeeds().find((one) => one.name === name)?.seed ?? [];
  const done = await store.commit([...seed, dueSoon(MARKS[name][0], agencyCode)], []);
  expect(done.ok).toBe(true);
}

async function byHand(
  { app }: Installation,
  name: keyof typeof ADDRESS,
  ref: string,
  title: string,
): Promise<void> {
  const site = await graphAt(app.graphUrl).get(`/sites/${ADDRESS[name]}`);
  const { id } = site as { id: string };
  const fields = { Title: title, Ref: ref, LeadAgency: 'HEA', Status: 'NotStarted' };
  await graphAt(app.graphUrl).post(`/sites/${id}/lists/Actions/items`, { fields });
}

/** Asks again until it is so; fails after ten seconds, a third of the time after which lists are asked anyway. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not become so in ten seconds');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const person = (teams: TeamsStandIn, email: string) =>
  teams.person({ name: email.split('@')[0] ?? '', email });

const as = async ({ app }: Installation, email: string, path: string) => {
  const { token } = (await (await fetch(`${app.url}/local/token?person=${email}`)).json()) as {
    token: string;
  };
  const answer = await fetch(`${app.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as Record<string, unknown>;
};

test('one installation serves two partnerships, each in its own lists, sweeps and measures', async () => {
  const house = await opened();
  await filled(house, 'Westmarch', 'POL');
  await filled(house, 'Eastshire', 'HEA');
  // A walk of the clock reads both afresh.
  await house.app.moveClock('2024-02-08T14:06:00Z');
  const [sam, lee, chris] = [SAM, LEE, CHRIS].map((email) => person(house.teams, email));
  for (const one of [sam, lee, chris]) await one!.install();
  await house.app.moveClock(NEXT_MORNING);
  const toSam = await sam!.chat.waitFor(({ words }) => words.includes('Agree the rota'));
  const toLee = await lee!.chat.waitFor(({ words }) => words.includes('Agree the rota'));
  expect([toSam.words.split('\n')[0], toLee.words.split('\n')[0]]).toEqual(['Westmarch', 'Eastshire']);
  expect(sam!.chat.messages.map(({ words }) => words).join('\n')).not.toMatch(/Seaside|Eastshire/);
  expect(lee!.chat.messages.map(({ words }) => words).join('\n')).not.toMatch(/Moorland|Westmarch/);

  const before = chris!.chat.messages.length;
  await chris!.say('status');
  const heads = chris!.chat.messages.slice(before).map(({ words }) => words.split('\n')[0]);
  expect(heads).toEqual(['Westmarch', 'Eastshire']);

  const { partnerships } = await as(house, CHRIS, 'partnerships');
  const ids = partnerships as { id: string; name: string }[];
  expect(ids.map(({ name }) => name)).toEqual(['Westmarch', 'Eastshire']);
  const plan = JSON.stringify(await as(house, CHRIS, `plan?partnership=${ids[1]?.id}`));
  expect(plan).toContain('Seaside');
  expect(plan).not.toContain('Moorland');
  expect(await as(house, SAM, `plan?partnership=${ids[1]?.id}`)).toMatchObject({
    code: 'no-such-partnership',
  });

  // What somebody writes into the one's list by hand is told to that one, long before it would ask by itself.
  await byHand(house, 'Eastshire', 'A10', 'Told at once Seaside');
  await until(async () => JSON.stringify(await as(house, LEE, 'plan')).includes('Told at once Seaside'));
  expect(house.journal.lines.filter((line) => line.startsWith('notification-not-ours'))).toEqual([]);

  const metrics = await (await fetch(`${house.app.url}/metrics`)).text();
  expect(metrics).toContain('sharepoint_calls_total{site="/sites/jtai-west"');
  expect(metrics).toContain('sharepoint_seconds_since_in_step{site="/sites/jtai-east"}');
  expect(metrics).not.toMatch(/Seaside|Moorland|Eastshire|Westmarch|@/);
  expect(await (await fetch(`${house.app.url}/ready`)).json()).toEqual({ status: 'ready' });
  const lines = (site: string) => house.journal.lines.filter((line) => line.includes(site)).join('\n');
  expect(lines('jtai-west')).not.toMatch(/Seaside|Eastshire|jtai-east/);
  expect(lines('jtai-east')).not.toMatch(/Moorland|Westmarch|jtai-west/);
});

test('a site that does not fit is told by its place, and holds up neither start nor sweep of the other', async () => {
  const graph = await startGraphServer({ file: ':memory:', sites: ['/sites/jtai-west'] });
  ends.push(() => graph.close());
  const house = await opened({ GRAPH_BASE_URL: graph.url });
  await filled(house, 'Westmarch', 'POL');
  const sam = person(house.teams, SAM);
  await sam.install();
  // The walk says that a sweep failed, and yet the other partnership's was done.
  await expect(house.app.moveClock('2024-02-08T14:06:00Z')).rejects.toThrow('sweep-failed');
  await sam.install();
  await expect(house.app.moveClock(NEXT_MORNING)).rejects.toThrow('sweep-failed');
  await sam.chat.waitFor(({ words }) => words.includes('Agree the rota Moorland'));
  expect(sam.chat.messages.map(({ words }) => words).join('\n')).not.toMatch(/Eastshire|jtai-east/);
  const ready = await fetch(`${house.app.url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    detail: expect.stringMatching(/^Site 2 of 2 in SHAREPOINT_SITE: There is no SharePoint site/),
  });
  expect(house.journal.lines.some((line) => /^sweep.failed .*jtai-east/.test(line))).toBe(true);
  expect(house.journal.lines.some((line) => /lists-do-not-fit .*jtai-east/.test(line))).toBe(true);
});

test('a site keeps its opaque id for ever, however it is written and called', () => {
  const read = (text: string) => {
    const sites = readSites(text);
    if (!sites.ok) throw new Error(sites.error);
    return sites.value[0].id;
  };
  expect(read('contoso.sharepoint.com:/sites/jtai')).toBe(read('East=Contoso.sharepoint.com:/sites/JTAI'));
  expect(read('contoso.sharepoint.com:/sites/jtai')).toMatch(/^[\w-]{16}$/);
});
