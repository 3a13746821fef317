import { Registry } from 'prom-client';
import { describeFault, type Config } from '../settings/config';
import { knownCalendar } from '../settings/known-calendar';
import { copyKey } from './copy-key';
import { holidaysEnd, holidaysEndNote } from '../domain/outstanding/holidays-end';
import { dayOf, plusMinutes, type Instant } from '../domain/calendar/day';
import { duePlanned } from '../domain/dispatch/due';
import type { Calendar } from '../domain/calendar/working-days';
import { mapped, type NonEmpty } from '../domain/basics/non-empty';
import { NOTIFICATIONS, notificationsRoute } from './notifications';
import { openPartnership, type OpenPartnership, type Shared } from './open-partnership';
import { promptly } from '../sharepoint';
import { writeCalendar } from '../documents/writing/calendar-text';
import { planReader } from '../documents/reading/plan-reader';
import { letterReader } from '../documents/letter/read-letter-file';
import { writerApart } from '../documents/writing/write-apart';
import { withoutAddress, type Sites } from '../settings/sites';
import { createStorageMetrics } from '../operating/storage-metrics';
import { sweepAll } from './sweeper';
import { createTeams, Pacer, type PaceTime } from '../teams';
import { tabAddressOf } from './tab-address';
import { createTeamsMetrics } from '../operating/teams-metrics';
import { createLimits } from '../usecases/limits';
import { SharedPace } from '../usecases/sending/share-pace';
import type { Partnership } from '../usecases/partnerships';
import type { Journal } from '../usecases/ports';
import { WAITING_SECONDS, waitingStore } from '../sharepoint/waiting-store';
import { createServer, type MetricsFor, type Readiness, type Route } from '../web';
import { localWorld } from './worlds/local';
import { tenantWorld } from './worlds/tenant';
import type { Visitable, World } from './worlds/world';
import { hoursOf, momentsBetween } from '../domain/sending/hours';

export interface App {
  readonly port: number;
  /** What else people can visit. */
  readonly visitable: Visitable;
  /** What time it is for the app. */
  now(): Instant;
  /** The next morning, within the next weeks, on which something is to be sent. */
  nextDue(): Promise<Instant | undefined>;
  /** True when nobody is on the People list of any partnership. */
  isEmpty(): Promise<boolean>;
  /** Takes no more requests, finishes the sweep under way, and ends all that the app has started. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** Where `vite build tab` has put the tab. */
  readonly tabFolder: string;
  readonly journal: Journal;
  /** By which what is sent keeps its pace; the real time unless given. */
  readonly paceTime?: PaceTime;
}

const SWEEP_MILLIS = 60_000;

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
  { journal, tabFolder, paceTime }: AppOptions,
  started: (() => Promise<void>)[],
): Promise<Pick<App, 'port' | 'visitable' | 'nextDue' | 'isEmpty'>> {
  const registry = new Registry();
  const { marking, publicUrl } = config;
  const { auth, allowedTenants } = world;
  const pacer = new Pacer(paceTime);
  const limits = createLimits();
  const counts = createTeamsMetrics(registry, pacer);
  const teams = createTeams({
    ...{ auth, allowedTenants, marking, journal, pacer, counts, limits },
    tabAddress: tabAddressOf(config),
    promptly: (work) => promptly(WAITING_SECONDS, work),
  });
  const metrics = createStorageMetrics(registry);
  // Made once the first partnership is open.
  const copies: { pace?: SharedPace } = {};
  const shared: Shared = {
    ...{ config, world, teams, calendar: calendarOf(config, world), metrics, journal },
    copyKey: copyKey(config.port),
    beforeSending: async (people) => (await copies.pace?.beforeSending(people)) ?? 0,
  };
  const partnerships = await openAll(config.sites, shared, started);
  // Teams' limit is of the app, whatever its partnerships: the first one's site is where copies meet.
  const pace = new SharedPace(partnerships[0].copies, pacer, journal);
  copies.pace = pace;
  const { signIn, routes, refusalOf } = await world.open({
    stores: mapped(partnerships, ({ parts }) => parts.store),
    calendar: shared.calendar,
    hours: config.sending,
    runSweep: () => sweepAll(partnerships),
    idle: () => Promise.all(partnerships.map(({ sweeper }) => sweeper.idle())),
    clockMoved: async () => void (await Promise.all(partnerships.map(({ following }) => following.tend()))),
  });
  const messages = teams.messages(partnerships);
  const server = createServer({
    partnerships: mapped(partnerships, forWaiting),
    signIn,
    marking,
    writer: writerApart(),
    calendarText: writeCalendar,
    letters: letterReader(),
    plans: planReader(),
    limits,
    trustedProxies: config.trustedProxies,
    tabFolder,
    journal,
    messages,
    ready: () => readiness(partnerships),
    refusalOf,
    metricsFor: metricsFor(config),
    extraRoutes: publicUrl ? [...routes, ...partnerships.map(notifiedAt)] : routes,
    registry,
  });
  // Of cards that follow an answer by themselves some may still wait for their turn when everything else has ended.
  started.push(async () => pacer.close());
  const { port } = await server.listen(config.port, config.host);
  started.push(() => server.close());
  if (publicUrl) {
    for (const one of partnerships) void one.following.subscribe(publicUrl + notifiedAt(one).path);
  }
  pace.start();
  started.push(async () => pace.stop());
  const visitable = await world.welcome();
  for (const { sweeper } of partnerships) {
    sweeper.start(SWEEP_MILLIS);
    started.push(() => sweeper.stop());
  }
  return {
    port,
    visitable,
    nextDue: () => nextDue(partnerships),
    isEmpty: async () => (await Promise.all(partnerships.map(hasNobody))).every(Boolean),
  };
}

