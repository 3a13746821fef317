import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeFault, type Env } from '../../bot/settings/config';
import { loadConfig, readSettings } from '../../bot/settings/file';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'jtai-settings-'));
  mkdirSync(path.join(root, 'env'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, ...lines: string[]) =>
  writeFileSync(path.join(root, 'env', file), lines.join('\n'));

const faultsOf = (processEnv: Env = {}) => {
  const config = loadConfig(root, processEnv);
  return config.ok ? [] : config.error.map(describeFault);
};

test('without a settings file local mode starts', () => {
  expect(loadConfig(root, {})).toMatchObject({ ok: true, value: { mode: 'local' } });
});

test('three faults in a settings file are three lines, each with its place', () => {
  write('.env.local', '# Where the app listens', 'PORT=many', '', 'PLAYGOUND=off', 'LOCAL_SEED="full"');
  expect(faultsOf()).toEqual([
    'PLAYGOUND (env/.env.local, line 4) is not a setting of this app. Did you mean PLAYGROUND? Rename it or remove it.',
    'PORT (env/.env.local, line 2) is not a port number. Use a whole number from 0 to 65535, for example 3978.',
    'LOCAL_SEED (env/.env.local, line 5) is not a word I know here. Use demo or empty.',
  ]);
});

test('a line that says nothing is told, beside what else is wrong', () => {
  write('.env.local', 'PORT: 4000', 'LOCAL SEED=demo', 'PLAYGROUND=perhaps');
  expect(faultsOf()).toEqual([
    'A line (env/.env.local, line 1) is neither a setting nor a remark. Write NAME=value, or # before a remark.',
    'A line (env/.env.local, line 2) is neither a setting nor a remark. Write NAME=value, or # before a remark.',
    'PLAYGROUND (env/.env.local, line 3) is not a word I know here. Use on or off.',
  ]);
});

test('the environment wins over the file, and is not blamed on it', () => {
  write('.env.local', 'PORT=4000', 'MARKING=OFFICIAL');
  expect(loadConfig(root, { PORT: '5000' })).toMatchObject({ value: { port: 5000, marking: 'OFFICIAL' } });
  expect(faultsOf({ PORT: 'x' })).toEqual([expect.stringMatching(/^PORT is not a port number/)]);
});

test('a file that names a bot makes a tenant of it', () => {
  write('.env.local', 'MicrosoftAppId=11111111-2222-3333-4444-555555555555');
  expect(faultsOf()).toContainEqual(expect.stringMatching(/^MicrosoftAppType is missing/));
});

test('a host that names a bot is not changed by a file left behind', () => {
  write('.env.local', 'PORT=many');
  expect(faultsOf({ MicrosoftAppId: 'x' }).join()).not.toContain('PORT');
});

test('a key of several lines keeps the count of lines right', () => {
  write('.env.local', '\uFEFFCertificatePrivateKey="-----BEGIN', 'aGVsbG8=', '-----END"', 'PORT=many\r');
  expect(faultsOf()).toContainEqual(expect.stringMatching(/^PORT \(env\/\.env\.local, line 4\)/));
  expect(readSettings(root, {}).env.CertificatePrivateKey).toBe('-----BEGIN\naGVsbG8=\n-----END');
  expect(readSettings(root, {}).faults).toEqual([]);
});

test('another environment is read by its name, with its secrets over it', () => {
  write('.env.dev', 'BOT_ID=one', 'MicrosoftAppPassword=', 'MARKING=OFFICIAL');
  write('.env.dev.user', 'MicrosoftAppPassword=s3cret');
  const { env, where } = readSettings(root, { MARKING: 'PUBLIC' }, 'dev');
  expect(env).toMatchObject({ BOT_ID: 'one', MicrosoftAppPassword: 's3cret', MARKING: 'PUBLIC' });
  expect(['BOT_ID', 'MicrosoftAppPassword', 'MARKING'].map(where)).toEqual([
    'env/.env.dev, line 1',
    'env/.env.dev.user, line 1',
    undefined,
  ]);
});
