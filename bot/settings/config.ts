import type { z } from 'zod';
import { readProof, type BotIdentity } from './bot-identity';
import { fault, givenSettings, type ConfigFault, type Env, type Given } from './fault';
import type { Instant } from '../domain/calendar/day';
import type { SendingHours } from '../domain/sending/hours';
import { err, ok, type Result } from '../domain/basics/result';
import { nearMisses } from './near-misses';
import { isLoopback, SETTINGS, type Settings } from './names';
import { siteNamed, type Sites } from './sites';

export type { BotIdentity } from './bot-identity';
export { describeFault, type ConfigFault, type Env } from './fault';

interface Common {
  readonly port: number;
  /** The partnerships of this installation, each with a site of its own. */
  readonly sites: Sites;
  /** Resource units of SharePoint that may be spent in a minute; undefined for no limit. */
  readonly unitsPerMinute?: number;
  /** Where SharePoint reaches the app to tell of changes, without a slash at its end; undefined to ask instead. */
  readonly publicUrl?: string;
  /** How many front ends stand before the app; undefined for none. */
  readonly trustedProxies?: number;
  readonly sending: SendingHours;
  /** Path of the operator's extra bank holidays, for `readBankHolidays`. */
  readonly bankHolidaysFile?: string;
  /** Protective marking shown on cards and pages; undefined for none. */
  readonly marking?: string;
  /** By which id Teams knows the app, so that cards can open the tab; undefined where it is not known. */
  readonly teamsAppId?: string;
  /** Who may read `/metrics`; without it nobody may, but in local mode, where everybody is this machine. */
  readonly metricsToken?: string;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** No bot id: everything on this machine, nothing checked by Microsoft, so nobody else may reach it. */
export interface LocalConfig extends Common {
  readonly mode: 'local';
  readonly host: '127.0.0.1';
  readonly dataFolder: string;
  /** Where the clock starts; undefined for the real time. */
  readonly now?: Instant;
  readonly seed: Settings['LOCAL_SEED'];
  readonly graphPort: number;
  /** A local Graph server that already runs; undefined starts our own on `graphPort`. */
  readonly graphBaseUrl?: string;
  readonly graphUnitsPerMinute?: number;
  readonly playground: boolean;
  readonly playgroundPort: number;
  /** Undefined for the tenant of the demonstration partnership. */
  readonly allowedTenants?: readonly string[];
}

/** A real bot in a tenant. */
export interface TenantConfig extends Common {
  readonly mode: 'tenant';
  readonly host: '0.0.0.0';
  readonly bot: BotIdentity;
  readonly allowedTenants: readonly string[];
  readonly graphBaseUrl: string;
  /** The Entra application that the tab signs in to: tokens name `clientId` or `appIdUri` as their audience. */
  readonly tab: {
    readonly appIdUri: string;
    readonly clientId: string;
    /** Whose tokens count and where the keys are; undefined for Microsoft's public cloud. */
    readonly issuers?: readonly string[];
    readonly keysUrl?: string;
  };
  /** Where the Bot Connector's tokens come from and the bot's go to, as far as not in Microsoft's public cloud. */
  readonly cloud?: {
    readonly channelMetadataUrl?: string;
    readonly channelIssuer?: string;
    readonly loginUrl?: string;
    readonly scope?: string;
  };
}

export type Config = LocalConfig | TenantConfig;

/** The site of local mode and of its demonstration partnership. */
export const LOCAL_SITE = 'contoso.sharepoint.com:/sites/jtai';
/** Microsoft's own Graph, used unless GRAPH_BASE_URL names another cloud or a local server. */
export const MICROSOFT_GRAPH = 'https://graph.microsoft.com/v1.0';

/** What Microsoft lets an app spend in a tenant of up to 1,000 licences (`sharepoint.md`, Cost and limits). */
const UNITS_PER_MINUTE = 1250;

/** The same schema with what a real bot cannot do without. */
const TENANT_SETTINGS = SETTINGS.required({
  MicrosoftAppId: true,
  MicrosoftAppType: true,
  MicrosoftAppTenantId: true,
  SHAREPOINT_SITE: true,
  TAB_APP_ID_URI: true,
});

/**
 * Reads every setting at once. Without `MicrosoftAppId` it is local mode, because an empty app id switches the
 * authentication of Microsoft's SDK off (`teams.md`, Identity). An empty text counts as not given.
 * `where` says in which file and line a name was written, for the faults.
 */
export function readConfig(
  env: Env,
  where: (name: string) => string | undefined = () => undefined,
): Result<Config, readonly ConfigFault[]> {
  const given = givenSettings(env);
  const read = given.MicrosoftAppId === undefined ? readLocal(given, env) : readTenant(given, env);
  const faults = [...nearMisses(env, given), ...(read.ok ? [] : read.error), ...hoursFaults(given)];
  if (read.ok && faults.length === 0) return read;
  return err(faults.map((one) => ({ ...one, where: where(one.setting) })));
}

function readLocal(given: Given, env: Env): Result<LocalConfig, ConfigFault[]> {
  const parsed = SETTINGS.safeParse(given);
  const faults = [
    ...lostIdFaults(given, env),
    ...valueFaults(parsed.error),
    ...loopbackFaults(given),
    ...portFaults(given),
  ];
  return parsed.success && faults.length === 0 ? ok(localConfig(parsed.data)) : err(faults);
}

function readTenant(given: Given, env: Env): Result<TenantConfig, ConfigFault[]> {
  const parsed = TENANT_SETTINGS.safeParse(given);
  const proof = readProof(given);
  if (!parsed.success || !proof.ok) {
    return err([...valueFaults(parsed.error), ...(proof.ok ? [] : proof.error)]);
  }
  const { data } = parsed;
  return ok({
    ...common(data),
    mode: 'tenant',
    // App Service is reached through its own front end alone.
    trustedProxies: data.TRUSTED_PROXIES ?? (env.WEBSITE_SITE_NAME ? 1 : undefined),
    host: '0.0.0.0',
    sites: data.SHAREPOINT_SITE,
    unitsPerMinute: data.SHAREPOINT_UNITS_PER_MINUTE ?? UNITS_PER_MINUTE,
    bot: { appId: data.MicrosoftAppId, tenantId: data.MicrosoftAppTenantId, ...proof.value },
    allowedTenants: data.ALLOWED_TENANTS ?? [data.MicrosoftAppTenantId],
    graphBaseUrl: data.GRAPH_BASE_URL ?? MICROSOFT_GRAPH,
    tab: {
      appIdUri: data.TAB_APP_ID_URI,
      clientId: clientIdOf(data.TAB_APP_ID_URI),
      ...present({ issuers: data.TAB_TOKEN_ISSUERS, keysUrl: data.TAB_TOKEN_KEYS_URL }),
    },
    ...cloudOf(data),
  });
}

function cloudOf(data: Settings): Pick<TenantConfig, 'cloud'> {
  const cloud = present({
    channelMetadataUrl: data.ToBotFromChannelOpenIdMetadataUrl,
    channelIssuer: data.ToBotFromChannelTokenIssuer,
    loginUrl: data.ToChannelFromBotLoginUrl,
    scope: data.ToChannelFromBotOAuthScope,
  });
  return Object.keys(cloud).length > 0 ? { cloud } : {};
}

/** Without what is undefined, so that it does not stand in the way of a default. */
const present = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The client id that every Application ID URI of ours ends with; the schema has checked it. */
const clientIdOf = (appIdUri: string) => appIdUri.slice(-36).toLowerCase();

const valueFaults = (error: z.ZodError | undefined): ConfigFault[] =>
  (error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    return issue.code === 'custom'
      ? fault(name, issue.message, String(issue.params?.remedy))
      : fault(name, 'is missing, and MicrosoftAppId is set', MISSING[name] ?? 'Give it.');
  });

