import { freshSiteOn } from './by-hand';
import { LocalSites } from './local-site';
import { storeSuite } from './store-suite';

const sites = new LocalSites();
beforeAll(() => sites.start());
afterAll(() => sites.stop());

storeSuite('the store on the local server', async () =>
  freshSiteOn(() => sites.graph(), await sites.provisioned()),
);
