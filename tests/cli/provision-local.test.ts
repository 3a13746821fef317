import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGraphServer, type GraphServer } from '../../bot/local/graph';
import { PROJECT } from '../support/running-app';

let server: GraphServer;
const folder = mkdtempSync(path.join(tmpdir(), 'jtai-provision-'));
beforeAll(async () => void (server = await startGraphServer({ file: ':memory:' })));
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run provision` against the server, as it runs in local mode. */
function provision(...argv: readonly string[]): Promise<{ code: number; said: string }> {
  const run = ['-r', './tests/support/run-typescript.cjs', 'bot/cli/run.ts', 'provision', ...argv];
  const env = { ...process.env, GRAPH_BASE_URL: server.url, LOCAL_DATA: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, run, { cwd: PROJECT, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

async function lists(): Promise<readonly string[]> {
  const url = `${server.url}/sites/contoso.sharepoint.com:/sites/jtai:/lists`;
  const answer = await fetch(url, { headers: { authorization: 'Bearer local' } });
  const { value } = (await answer.json()) as { value: readonly { readonly displayName: string }[] };
  return value.map(({ displayName }) => displayName);
}

test('in local mode too, a check of an empty site says what is to be done and does none of it', async () => {
  const before = await lists();
  const check = await provision('--check');
  expect(check.code).toBe(1);
  expect(check.said).toMatch(/People +to do: create the list/);
  expect(await lists()).toEqual(before);

  const made = await provision();
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/People +created the list/) as string });
  expect(await lists()).toEqual(expect.arrayContaining(['Agencies', 'People', 'Log']));
  expect((await provision('--check')).said).toContain('All lists are as they should be.');
});
