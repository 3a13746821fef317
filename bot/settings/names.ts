import path from 'node:path';
import { z } from 'zod';
import { parseInstant, parseTimeOfDay, type TimeOfDay } from '../domain/calendar/day';
import { DEFAULT_HOURS } from '../domain/sending/hours';
import { readSites, SITE_FAULTS } from './sites';

/**
 * Every setting of the app, by the name it has in the environment, in `env/` and in `infra/azure.bicep`.
 * Each field says what is wrong with a value and what to put instead; no message repeats the value,
 * because people paste secrets into the wrong line.
 */

/** A setting's text read by `read`; undefined from it is the fault, told as problem and remedy. */
function setting<T>(read: (text: string) => T | undefined, problem: string, remedy: string) {
  return z.string().transform((text, ctx) => {
    const value = read(text);
    if (value !== undefined) return value;
    ctx.addIssue({ code: 'custom', message: problem, params: { remedy } });
    return z.NEVER;
  });
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const id = (what: string) =>
  setting(
    (text) => (GUID.test(text) ? text.toLowerCase() : undefined),
    'is not an id',
    `Copy ${what} from the Entra admin centre; it looks like 00000000-0000-0000-0000-000000000000.`,
  );

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

const port = (usual: number) =>
  setting(
    wholeNumber(0, 65_535),
    'is not a port number',
    `Use a whole number from 0 to 65535, for example ${usual}.`,
  ).default(usual);

/** One of a few words, in any case, given back as we spell it. */
const oneOf = <const W extends string>(...words: readonly W[]) =>
  setting<W>(
    (text) => words.find((word) => word.toLowerCase() === text.toLowerCase()),
    'is not a word I know here',
    `Use ${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}.`,
  );

const time = (usual: TimeOfDay) =>
  setting(parseTimeOfDay, 'is not a time of day', `Use the 24-hour clock, for example ${usual}.`).default(
    usual,
  );

const secret = z.string();

/** Addresses that stay on this machine. */
export const isLoopback = (address: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

/** An https address, or one on this machine, without the slash at its end. */
function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(text))) return undefined;
  return text.replace(/\/+$/, '');
}

/** An https address, or one on this machine, as it is written: issuers are compared sign by sign. */
const issuer = (text: string): string | undefined => (safeAddress(text) ? text : undefined);

/** Issuers separated by commas or blanks; `{tid}` stands for the tenant's id. */
function issuers(text: string): readonly string[] | undefined {
  const all = text.split(/[\s,;]+/).filter(Boolean);
  return all.length > 0 && all.every((one) => issuer(one.replace('{tid}', 'tid'))) ? all : undefined;
}

/** An address of Microsoft's sign-in in another cloud than the public one. */
const cloudAddress = (read: (text: string) => string | undefined) =>
  setting(
    read,
    'is not an address that can be trusted',
    'Use https as Microsoft gives it for your cloud, or leave it empty for the public one.',
  ).optional();

/** Ids of tenants separated by commas or blanks. */
function tenants(text: string): readonly string[] | undefined {
  const ids = text.split(/[\s,;]+/).filter(Boolean);
  return ids.length > 0 && ids.every((one) => GUID.test(one))
    ? ids.map((one) => one.toLowerCase())
    : undefined;
}

