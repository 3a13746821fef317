import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { instantFromMillis, millisOf } from '../../bot/domain/calendar/day';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { createGraph, openStore, SharePointCopies } from '../../bot/sharepoint';
import { createTeams, Pacer } from '../../bot/teams';
import type { Parts } from '../../bot/usecases/ports';
import { SharedPace } from '../../bot/usecases/sending/share-pace';
import { sumOf, sweep, type SweepReport } from '../../bot/usecases/sweep/sweep';
import { BenchServer, QUIET, SITE } from '../support/bench-site';
import { DistantTeams } from '../support/dispatch/distant-teams';
import { MORNING, oneMorning } from '../support/dispatch/one-morning';
import type { Arrivals } from '../support/dispatch/teams-process';

export interface EngineRun {
  readonly people: number;
  readonly latencyMs: number;
  /** How many things are due in all, evenly to the people; one to each unless given. */
  readonly things?: number;
  /** SharePoint's resource units a minute, which its stand-in then enforces; none: no limit. */
  readonly unitsPerMinute?: number;
}

/** What three copies of the app did together. */
export interface TogetherOutcome {
  readonly arrivals: Arrivals;
  readonly sent: number;
}

/** As `runEngine`, with several copies of the app that begin in the same second and share Teams' limit by their rows. */
export async function runTogether(
  copies: number,
  { people, latencyMs }: EngineRun,
): Promise<TogetherOutcome> {
  const server = await BenchServer.start();
  const teams = await DistantTeams.start(people, latencyMs);
  const ends: (() => void)[] = [];
  try {
    const actionsOf = Array.from({ length: people }, (_, place) => place);
    await server.seed(oneMorning({ people, meeting: false, actionsOf }, teams));
    const all: Parts[] = [];
    for (let at = 0; at < copies; at += 1) {
      const graph = createGraph({ baseUrl: server.url, credential: { token: 'local' }, journal: QUIET });
      const pacer = new Pacer();
      const parts = await partsOn(await openStore({ graph, site: SITE, journal: QUIET }), pacer);
      const leases = new SharePointCopies(graph, SITE, `copy ${at}`, parts.clock);
      const pace = new SharedPace(leases, pacer, QUIET);
      await leases.renew(undefined);
      ends.push(() => pace.stop());
      all.push({ ...parts, beforeSending: (count) => pace.beforeSending(count) });
    }
    const reports = await Promise.all(all.map((parts) => sweep(parts)));
    return { arrivals: await teams.arrivals(), sent: sumOf(reports).sent };
  } finally {
    for (const end of ends) end();
    await teams.stop();
    await server.stop();
  }
}

export interface EngineOutcome {
  readonly report: SweepReport;
  readonly arrivals: Arrivals;
  /** From the beginning of the sweep to its end. */
  readonly seconds: number;
  /** What SharePoint counted of the sweep, all its reads included. */
  readonly units: number;
  readonly calls: number;
}

/** One thing is due to each of many people: the engine as the app runs it, with everything real but Teams and SharePoint. */
export async function runEngine({
  people,
  things = people,
  latencyMs,
  unitsPerMinute,
}: EngineRun): Promise<EngineOutcome> {
  const server = await BenchServer.start();
  const teams = await DistantTeams.start(people, latencyMs);
  try {
    const actionsOf = Array.from({ length: things }, (_, index) => index % people);
    await server.seed(oneMorning({ people, meeting: false, actionsOf }, teams));
    let calls = 0;
    const counted: typeof fetch = (...request) => {
      calls += 1;
      return fetch(...request);
    };
    const graph = createGraph({
      baseUrl: server.url,
      credential: { token: 'local' },
      journal: QUIET,
      fetch: counted,
      patienceSeconds: 30,
      ...(unitsPerMinute === undefined ? {} : { unitsPerMinute }),
    });
    const parts = await partsOn(await openStore({ graph, site: SITE, journal: QUIET }));
    await server.throttle(unitsPerMinute);
    const [callsBefore, before, from] = [calls, await server.counts(), performance.now()];
    const report = await sweep(parts);
    const seconds = (performance.now() - from) / 1_000;
    const { units } = await server.counts();
    return {
      report,
      seconds,
      arrivals: await teams.arrivals(),
      units: units - before.units,
      calls: calls - callsBefore,
    };
  } finally {
    await teams.stop();
    await server.stop();
  }
}

async function partsOn(store: Parts['store'], pacer = new Pacer()): Promise<Parts> {
  const began = performance.now();
  const { messenger } = createTeams({ auth: {}, allowedTenants: [], journal: QUIET, pacer });
  return {
    store,
    messenger: messenger(),
    clock: { now: () => instantFromMillis(millisOf(MORNING) + performance.now() - began) },
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    journal: QUIET,
  };
}
