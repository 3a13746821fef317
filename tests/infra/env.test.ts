import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { placeholdersIn } from '../../bot/cli/app-package';
import { readConfig } from '../../bot/settings/config';
import { SETTING_NAMES } from '../../bot/settings/names';
import { parseBicep } from './bicep';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const local = read('env/.env.local.example');
const dev = read('env/.env.dev');

/** Each step of the Agents Toolkit, with the names that it writes into the environment. */
const lifecycle = z.object({
  provision: z.array(z.object({ writeToEnvironmentFile: z.record(z.string(), z.string()).optional() })),
  publish: z
    .array(z.object({ writeToEnvironmentFile: z.record(z.string(), z.string()).optional() }))
    .optional(),
});

test('the example for a machine of one’s own lists every setting, and nothing that is none', () => {
  expect(Object.keys(parseEnv(local)).sort()).toEqual([...SETTING_NAMES].sort());
});

test('the example shows what is used when nothing is set', () => {
  expect(readConfig(parseEnv(local))).toEqual(readConfig({}));
});

test('the deployment lists every setting that a tenant has', () => {
  const ofTenant = SETTING_NAMES.filter((name) => !/^(LOCAL_|PLAYGROUND)/.test(name));
  expect(ofTenant.filter((name) => !new RegExp(`\\b${name}\\b`).test(dev))).toEqual([]);
});

test('the deployment names whatever its templates ask for, and nothing else', async () => {
  const steps = lifecycle.parse(parse(read('m365agents.yml')));
  const written = [...steps.provision, ...(steps.publish ?? [])].flatMap((step) =>
    Object.values(step.writeToEnvironmentFile ?? {}),
  );
  const { outputs } = await parseBicep('azure.bicep');
  const asked = [
    'm365agents.yml',
    'appPackage/manifest.json',
    'infra/aad.manifest.json',
    'infra/azure.parameters.json',
  ].flatMap((file) => placeholdersIn(read(file)));
  const names = new Set([...written, ...outputs, ...asked]);
  expect(Object.keys(parseEnv(dev)).sort()).toEqual([...names].sort());
});

test('the settings that the deployment fills in are right', () => {
  const filled = Object.entries(parseEnv(dev)).filter(([name]) =>
    SETTING_NAMES.some((known) => known === name),
  );
  expect(readConfig(Object.fromEntries(filled))).toMatchObject({ ok: true, value: { marking: 'OFFICIAL' } });
});

test('no secret is committed', () => {
  const secrets = /SECRET|PASSWORD|PRIVATE_?KEY/i;
  const kept = Object.entries({ ...parseEnv(dev), ...parseEnv(local) });
  expect(kept.filter(([name, text]) => secrets.test(name) && text)).toEqual([]);
});
