import { startLocalApp } from '../support/running-app';

test('a year before the bank holidays end that it knows, the app says so on /ready and in the preview', async () => {
  const app = await startLocalApp({ LOCAL_NOW: '2028-03-06T09:00:00Z' });
  try {
    const ready = await fetch(`${app.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      notes: [expect.stringContaining('Bank holidays are known up to Sun 31 Dec 2028 only')],
    });
    const signedIn = await fetch(`${app.url}/local/token?person=priya.nair@westmarch.example`);
    const { token } = (await signedIn.json()) as { token: string };
    const preview = await fetch(`${app.url}/api/v1/preview`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await preview.json()).toMatchObject({ notes: [expect.stringContaining('the meetings of')] });
  } finally {
    await app.close();
  }
});
