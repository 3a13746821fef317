import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { writeCalendar } from '../../../bot/documents/writing/calendar-text';
import { letterReader } from '../../../bot/documents/letter/read-letter-file';
import { readPlanFile } from '../../../bot/documents/reading/read-plan-file';
import { writerApart } from '../../../bot/documents/writing/write-apart';
import { dayOf, parseInstant, type Instant } from '../../../bot/domain/calendar/day';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { demoPartnership } from '../../../bot/local';
import { openStore } from '../../../bot/sharepoint';
import { createTeams, Pacer } from '../../../bot/teams';
import { createLimits } from '../../../bot/usecases/limits';
import type { Change, Journal, Messenger, Parts, Snapshot, Store } from '../../../bot/usecases/ports';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { createServer, createSignIn } from '../../../bot/web';
import { LocalSites } from '../../sharepoint/local-site';
import { impatientTime } from '../../teams/pace-time';
import {
  APP_ID_URI,
  CLIENT_ID,
  oidOf,
  startEntraStandIn,
  TENANT,
  type EntraStandIn,
} from '../entra-stand-in';
import { goodToken } from '../forged-bot-tokens';
import { startMicrosoftStandIn } from '../microsoft-stand-in';
import { startTeamsStandIn, type TeamsPerson, type TeamsStandIn } from '../teams-stand-in';
import { BOT_ID } from '../tenant-app';
import { insertsOf, TAB_FOLDER } from '../web-house';
import { Busy } from './busy';
import type { Person, LogEntry } from '../../../bot/domain/partnership';