/** Opens all partnerships side by side. What was opened before one fails is in `started` as well. */
async function openAll(
  sites: Sites,
  shared: Shared,
  started: (() => Promise<void>)[],
): Promise<NonEmpty<OpenPartnership>> {
  const opening = mapped(sites, async (site) => {
    const opened = await openPartnership(site, shared);
    started.push(() => opened.following.stop());
    started.push(async () => opened.giveUp());
    started.push(() => settled(opened));
    return opened;
  });
  // All have ended before a failed one ends the start, so that nothing is begun after everything was closed.
  await Promise.allSettled(opening);
  return Promise.all(opening);
}

/** How long the end of the app waits for what a write that stopped half way still owes the record. */
const SETTLE_MILLIS = 3_000;

async function settled({ parts }: OpenPartnership): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (late = setTimeout(resolve, SETTLE_MILLIS)));
  await Promise.race([parts.store.settled(), enough]);
  clearTimeout(late);
}

const forWaiting = ({ id, name, parts }: OpenPartnership): Partnership => ({
  id,
  name,
  parts: { ...parts, store: waitingStore(parts.store) },
});

/** Where SharePoint tells of this partnership's changes. */
const notifiedAt = ({ id, following, isOnly }: OpenPartnership): Route =>
  notificationsRoute(following, isOnly ? NOTIFICATIONS : `${NOTIFICATIONS}/${id}`);

const hasNobody = async ({ parts }: OpenPartnership): Promise<boolean> =>
  (await parts.store.snapshot()).people.length === 0;

const LOOK_AHEAD_MINUTES = 28 * 24 * 60;

/** In the first partnership: the one that local mode fills and greets with. */
async function nextDue([{ parts }]: NonEmpty<OpenPartnership>): Promise<Instant | undefined> {
  const { store, calendar, clock } = parts;
  const facts = await store.snapshot();
  const hours = hoursOf(facts, parts.hours);
  const mornings = momentsBetween(calendar, hours, clock.now(), plusMinutes(clock.now(), LOOK_AHEAD_MINUTES));
  return mornings.find((morning) => duePlanned({ facts, calendar, hours, now: morning }).length > 0);
}

function calendarOf(config: Config, world: World): Calendar {
  const known = knownCalendar(config, dayOf(world.clock.now()));
  if (!known.ok) throw new SettingsFault(known.error.map(describeFault).join('\n'));
  return known.value;
}

/** Outside this machine only who has the token: it tells what the app does all day. */
const metricsFor = ({ mode, metricsToken }: Config): MetricsFor =>
  metricsToken !== undefined ? { token: metricsToken } : mode === 'local' ? 'everybody' : 'nobody';

/** Ready when all are. One that is not is named by its place in SHAREPOINT_SITE: anybody may ask this. */
async function readiness(partnerships: NonEmpty<OpenPartnership>): Promise<Readiness> {
  const reasons = await Promise.all(
    partnerships.map(async ({ parts, isOnly, site }, at) => {
      const { ok, reason = 'The partnership’s lists do not answer.' } = await parts.store.check();
      const place = isOnly ? '' : `Site ${at + 1} of ${partnerships.length} in SHAREPOINT_SITE: `;
      return ok ? [] : [place + withoutAddress(reason, site)];
    }),
  );
  const wrong = reasons.flat();
  if (wrong.length > 0) return { ready: false, reason: wrong.join(' ') };
  return { ready: true, notes: await notesFor(partnerships) };
}

/** What is no fault yet and wants doing, told once for all partnerships. */
async function notesFor(partnerships: NonEmpty<OpenPartnership>): Promise<readonly string[]> {
  const notes = partnerships.map(async ({ parts: { store, calendar, clock } }) => {
    const ends = holidaysEnd({ facts: await store.snapshot(), calendar, now: clock.now() });
    return ends ? [holidaysEndNote(ends)] : [];
  });
  return [...new Set((await Promise.all(notes)).flat())];
}
