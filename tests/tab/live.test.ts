import { openView, standing } from '../support/tab-pictures';
import { viewNamed } from '../support/tab-house';
import { CHAIR, COORDINATOR, tabTests } from '../support/tab-tests';

const tab = tabTests();

/** Somebody else does something meanwhile. */
async function retitle(to: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${await tab.house.entra.tokenFor(COORDINATOR)}`,
    'content-type': 'application/json',
    'if-match': '*',
  };
  const body = JSON.stringify({ title: to });
  const answer = await tab.house.get('/api/v1/actions/A07/edit', { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
}

test('a stream whose sign-in had run out is asked for once more at once, with another', async () => {
  const context = await openView(tab.browser, viewNamed('light'), CHAIR);
  const page = await context.newPage();
  const old = await tab.house.entra.tokenFor(CHAIR, {}, { expires: '2 hours ago' });
  await page.route(
    '**/api/v1/live*',
    (route) => route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${old}` } }),
    { times: 1 },
  );
  // One that failed is first looked into, and then waited for.
  let looks = 0;
  page.on('request', (one) => {
    if (one.resourceType() === 'fetch' && new URL(one.url()).pathname === '/tab/') looks += 1;
  });
  const [refused, told] = [401, 200].map((status) =>
    page.waitForResponse((answer) => answer.url().includes('/api/v1/live') && answer.status() === status),
  );
  await page.goto(`${tab.house.url}/tab/plan`);
  await refused;
  await told;
  expect(looks).toBe(0);
});

test('where nothing is told as it happens the page asks by itself, and is told again once that goes', async () => {
  const context = await openView(tab.browser, viewNamed('light'), CHAIR);
  const page = await context.newPage();
  let streams = 0;
  const askedAnew = new Promise<void>((resolve) => {
    void page.route('**/api/v1/live*', (route) => {
      streams += 1;
      if (streams === 3) resolve();
      return route.abort();
    });
  });
  await page.clock.install();
  await page.goto(`${tab.house.url}/tab/plan`);
  await standing(page);
  await retitle('Name a contact in each school');
  const row = (title: string) => page.getByRole('link', { name: title });
  expect(await row('Name a contact in each school').count()).toBe(0);
  // The page asks within some seconds; a stream is asked for anew, later each time.
  await page.clock.fastForward(11_000);
  await row('Name a contact in each school').waitFor();
  await page.clock.fastForward(31_000);
  await askedAnew;
  expect(await page.getByText(/^The app cannot be reached/).count()).toBe(0);

  // Listened for before: on a machine that is busy it may ask between the two.
  const told = page.waitForResponse(/\/api\/v1\/live/);
  await page.unroute('**/api/v1/live*');
  // However long the app was away, a meeting is not to wait longer than this for its votes.
  await page.clock.fastForward(6_000);
  expect((await told).status()).toBe(200);
  await retitle('A contact named in each school');
  await page.clock.fastForward(2_000);
  await row('A contact named in each school').waitFor();
});
