import { graphRows } from '../support/graph-rows';
import { startLocalApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
beforeAll(async () => void (app = await startLocalApp({ LOCAL_NOW: '2026-03-30T05:00:00Z' })));
afterAll(() => app.close());

/** Much sooner than the half minute after which the app asks for changes by itself. */
const SOON_MILLIS = 10_000;

async function retitle(title: string): Promise<void> {
  const [row] = await graphRows(app.graphUrl, 'Actions');
  const site = `${app.graphUrl}/sites/contoso.sharepoint.com:/sites/jtai:`;
  const answer = await fetch(`${site}/lists/Actions/items/${row?.id}/fields`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
    body: JSON.stringify({ Title: title }),
  });
  expect(answer.status).toBe(200);
}

async function untilShown(title: string): Promise<void> {
  const signedIn = await fetch(`${app.url}/local/token?person=priya.nair@westmarch.example`);
  const { token } = (await signedIn.json()) as { token: string };
  const until = performance.now() + SOON_MILLIS;
  for (;;) {
    const plan = await fetch(`${app.url}/api/v1/plan`, { headers: { authorization: `Bearer ${token}` } });
    if ((await plan.text()).includes(title)) return;
    if (performance.now() > until) throw new Error(`“${title}” is not shown`);
  }
}

test('a row that somebody changes by hand is shown at once, also after the clock was moved by days', async () => {
  await app.moveClock('2026-04-09T08:00:00Z');
  await retitle('Changed by hand');
  await untilShown('Changed by hand');
});
