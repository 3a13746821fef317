import { TABLES } from '../../bot/sharepoint';
import { freshSiteOn } from './by-hand';
import { LocalSites } from './local-site';
import { storeSuite } from './store-suite';
import { badWeather, FAULTS, shortMinutes } from './weather';
import type { GraphServer } from '../../bot/local/graph';

/** How long it waits between attempts is asked of `Patience` itself. */
const atOnce = () => Promise.resolve();

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());

storeSuite('the store on the local server', async () =>
  freshSiteOn(() => sites.graph(), await sites.provisioned()),
);

describe('throttled', () => {
  const UNITS = 40;
  let times = 0;
  afterAll(() => {
    server.throttle(undefined);
    expect(times).toBeGreaterThan(50);
  });

  storeSuite('the store on a server that throttles again and again', async () => {
    server.throttle(undefined);
    const site = await sites.provisioned();
    server.throttle(UNITS);
    const fetch = shortMinutes(server, UNITS, () => void (times += 1));
    return freshSiteOn(() => sites.graph({ fetch, pause: atOnce, patienceSeconds: 30 }), site);
  });
});

describe('in bad weather', () => {
  let seed = 0;
  const met = new Set<string>();
  afterAll(() => {
    expect([...met].sort()).toEqual(Object.keys(FAULTS).sort());
  });

  // A row without a key leaves it open after a lost answer whether it is there: it is told so, not repeated.
  const keyed = TABLES.filter((table) => !['rules', 'closures', 'sendingTimes'].includes(table));

  storeSuite(
    'the store over a network on which one call in five meets with a fault',
    async () => {
      const site = await sites.provisioned();
      const overBadNetwork = () => {
        seed += 1;
        return sites.graph({ fetch: badWeather(seed, 0.2, met), pause: atOnce, patienceSeconds: 30 });
      };
      return freshSiteOn(() => sites.graph(), site, overBadNetwork);
    },
    keyed,
  );
});