/** What to do about what a real bot cannot do without. */
const MISSING: Readonly<Record<string, string>> = {
  MicrosoftAppType: 'Use UserAssignedMSI for a managed identity, else SingleTenant.',
  MicrosoftAppTenantId: 'Give the directory (tenant) id of the bot.',
  SHAREPOINT_SITE: 'Name the site of the lists, for example contoso.sharepoint.com:/sites/jtai.',
  TAB_APP_ID_URI: 'Give the Application ID URI of the tab’s Entra application.',
};

/** A bot that lost its id must not fall back to a mode that checks nobody. */
function lostIdFaults(given: Given, env: Env): ConfigFault[] {
  const identity = (
    [
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'CertificateThumbprint',
      'CertificatePrivateKey',
    ] as const
  ).filter((name) => given[name] !== undefined);
  // Azure App Service sets WEBSITE_SITE_NAME.
  if (identity.length === 0 && !env.WEBSITE_SITE_NAME) return [];
  const although = identity.length > 0 ? `${identity.join(', ')} is set` : 'this runs in Azure';
  return [
    fault(
      'MicrosoftAppId',
      `is missing, although ${although}`,
      'Give the application (client) id of the bot, or remove the others to run in local mode.',
    ),
  ];
}

// The faults below look at single settings, so that they are told although another setting is wrong too.
const { shape } = SETTINGS;

