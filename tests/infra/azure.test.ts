import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../bot/settings/config';
import { SETTING_NAMES } from '../../bot/settings/names';
import { parseBicep, type Bicep } from './bicep';

const read = (file: string) => readFileSync(path.resolve(__dirname, '../../infra', file), 'utf8');
const parameters = z
  .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
  .parse(JSON.parse(read('azure.parameters.json'))).parameters;

/** What Azure App Service itself reads (learn.microsoft.com/azure/app-service/reference-app-settings). */
const OF_AZURE = [
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITE_RUN_FROM_PACKAGE',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'ApplicationInsightsAgent_EXTENSION_VERSION',
];

let azure: Bicep;
let bot: Bicep;
beforeAll(async () => {
  azure = await parseBicep('azure.bicep');
  bot = await parseBicep('botRegistration/azurebot.bicep');
});

test('the templates are Bicep, and use no name that they do not declare', () => {
  expect([azure.errors, azure.unknown]).toEqual([[], []]);
  expect([bot.errors, bot.unknown]).toEqual([[], []]);
});

test('every setting that Azure hands the app is one that the app knows', () => {
  const settings = azure.settingsOf('appSettings').filter((name) => !OF_AZURE.includes(name));
  expect(settings).toContain('MicrosoftAppId');
  expect(settings.filter((name) => !SETTING_NAMES.some((known) => known === name))).toEqual([]);
});

test('what Azure hands the app is all that a tenant needs', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const plausible: Record<string, string> = {
    MicrosoftAppId: id,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: id,
    SHAREPOINT_SITE: 'contoso.sharepoint.com:/sites/jtai',
    TAB_APP_ID_URI: `api://jtai.azurewebsites.net/${id}`,
  };
  const env = Object.fromEntries(
    azure.settingsOf('appSettings').map((name) => [name, plausible[name] ?? '']),
  );
  expect(readConfig({ ...env, PORT: '8080', WEBSITE_SITE_NAME: 'jtai' })).toMatchObject({
    ok: true,
    value: { mode: 'tenant', port: 8080 },
  });
});

test('the parameters are those that the template declares, with none missing', () => {
  const given = Object.keys(parameters);
  expect(given.filter((name) => !azure.params.some((param) => param.name === name))).toEqual([]);
  expect(azure.params.filter((param) => !param.hasDefault && !given.includes(param.name))).toEqual([]);
});

test('the bot’s registration is given what it asks for', () => {
  const given = azure.paramsGivenTo('botRegistration');
  expect(given.filter((name) => !bot.params.some((param) => param.name === name))).toEqual([]);
  expect(bot.params.filter((param) => !param.hasDefault && !given.includes(param.name))).toEqual([]);
});

test('the tab’s Entra application lets both kinds of Teams ask who somebody is, and nothing else', () => {
  const entra = z
    .object({
      api: z.object({
        requestedAccessTokenVersion: z.literal(2),
        oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.string() })),
        preAuthorizedApplications: z.array(
          z.object({ appId: z.string(), permissionIds: z.array(z.string()) }),
        ),
      }),
      requiredResourceAccess: z.array(z.unknown()),
    })
    .parse(JSON.parse(read('aad.manifest.json')));
  const scope = entra.api.oauth2PermissionScopes[0];
  expect(entra.api.oauth2PermissionScopes.map((one) => one.value)).toEqual(['access_as_user']);
  expect(entra.api.preAuthorizedApplications).toEqual(
    ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'].map((appId) => ({
      appId,
      permissionIds: [scope?.id],
    })),
  );
  expect(entra.requiredResourceAccess).toEqual([]);
});

test('nobody deploys with a password, and the bot has no keys', () => {
  for (const door of ['ftp', 'scm']) {
    expect(read('azure.bicep')).toMatch(
      new RegExp(
        `basicPublishingCredentialsPolicies@[\\d-]+' = {\\s+parent: webApp\\s+name: '${door}'\\s+properties: {\\s+allow: false\\s+}`,
      ),
    );
  }
  expect(read('azure.bicep')).toContain("ftpsState: 'Disabled'");
  expect(bot.settingsOf('bot')).toContain('disableLocalAuth');
  expect(read('botRegistration/azurebot.bicep')).toMatch(/^ {4}disableLocalAuth: true$/m);
});

test('the runbook takes the two channels away that Azure gives every bot, by the names that the templates use', () => {
  const runbook = read('README.md');
  const [, api] = /botServices\/channels@([\d-]+)'/.exec(read('botRegistration/azurebot.bicep')) ?? [];
  expect(runbook).toContain('for CHANNEL in WebChatChannel DirectLineChannel; do');
  expect(runbook).toContain(`az rest --method DELETE --url "$BOT/channels/$CHANNEL?api-version=${api}"`);
  expect(parameters.resourceBaseName?.value).toBe('jtai-${{RESOURCE_SUFFIX}}');
  expect(runbook).toContain('botServices/jtai-$RESOURCE_SUFFIX"');
});

test('the metrics’ token is a secret of the deployment, and none unless it is given', () => {
  expect(read('azure.bicep')).toMatch(/@secure\(\)\s+param metricsToken string = ''/);
  expect(azure.settingsOf('appSettings')).toContain('METRICS_TOKEN');
});

test('what is deployed starts where Azure looks for it', () => {
  expect(read('azure.bicep')).toContain("appCommandLine: 'node --max-semi-space-size=2 dist/bot/index.js'");
  const main = z
    .object({ main: z.string() })
    .parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8'))).main;
  expect(main).toBe('dist/bot/index.js');
  expect(existsSync(path.resolve(__dirname, '../../infra/stage.mjs'))).toBe(true);
});
