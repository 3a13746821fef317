import { Registry } from 'prom-client';
import { describeFault, type Config } from './config';
import { readBankHolidays } from './bank-holiday-file';
import { calendarAsKnownOn } from './domain/bank-holidays';
import { dayOf, plusMinutes, type Instant } from './domain/day';
import { momentsBetween } from './domain/moments';
import { dueReminders } from './domain/reminders';
import type { Calendar } from './domain/working-days';
import { createGraph, openStore, promptly, type SharePointStore } from './sharepoint';
import { NOTIFICATIONS, notificationsRoute } from './notifications';
import { createStorageMetrics } from './storage-metrics';
import { WAITING_SECONDS, waitingStore } from './waiting-store';
import { createSweeper } from './sweeper';
import { createTeams } from './teams';
import type { Journal, Parts } from './usecases/ports';
import { sweep } from './usecases/sweep';
import { createServer, type Readiness } from './web';
import { localWorld } from './worlds/local';
import { tenantWorld } from './worlds/tenant';
import type { Visitable, World } from './worlds/world';

export interface App {
  readonly port: number;
  /** What else people can visit. */
  readonly visitable: Visitable;
  /** What time it is for the app. */
  now(): Instant;
  /** The next morning, within the next weeks, on which something is to be sent. */
  nextDue(): Promise<Instant | undefined>;
  /** Takes no more requests, finishes the sweep under way, and ends all that the app has started. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** Where `vite build tab` has put the tab. */
  readonly tabFolder: string;
  readonly journal: Journal;
}

const SWEEP_MILLIS = 60_000;

/** How long background work waits for SharePoint. */
const PATIENCE_SECONDS = 30;

/** The setting that a bad file of bank holidays came from, in words for the operator. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
}

/**
 * Starts the app: the only place where its parts meet. Resolves when it listens and has begun to sweep.
 * What had been started is ended again when something later fails; throws what failed.
 */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { journal } = options;
  const world = config.mode === 'local' ? await localWorld(config, journal) : await tenantWorld(config);
  const started: (() => Promise<void>)[] = [() => world.close()];
  const close = async (): Promise<void> => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return { ...(await assemble(config, world, options, started)), now: () => world.clock.now(), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function assemble(
  config: Config,
  world: World,
  { journal, tabFolder }: AppOptions,
  started: (() => Promise<void>)[],
): Promise<Pick<App, 'port' | 'visitable' | 'nextDue'>> {
  const registry = new Registry();
  const { marking, site, unitsPerMinute } = config;
  const metrics = createStorageMetrics(registry, site);
  const graph = createGraph({
    ...world.graph,
    journal,
    unitsPerMinute,
    patienceSeconds: PATIENCE_SECONDS,
    onCall: metrics.onCall,
  });
  await world.prepare(graph);
  const store = await openStore({ graph, site, journal, now: () => world.clock.now() });
  metrics.watch(store);
  const following = store.follow();
  started.push(() => following.stop());
  const teams = createTeams({ auth: world.auth, allowedTenants: world.allowedTenants, marking, journal });
  const parts: Parts = {
    store,
    messenger: teams.messenger,
    clock: world.clock,
    calendar: calendarOf(config, world),
    hours: config.sending,
    journal,
  };
  const sweeper = createSweeper((how) => sweep(parts, how), journal);
  const { signIn, routes } = await world.open({ ...parts, store, runSweep: () => sweeper.run() });
  const messages = teams.messages(parts);
  const server = createServer({
    parts: { ...parts, store: waitingStore(store) },
    signIn,
    marking,
    tabFolder,
    journal,
    messages: (req, res) => promptly(WAITING_SECONDS, () => messages(req, res)),
    ready: () => readiness(store),
    extraRoutes: config.publicUrl ? [...routes, notificationsRoute(following)] : routes,
    registry,
  });
  const { port } = await server.listen(config.port, config.host);
  started.push(() => server.close());
  if (config.publicUrl) void following.subscribe(config.publicUrl + NOTIFICATIONS);
  const visitable = await world.welcome();
  sweeper.start(SWEEP_MILLIS);
  started.push(() => sweeper.stop());
  return { port, visitable, nextDue: () => nextDue(parts) };
}

const LOOK_AHEAD_MINUTES = 28 * 24 * 60;

async function nextDue({ store, calendar, hours, clock }: Parts): Promise<Instant | undefined> {
  const facts = await store.snapshot();
  const mornings = momentsBetween(calendar, hours, clock.now(), plusMinutes(clock.now(), LOOK_AHEAD_MINUTES));
  return mornings.find((morning) => dueReminders(facts, calendar, hours, morning).length > 0);
}

function calendarOf(config: Config, world: World): Calendar {
  if (!config.bankHolidaysFile) return calendarAsKnownOn();
  const extra = readBankHolidays(config.bankHolidaysFile, dayOf(world.clock.now()));
  if (!extra.ok) throw new SettingsFault(extra.error.map(describeFault).join('\n'));
  return calendarAsKnownOn(undefined, extra.value);
}

async function readiness(store: SharePointStore): Promise<Readiness> {
  const { ok, reason } = await store.check();
  return ok ? { ready: true } : { ready: false, reason: reason ?? 'The partnership’s lists do not answer.' };
}