function loopbackFaults(given: Given): ConfigFault[] {
  const graph = shape.GRAPH_BASE_URL.safeParse(given.GRAPH_BASE_URL).data;
  if (graph === undefined || isLoopback(graph)) return [];
  return [
    fault(
      'GRAPH_BASE_URL',
      'is not on this machine, and without MicrosoftAppId the app runs in local mode',
      'Use a local server, for example http://localhost:3979/v1.0, or give MicrosoftAppId.',
    ),
  ];
}

function hoursFaults(given: Given): ConfigFault[] {
  const from = shape.SENDING_FROM.safeParse(given.SENDING_FROM).data;
  const until = shape.SENDING_UNTIL.safeParse(given.SENDING_UNTIL).data;
  if (from === undefined || until === undefined || from < until) return [];
  return [
    fault('SENDING_UNTIL', 'is not later than SENDING_FROM', 'Nothing could be sent: give a later time.'),
  ];
}

function portFaults(given: Given): ConfigFault[] {
  const ownGraph = given.GRAPH_BASE_URL === undefined;
  const playground = shape.PLAYGROUND.safeParse(given.PLAYGROUND).data === 'on';
  const used = [
    'PORT' as const,
    ...(ownGraph ? ['LOCAL_GRAPH_PORT' as const] : []),
    ...(playground ? ['PLAYGROUND_PORT' as const] : []),
  ].map((name) => ({ name, port: shape[name].safeParse(given[name]).data }));
  return used.flatMap(({ name, port }, at) => {
    const first = used.slice(0, at).find((other) => other.port === port);
    // Port 0 lets the system choose, each time another.
    if (port === undefined || port === 0 || first === undefined) return [];
    return [fault(name, `is the same port as ${first.name}`, 'Give each its own.')];
  });
}

const common = (settings: Settings): Common => ({
  port: settings.PORT,
  sites: settings.SHAREPOINT_SITE ?? [siteNamed(LOCAL_SITE)],
  trustedProxies: settings.TRUSTED_PROXIES,
  sending: { from: settings.SENDING_FROM, until: settings.SENDING_UNTIL },
  bankHolidaysFile: settings.BANK_HOLIDAYS_FILE,
  publicUrl: settings.PUBLIC_URL,
  marking: settings.MARKING,
  teamsAppId: settings.TEAMS_APP_ID,
  metricsToken: settings.METRICS_TOKEN,
  logLevel: settings.LOG_LEVEL,
});

const localConfig = (settings: Settings): LocalConfig => ({
  ...common(settings),
  // So that what somebody changes in a list by hand is known at once; the local server tells of it on loopback.
  publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
  mode: 'local',
  host: '127.0.0.1',
  dataFolder: settings.LOCAL_DATA,
  now: settings.LOCAL_NOW,
  seed: settings.LOCAL_SEED,
  graphPort: settings.LOCAL_GRAPH_PORT,
  graphBaseUrl: settings.GRAPH_BASE_URL,
  graphUnitsPerMinute: settings.LOCAL_GRAPH_UNITS_PER_MINUTE,
  // The local server sets no limit of its own, so that a year can be walked through in a minute.
  unitsPerMinute: settings.SHAREPOINT_UNITS_PER_MINUTE ?? settings.LOCAL_GRAPH_UNITS_PER_MINUTE,
  playground: settings.PLAYGROUND === 'on',
  playgroundPort: settings.PLAYGROUND_PORT,
  allowedTenants: settings.ALLOWED_TENANTS,
});
