import { calendarAsKnownOn } from '../../bot/domain/bank-holidays';
import { instantFromMillis, millisOf } from '../../bot/domain/day';
import { DEFAULT_HOURS } from '../../bot/domain/sending-hours';
import { createGraph, openStore } from '../../bot/sharepoint';
import { createTeams } from '../../bot/teams';
import type { Parts } from '../../bot/usecases/ports';
import { sweep, type SweepReport } from '../../bot/usecases/sweep';
import { BenchServer, QUIET, SITE } from '../support/bench-site';
import { DistantTeams } from '../support/dispatch/distant-teams';
import { MORNING, oneMorning } from '../support/dispatch/one-morning';
import type { Arrivals } from '../support/dispatch/teams-process';

export interface EngineRun {
  readonly people: number;
  readonly latencyMs: number;
  /** SharePoint's resource units a minute, which its stand-in then enforces; none: no limit. */
  readonly unitsPerMinute?: number;
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
export async function runEngine({ people, latencyMs, unitsPerMinute }: EngineRun): Promise<EngineOutcome> {
  const server = await BenchServer.start();
  const teams = await DistantTeams.start(people, latencyMs);
  try {
    const actionsOf = Array.from({ length: people }, (_, place) => place);
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

async function partsOn(store: Parts['store']): Promise<Parts> {
  const began = performance.now();
  const { messenger } = createTeams({ auth: {}, allowedTenants: [], journal: QUIET });
  return {
    store,
    messenger: messenger(),
    clock: { now: () => instantFromMillis(millisOf(MORNING) + performance.now() - began) },
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    journal: QUIET,
  };
}