/** The schema of all settings. Fields that are not given and have no default are undefined. */
export const SETTINGS = z.object({
  PORT: port(3978),
  MicrosoftAppId: id('the application (client) id of the bot').optional(),
  MicrosoftAppType: oneOf('SingleTenant', 'UserAssignedMSI').optional(),
  MicrosoftAppTenantId: id('the directory (tenant) id').optional(),
  MicrosoftAppPassword: secret.optional(),
  CertificateThumbprint: setting(
    (text) => matching(/^[0-9a-f]{40}([0-9a-f]{24})?$/i)(text.replace(/[:\s]/g, '')),
    'is not the thumbprint of a certificate',
    'Copy the 40 hexadecimal digits that the Entra admin centre shows beside the certificate.',
  ).optional(),
  CertificatePrivateKey: secret.optional(),
  ALLOWED_TENANTS: setting(
    tenants,
    'is not a list of tenant ids',
    'Give the ids with commas between them, or leave it empty for the tenant of the bot alone.',
  ).optional(),
  SHAREPOINT_SITE: z
    .string()
    .transform((text, ctx) => {
      const sites = readSites(text);
      if (sites.ok) return sites.value;
      const { problem, remedy } = SITE_FAULTS[sites.error];
      ctx.addIssue({ code: 'custom', message: problem, params: { remedy } });
      return z.NEVER;
    })
    .optional(),
  SHAREPOINT_UNITS_PER_MINUTE: setting(
    wholeNumber(20, 1_000_000),
    'is not a number of resource units',
    'Use a whole number from 20, for example 1250, or leave it empty for what Microsoft allows a small tenant.',
  ).optional(),
  PUBLIC_URL: setting(
    safeAddress,
    'is not an address that SharePoint can reach',
    'Use https, for example https://jtai.example.gov.uk, or leave it empty to ask for changes every half minute.',
  ).optional(),
  TRUSTED_PROXIES: setting(
    wholeNumber(0, 9),
    'is not a number of front ends',
    'Use a whole number from 0 to 9, for example 2 for Azure Front Door before App Service, or leave it empty.',
  ).optional(),
  TEAMS_APP_ID: setting(
    (text) => (GUID.test(text) ? text.toLowerCase() : undefined),
    'is not an id',
    'Copy the App ID from the Teams admin centre (Teams apps, Manage apps), or leave it empty: cards then open no tab.',
  ).optional(),
  TAB_APP_ID_URI: setting(
    matching(/^api:\/\/([a-z0-9.-]+\/)?(botid-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
    'is not the address of an Entra application',
    'Copy the Application ID URI of the tab, for example api://jtai.example.gov.uk/ and then its client id.',
  ).optional(),
  ToBotFromChannelOpenIdMetadataUrl: cloudAddress(safeAddress),
  ToBotFromChannelTokenIssuer: cloudAddress(issuer),
  ToChannelFromBotLoginUrl: cloudAddress(safeAddress),
  ToChannelFromBotOAuthScope: cloudAddress(issuer),
  TAB_TOKEN_ISSUERS: setting(
    issuers,
    'is not a list of issuers',
    'Give addresses with {tid} for the tenant’s id and commas between them, or leave it empty for Microsoft’s.',
  ).optional(),
  TAB_TOKEN_KEYS_URL: cloudAddress(safeAddress),
  GRAPH_BASE_URL: setting(
    safeAddress,
    'is not an address that tokens may be sent to',
    'Use https, or http on localhost only, for example http://localhost:3979/v1.0.',
  ).optional(),
  SENDING_FROM: time(DEFAULT_HOURS.from),
  SENDING_UNTIL: time(DEFAULT_HOURS.until),
  BANK_HOLIDAYS_FILE: setting(
    (text) => (path.extname(text).toLowerCase() === '.json' ? text : undefined),
    'is not a JSON file',
    'Give the path of a .json file, for example one saved from https://www.gov.uk/bank-holidays.json.',
  ).optional(),
  MARKING: setting(
    (text) => (text.length <= 60 ? text : undefined),
    'is too long',
    'Use at most 60 characters, for example OFFICIAL, or leave it empty for none.',
  ).optional(),
  METRICS_TOKEN: setting(
    (text) => (text.length >= 16 ? text : undefined),
    'is too short',
    'Use at least 16 characters, for example what “openssl rand -hex 32” prints.',
  ).optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('info'),
  LOCAL_DATA: z.string().default('.local'),
  LOCAL_NOW: setting(
    parseInstant,
    'is not a moment in time',
    'Write date, time and offset, for example 2026-03-02T08:30:00Z, or leave it empty for the real clock.',
  ).optional(),
  LOCAL_SEED: oneOf('demo', 'empty').default('demo'),
  LOCAL_GRAPH_PORT: port(3979),
  LOCAL_GRAPH_UNITS_PER_MINUTE: setting(
    wholeNumber(1, 1_000_000),
    'is not a number of resource units',
    'Use a whole number from 1, for example 1250, or leave it empty for no limit.',
  ).optional(),
  PLAYGROUND: oneOf('on', 'off').default('on'),
  PLAYGROUND_PORT: port(56_150),
});

export type Settings = z.output<typeof SETTINGS>;
export type SettingName = keyof Settings;

/** The names of all settings, in the order of the schema. */
export const SETTING_NAMES = Object.keys(SETTINGS.shape) as readonly SettingName[];
