import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../bot/cli/package';

const home = path.resolve(__dirname, '../..');
const provisioned = readFileSync(path.join(home, 'appPackage/preview.env'), 'utf8');

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'jtai-package-command-'));
  mkdirSync(path.join(root, 'env'));
  for (const file of ['manifest.json', 'color.png', 'outline.png', 'preview.env']) {
    cpSync(path.join(home, 'appPackage', file), path.join(root, 'appPackage', file));
  }
  cpSync(path.join(home, 'env/.env.dev'), path.join(root, 'env/.env.dev'));
});
afterEach(() => rmSync(root, { recursive: true }));

const run = async (...argv: string[]) => {
  const said: string[] = [];
  const code = await main({ root, argv, processEnv: {}, print: (line) => said.push(line) });
  return { code, said: said.join('\n') };
};
const built = (name: string) => existsSync(path.join(root, 'appPackage/build', `appPackage.${name}.zip`));

test('before a tenant is provisioned there is a preview, and it says so', async () => {
  const { code, said } = await run();
  expect({ code, preview: built('preview'), dev: built('dev') }).toEqual({
    code: 0,
    preview: true,
    dev: false,
  });
  expect(said).toContain('It is a preview: env/.env.dev names no bot yet, so do not upload it');
});

test('once provisioned there is the package of dev', async () => {
  writeFileSync(path.join(root, 'env/.env.dev'), provisioned);
  expect(await run()).toEqual({
    code: 0,
    said: `${path.join('appPackage', 'build', 'appPackage.dev.zip')} fits Microsoft’s manifest schema.`,
  });
  expect(built('dev')).toBe(true);
});

test('another environment is packaged by its name', async () => {
  writeFileSync(path.join(root, 'env/.env.prod'), provisioned);
  expect((await run('--env', 'prod')).code).toBe(0);
  expect(built('prod')).toBe(true);
});

test('half a provisioning is refused, with every name that is missing', async () => {
  writeFileSync(path.join(root, 'env/.env.dev'), provisioned.replace(/^BOT_DOMAIN=.*$/m, 'BOT_DOMAIN='));
  expect(await run()).toEqual({
    code: 1,
    said: [
      'There is no package, because:',
      '- BOT_DOMAIN has no value.',
      'The values come from env/.env.dev, which says where each is found.',
    ].join('\n'),
  });
});

test('an environment asked for by name is never a preview', async () => {
  const { code, said } = await run('--env', 'dev');
  expect(code).toBe(1);
  expect(said).toContain('- BOT_ID has no value.');
});

test('a faulty line is refused with its place', async () => {
  writeFileSync(path.join(root, 'env/.env.dev'), 'BOT_ID: 1');
  expect((await run()).said).toContain('- A line (env/.env.dev, line 1) is neither a setting nor a remark.');
});

test.each([
  [['--env', 'nowhere'], 'There is no env/.env.nowhere.'],
  [['--to', 'prod'], 'Usage: npm run package'],
])('%j is answered with what to do', async (argv, words) => {
  const { code, said } = await run(...argv);
  expect(code).toBe(1);
  expect(said).toContain(words);
});
