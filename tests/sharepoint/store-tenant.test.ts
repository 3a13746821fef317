import { ClientSecretCredential } from '@azure/identity';
import { ALL_LISTS } from '../../bot/sharepoint/lists';
import { createGraph, provision, type Graph } from '../../bot/sharepoint';
import { freshSiteOn } from './by-hand';
import { keptJournal } from './local-site';
import { storeSuite } from './store-suite';

/**
 * The store's suite against a real site, where the environment names one that may be emptied:
 * TENANT_TEST_SITE (`contoso.sharepoint.com:/sites/jtai-test`), TENANT_TEST_TENANT_ID, TENANT_TEST_CLIENT_ID and
 * TENANT_TEST_CLIENT_SECRET of an app with Sites.Manage.All. Its lists of the app's titles are removed each time.
 */
const {
  TENANT_TEST_SITE: site,
  TENANT_TEST_TENANT_ID: tenantId,
  TENANT_TEST_CLIENT_ID: clientId,
  TENANT_TEST_CLIENT_SECRET: secret,
} = process.env;

if (site && tenantId && clientId && secret) {
  jest.setTimeout(600_000);
  const credential = new ClientSecretCredential(tenantId, clientId, secret);
  const graph = createGraph({ credential, journal: keptJournal(), patienceSeconds: 300 });
  storeSuite(`the store on ${site}`, async () => {
    await emptied(graph, site);
    await provision(graph, site);
    return freshSiteOn(() => graph, site);
  });
} else {
  console.log('The store is not tried on a real tenant: TENANT_TEST_SITE and its credentials are not set.');
  // Told as skipped, so that nobody takes a run without credentials for one on a tenant.
  describe.skip('the store on a real tenant', () => {
    test('keeps its promises', () => expect(site).toBeDefined());
  });
}

async function emptied(over: Graph, name: string): Promise<void> {
  const { id } = (await over.get(`/sites/${name}`)) as { id: string };
  for (const { title } of ALL_LISTS) {
    await over.delete(`/sites/${id}/lists/${title}`).catch((error: unknown) => {
      if ((error as { status?: number }).status !== 404) throw error;
    });
  }
}