/** The whole bot and tab of a tenant, with its lists, at a time of its own, and all that is written watched. */
export interface FuzzHouse {
  readonly port: number;
  readonly teams: TeamsStandIn;
  readonly entra: EntraStandIn;
  /** The header of what Teams sends. */
  readonly botToken: string;
  /** Everybody of the lists at their Teams client, and two whom no list has. */
  readonly people: readonly TeamsPerson[];
  /** What was written since this was last asked. */
  written(): Written;
  /** What went wrong on our side since this was last asked: events that the log calls errors. */
  errors(): readonly string[];
  /** All that was logged since this was last asked. */
  logged(): readonly string[];
  snapshot(how?: { readonly fresh?: boolean }): Promise<Snapshot>;
  /** The lists as somebody finds them who has not read them before. */
  readAnew(): Promise<Snapshot>;
  /** Goes to that moment and sends what is due then. */
  sweepAt(now: Instant): Promise<void>;
  now(): Instant;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface Written {
  readonly changes: readonly Change[];
  readonly log: readonly LogEntry[];
}

/** Wednesday 18 November 2026, 9.05am in London. */
const FIRST = parseInstant('2026-11-18T09:05:00Z') as Instant;

export const STRANGERS = ['sly.fox@elsewhere.example', 'priya.nair@westmarch.exampl'];

/** Opens it with the demonstration partnership in its lists. Close it at the end. */
export async function openFuzzHouse(): Promise<FuzzHouse> {
  const microsoft = await startMicrosoftStandIn();
  Object.assign(process.env, microsoft.settings);
  const { addresses, journal, errors, logged } = {
    addresses: { channelMetadataUrl: microsoft.settings['ToBotFromChannelOpenIdMetadataUrl'] },
    ...watchedJournal(),
  };
  const sites = new LocalSites();
  await sites.start();
  const site = await sites.provisioned();
  let now = FIRST;
  const calendar = calendarAsKnownOn();
  const open = () => openStore({ graph: sites.graph(), site, journal, now: () => now });
  const store = await open();
  const rows = demoPartnership(dayOf(now), calendar);
  await store.commit(insertsOf(rows), []);
  const busy = new Busy();
  const watch = watched(busy.over(store));
  const limits = createLimits(fastClock());
  const teamsSide = createTeams({
    auth: { appId: BOT_ID, appType: 'UserAssignedMSI', tenantId: TENANT, addresses },
    allowedTenants: [TENANT],
    journal,
    pacer: new Pacer(impatientTime()),
    limits,
  });
  const messenger: Messenger = busy.over(teamsSide.messenger());
  const hours = DEFAULT_HOURS;
  const parts: Parts = { store: watch.store, messenger, clock: { now: () => now }, calendar, hours, journal };
  const partnerships = [{ id: 'westmarch', name: 'Westmarch', parts }] as const;
  const entra = await startEntraStandIn();
  const server = createServer({
    partnerships,
    messages: teamsSide.messages(partnerships),
    signIn: createSignIn({
      audience: [APP_ID_URI, CLIENT_ID],
      jwksUrl: entra.keysUrl,
      allowedTenants: [TENANT],
    }),
    tabFolder: TAB_FOLDER,
    ready: async () => ({ ready: true }),
    metricsFor: 'nobody',
    writer: writerApart(),
    calendarText: writeCalendar,
    letters: letterReader(),
    plans: readPlanFile,
    limits,
    journal,
  });
  const { port } = await server.listen(0);
  const teams = await startTeamsStandIn({ tenantId: TENANT, authorization: () => token });
  const { serviceUrl } = teams;
  const target = { appId: BOT_ID, tenantId: TENANT, tabClientId: CLIENT_ID, serviceUrl, microsoft };
  const token = `Bearer ${goodToken(target)}`;
  teams.connect(`http://127.0.0.1:${port}/api/messages`);
  return {
    port,
    teams,
    entra,
    botToken: token,
    people: peopleOf(rows.people, teams),
    written: watch.written,
    errors,
    logged,
    snapshot: (how) => store.snapshot(how),
    readAnew: async () => (await open()).snapshot(),
    async sweepAt(moment) {
      now = moment;
      await sweep(parts);
      await busy.idle();
    },
    now: () => now,
    idle: () => busy.idle(),
    async close() {
      await server.close();
      await teams.close();
      await entra.close();
      await sites.stop();
      await microsoft.close();
      for (const name of Object.keys(microsoft.settings)) delete process.env[name];
    },
  };
}

const peopleOf = (people: readonly Person[], teams: TeamsStandIn): readonly TeamsPerson[] => [
  ...people.map(({ title, email }) => teams.person({ name: title, email, entraId: oidOf(email) })),
  ...STRANGERS.map((email) => teams.person({ name: 'Priya Nair', email, entraId: oidOf(email) })),
];

/** A second between one look and the next, so that the limits of speed, which have their own tests, are met seldom. */
function fastClock(): () => number {
  let millis = 0;
  return () => (millis += 200);
}

function watched(store: Store): { readonly store: Store; written(): Written } {
  let [changes, log]: [Change[], LogEntry[]] = [[], []];
  const commit: Store['commit'] = async (given, lines, options) => {
    const done = await store.commit(given, lines, options);
    // What came before a refusal was written.
    changes.push(...(done.ok ? given : given.slice(0, done.error.at)));
    if (done.ok) log.push(...lines);
    return done;
  };
  return {
    store: new Proxy(store, {
      get: (of, name) => (name === 'commit' ? commit : (Reflect.get(of, name) as unknown)),
    }),
    written() {
      const all = { changes, log };
      [changes, log] = [[], []];
      return all;
    },
  };
}

function watchedJournal() {
  let [errors, lines]: [string[], string[]] = [[], []];
  const keep = (event: string, facts: object = {}): string => {
    const line = `${event} ${JSON.stringify(facts)}`;
    lines.push(line);
    return line;
  };
  const taken = (list: string[], empty: () => void): readonly string[] => (empty(), list);
  const journal: Journal = {
    info: keep,
    warn: keep,
    error: (event, cause, facts) => {
      const what = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      errors.push(keep(event, { cause: what, ...facts }));
    },
  };
  return {
    journal,
    errors: () => taken(errors, () => (errors = [])),
    logged: () => taken(lines, () => (lines = [])),
  };
}
