import { graphRows } from '../support/graph-rows';
import { startLocalApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
beforeAll(async () => void (app = await startLocalApp({ LOCAL_NOW: '2026-03-26T20:00:00Z' })));
afterAll(() => app.close());

async function ask<T>(path: string): Promise<T> {
  const signedIn = await fetch(`${app.url}/local/token?person=priya.nair@westmarch.example`);
  const { token } = (await signedIn.json()) as { token: string };
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

test('what somebody writes into the list SendingTimes moves what goes out, and the preview had told so', async () => {
  const items = `${app.graphUrl}/sites/contoso.sharepoint.com:/sites/jtai:/lists/SendingTimes/items`;
  const written = await fetch(items, {
    method: 'POST',
    headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { Title: 'Ours', From: '11:00', Until: '12:30' } }),
  });
  expect(written.status).toBe(201);
  // The clock stops at 11:00 in London on Friday, before the clocks go forward, and on Monday, after.
  expect(await app.moveClock('2026-03-27T08:45:00Z')).toMatchObject({ moments: 1, sent: 0 });
  const { mornings, hours } = await ask<{
    hours: string;
    mornings: { at: string; cards: { items: { key: string }[] }[] }[];
  }>('/api/v1/preview');
  expect(hours).toBe('11am to 12:30pm on working days');
  expect(mornings.slice(0, 2).map(({ at }) => at)).toEqual(['2026-03-27T11:00:00Z', '2026-03-30T10:00:00Z']);

  const { sent } = await app.moveClock('2026-03-27T18:00:00Z');
  const told = mornings[0]!.cards.flatMap((card) => card.items.map(({ key }) => key));
  const rows = [
    ...(await graphRows(app.graphUrl, 'Reminders')),
    ...(await graphRows(app.graphUrl, 'Messages')),
  ];
  const went = rows.filter(({ SentAt }) => String(SentAt).startsWith('2026-03-27'));
  expect(went.map(({ Key }) => Key).sort()).toEqual([...told].sort());
  expect(went).toHaveLength(Number(sent));
  for (const { SentAt } of went) expect(String(SentAt)).toMatch(/^2026-03-27T11:0\d/);
});
