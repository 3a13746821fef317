import type { GraphServer } from '../../bot/local/graph';
import { SharePointCopies, type Cost } from '../../bot/sharepoint';
import { LocalSites } from './local-site';
import { at } from './rows';

let now = Date.parse('2026-03-02T09:00:00Z');
const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start({ now: () => new Date(now) })));
afterAll(() => sites.stop());

/** A copy of the app whose own clock is wrong by so many hours. */
function copyAt(site: string, key: string, hoursWrong = 0) {
  const began = now;
  const counted = { units: 0 };
  const graph = sites.graph({ onCall: ({ units }: Cost) => void (counted.units += units) });
  const clock = { now: () => at(new Date(now + hoursWrong * 3_600_000).toISOString().slice(0, 19) + 'Z') };
  return { copy: new SharePointCopies(graph, site, key, clock, () => now - began), counted };
}

test('copies see each other’s rows and how old they are by SharePoint’s clock, whatever their own say', async () => {
  const site = await sites.provisioned();
  const { copy: a } = copyAt(site, 'a', -5);
  const { copy: b } = copyAt(site, 'b', 7);
  await a.renew(3.9);
  now += 20_000;
  await b.renew(undefined);
  now += 10_000;
  expect(await b.look()).toEqual([
    { key: 'a', ageSeconds: 30, sendingFor: 3 },
    { key: 'b', ageSeconds: 10 },
  ]);
  await a.renew(undefined);
  expect(await b.look()).toEqual([
    { key: 'a', ageSeconds: 0 },
    { key: 'b', ageSeconds: 10 },
  ]);
});

test('a copy that starts again has the row of before, and one that somebody removed is made anew', async () => {
  const site = await sites.provisioned();
  await copyAt(site, 'a').copy.renew(5);
  const { copy: again } = copyAt(site, 'a');
  await again.renew(undefined);
  expect(await again.look()).toHaveLength(1);
  const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
  const items = `/sites/${id}/lists/Copies/items`;
  const { value } = (await sites.graph().get(items)) as { value: { id: string }[] };
  await sites.graph().delete(`${items}/${value[0]?.id}`);
  await expect(again.renew(undefined)).rejects.toThrow();
  await again.renew(undefined);
  expect(await again.look()).toHaveLength(1);
});

test('rows of machines that went long ago are removed', async () => {
  const site = await sites.provisioned();
  await copyAt(site, 'old').copy.renew(undefined);
  now += 8 * 86_400_000;
  await copyAt(site, 'new').copy.renew(undefined);
  const { copy } = copyAt(site, 'new');
  await copy.look();
  expect(await copy.look()).toMatchObject([{ key: 'new' }]);
});

test('it costs half a resource unit a minute while nothing is sent, and 18 while much is', async () => {
  const site = await sites.provisioned();
  const { copy, counted } = copyAt(site, 'a');
  await copy.renew(undefined);
  const started = counted.units;
  await copy.renew(undefined);
  const renewal = counted.units - started;
  await copy.look();
  const look = counted.units - started - renewal;
  // Renewed every four minutes while nothing is sent; while much is, three times a minute, and looked at six times.
  expect([renewal / 4, 3 * renewal + 6 * look]).toEqual([0.5, 18]);
  expect(server.requests().units).toBeGreaterThan(0);
});

test('a site without the list is told, and nothing else happens', async () => {
  const { copy } = copyAt(sites.empty(), 'a');
  await expect(copy.renew(undefined)).rejects.toThrow();
});
