import type { Config } from '../settings/config';
import type { Calendar } from '../domain/calendar/working-days';
import {
  createGraph,
  openStore,
  SharePointCopies,
  promptly,
  type Following,
  type Graph,
  type SharePointStore,
} from '../sharepoint';
import { pathOf, type Site } from '../settings/sites';
import type { StorageMetrics } from '../operating/storage-metrics';
import { createSweeper, type Sweeper } from './sweeper';
import type { Teams } from '../teams';
import type { Partnership } from '../usecases/partnerships';
import { StoreMisfit, type Journal, type Parts } from '../usecases/ports';
import { sweep } from '../usecases/sweep/sweep';
import type { World } from './worlds/world';

/** A partnership with all that runs for it alone, so that trouble with its site is no other's. */
export interface OpenPartnership extends Partnership {
  readonly site: Site;
  readonly parts: Parts & { readonly store: SharePointStore };
  /** True where the installation has no other. */
  readonly isOnly: boolean;
  readonly following: Following;
  /** The copies of the app, in this partnership's site. */
  readonly copies: SharePointCopies;
  readonly sweeper: Sweeper;
  /** Ends what waits for another attempt at SharePoint: nobody is to wait for it any more. */
  giveUp(): void;
}

/** What all partnerships of an installation share. */
export interface Shared {
  readonly config: Config;
  readonly world: World;
  readonly teams: Teams;
  readonly calendar: Calendar;
  readonly metrics: StorageMetrics;
  /** Names this copy of the app, the same after a restart. */
  readonly copyKey: string;
  /** Awaited before so many people are sent something. */
  readonly beforeSending: (people: number) => Promise<number>;
  readonly journal: Journal;
}

/** How long a start waits for one site, which is read on in the background. */
const START_SECONDS = 20;

/** How long background work waits for SharePoint. */
const PATIENCE_SECONDS = 30;

/**
 * Opens the lists of a site, and keeps them in step from now on. Lists that do not fit are a fault of the start when
 * there is but one partnership; among several they are journalled, and the others go on.
 */
export async function openPartnership(site: Site, shared: Shared): Promise<OpenPartnership> {
  const { config, world, teams, calendar, metrics } = shared;
  const several = config.sites.length > 1;
  const journal = several ? journalOf(shared.journal, site) : shared.journal;
  const ending = new AbortController();
  const graph = graphOf(site, { ...shared, journal }, ending.signal);
  await prepared(world, graph, site, several ? journal : undefined);
  const now = () => world.clock.now();
  const store = await promptly(START_SECONDS, () =>
    openStore({ graph, site: site.address, journal, now, misfitToo: several }),
  );
  metrics.watch(site, store);
  const parts: OpenPartnership['parts'] = {
    store,
    messenger: teams.messenger(several ? site : undefined),
    clock: world.clock,
    calendar,
    hours: config.sending,
    journal,
    beforeSending: shared.beforeSending,
    record: () => store.recorded(),
    stir: () => sweeper.soon(),
  };
  const sweeper = createSweeper((how) => sweep(parts, how), journal);
  return {
    site,
    id: site.id,
    name: site.name,
    isOnly: !several,
    parts,
    following: store.follow(),
    copies: new SharePointCopies(graph, site.address, shared.copyKey, world.clock),
    sweeper,
    giveUp: () => ending.abort(),
  };
}

/** Graph for one site. What the tenant allows is divided, so that a busy partnership cannot use up another's share. */
function graphOf(site: Site, { config, world, metrics, journal }: Shared, ended: AbortSignal): Graph {
  const { unitsPerMinute, sites } = config;
  return createGraph({
    ...world.graph,
    journal,
    unitsPerMinute: unitsPerMinute && Math.max(1, Math.floor(unitsPerMinute / sites.length)),
    patienceSeconds: PATIENCE_SECONDS,
    ended,
    onCall: (cost) => metrics.onCall(site, cost),
  });
}

/** `journal`: where a misfit is told instead of being thrown. */
async function prepared(world: World, graph: Graph, site: Site, journal: Journal | undefined): Promise<void> {
  try {
    await world.prepare(graph, site);
  } catch (error) {
    if (!journal || !(error instanceof StoreMisfit)) throw error;
    journal.error('lists-do-not-fit', error);
  }
}

/** The journal of one partnership among several: each line names its site by the path. */
function journalOf(journal: Journal, site: Site): Journal {
  const where = { site: pathOf(site) };
  return {
    info: (event, facts) => journal.info(event, { ...where, ...facts }),
    warn: (event, facts) => journal.warn(event, { ...where, ...facts }),
    error: (event, cause, facts) => journal.error(event, cause, { ...where, ...facts }),
  };
}
