import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const provision = (...argv: readonly string[]) => command(['provision', ...argv]);

/** `npm run …` against the server, as it runs in local mode; `typed` is what comes on its standard input. */
function command(
  argv: readonly string[],
  { typed = '', url = server.url }: { typed?: string; url?: string } = {},
): Promise<{ code: number; said: string }> {
  const run = ['-r', './tests/support/run-typescript.cjs', 'bot/cli/run.ts', ...argv];
  const env = { ...process.env, GRAPH_BASE_URL: url, LOCAL_DATA: folder };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, run, { cwd: PROJECT, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
    child.stdin?.end(typed);
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

test('a load asks before it changes a row that is there, takes the answer that is typed, and says why it stops', async () => {
  await provision();
  const files = path.join(folder, 'files');
  mkdirSync(files);
  const load = (title: string, typed: string, ...more: string[]) => {
    writeFileSync(path.join(files, 'Agencies.csv'), `Title,Code\n${title},POL\n`);
    return command(['load', files, ...more], { typed });
  };
  expect((await load('Police', '')).code).toBe(0);
  const unanswered = await load('Constabulary', '');
  expect(unanswered.code).toBe(1);
  expect(unanswered.said).toContain('Agencies POL: Title from “Police” to “Constabulary”');
  expect(unanswered.said).toContain('Nothing was written: nobody is there to say yes.');
  expect((await load('Constabulary', 'yes\n')).said).toMatch(/Agencies +0 +1 +0/);
});

test('a command that is refused says so in words alone', async () => {
  const refused = await command(['load', folder], { url: 'http://localhost:9/v1.0' });
  expect(refused.code).toBe(1);
  expect(refused.said).not.toContain('{');
});
