import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { parseInstant, type Instant } from '../../bot/domain/calendar/day';
import { mapped, type NonEmpty } from '../../bot/domain/basics/non-empty';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { openStore } from '../../bot/sharepoint';
import { siteNamed } from '../../bot/settings/sites';
import {
  createTeams,
  Pacer,
  type BotAuthSettings,
  type MessagesHandler,
  type RequestCounts,
  type Teams,
} from '../../bot/teams';
import type { Limits } from '../../bot/usecases/limits';
import type { Partnership, Partnerships } from '../../bot/usecases/partnerships';
import type { Change, Journal, Parts, Snapshot, Store } from '../../bot/usecases/ports';
import { type LocalSites, keptJournal } from '../sharepoint/local-site';
import { startTeamsStandIn, type TeamsPerson, type TeamsStandIn } from '../support/teams-stand-in';
import { unhurriedLimits } from '../support/unhurried';
import { impatientTime } from './pace-time';
import { seedOf } from './seed';
import type { Person } from '../../bot/domain/partnership';

/** Thursday 8 February 2024, 2.05pm in London. */
export const NOW = '2024-02-08T14:05:00Z' as Instant;

export interface HouseOptions {
  readonly auth?: BotAuthSettings;
  readonly allowedTenants?: readonly string[];
  readonly authorization?: (serviceUrl: string) => Promise<string>;
  readonly marking?: string;
  readonly timeoutMs?: number;
  readonly counts?: RequestCounts;
  /** Nobody is too fast unless given. */
  readonly limits?: Limits;
  /** Does what somebody waits for. */
  readonly promptly?: <T>(work: () => T) => T;
  /** Puts something before the store, such as one that fails. */
  readonly store?: (store: Store, partnership: string) => Store;
  /** Several partnerships, by name with what their lists hold; one with the seed unless given. */
  readonly partnerships?: NonEmpty<{ readonly name: string; readonly seed: readonly Change[] }>;
}

/** The bot behind a real HTTP server, with the real lists on a local site and Teams played by the stand-in. */
export class House {
  now = NOW;
  readonly journal: Journal & { readonly lines: string[] } = keptJournal();
  /** Those of the first partnership. */
  parts!: Parts;
  partnerships!: Partnerships;
  teams!: TeamsStandIn;
  url = '';
  readonly #servers: Server[] = [];
  #options: HouseOptions = {};

  static async open(sites: LocalSites, options: HouseOptions = {}): Promise<House> {
    const house = new House();
    house.#options = options;
    const made = house.#createTeams();
    const wanted = options.partnerships ?? [{ name: 'Westmarch', seed: seedOf() }];
    const opened = mapped(wanted, ({ name, seed }) => house.#partnership(sites, made, name, seed));
    house.partnerships = await Promise.all(opened);
    house.parts = house.partnerships[0].parts;
    house.teams = await startTeamsStandIn({ authorization: options.authorization });
    await house.#listen(made.messages(house.partnerships));
    return house;
  }

  async #partnership(
    sites: LocalSites,
    teams: Teams,
    name: string,
    seed: readonly Change[],
  ): Promise<Partnership> {
    const { store: behind, partnerships } = this.#options;
    const site = siteNamed(await sites.provisioned(), name);
    const journal = partnerships ? journalAt(this.journal, name) : this.journal;
    const store = await openStore({ graph: sites.graph(), site: site.address, journal });
    await store.commit(seed, []);
    const parts = {
      store: behind?.(store, name) ?? store,
      messenger: teams.messenger(partnerships ? site : undefined),
      clock: { now: () => this.now },
      calendar: calendarAsKnownOn(),
      hours: DEFAULT_HOURS,
      journal,
    };
    return { id: site.id, name, parts };
  }

  /** Starts a second copy of the bot on the same lists; what people do from now on reaches that one. */
  async useAnotherCopy(): Promise<void> {
    await this.#listen(this.#createTeams().messages(this.partnerships));
  }

  /** The person of the People list, at their Teams client. */
  person(email: string): TeamsPerson {
    const name = PEOPLE_NAMES.get(email) ?? email;
    return this.teams.person({ name, email });
  }

  /** The person with the app added and greeted. */
  async installed(email: string): Promise<TeamsPerson> {
    const person = this.person(email);
    await person.install();
    return person;
  }

  /** Moves the clock to an ISO instant. */
  at(iso: string): void {
    const instant = parseInstant(iso);
    if (!instant) throw new Error(`${iso} is no instant`);
    this.now = instant;
  }

  snapshot(): Promise<Snapshot> {
    return this.parts.store.snapshot();
  }

  async change(...changes: Change[]): Promise<void> {
    const done = await this.parts.store.commit(changes, []);
    if (!done.ok) throw new Error(done.error.why);
  }

  async close(): Promise<void> {
    await this.teams.close();
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  #createTeams(): Teams {
    const { auth = {}, allowedTenants = [], marking, timeoutMs, counts, promptly } = this.#options;
    const limits = this.#options.limits ?? unhurriedLimits();
    const pacer = new Pacer(impatientTime());
    return createTeams({
      auth,
      allowedTenants,
      journal: this.journal,
      marking,
      timeoutMs,
      pacer,
      counts,
      limits,
      ...(promptly ? { promptly } : {}),
    });
  }

  async #listen(handler: MessagesHandler): Promise<void> {
    const server = createServer((req, res) => {
      void (async () => {
        let text = '';
        for await (const chunk of req) text += String(chunk);
        await handler(Object.assign(req, { body: parsed(text) }), res);
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#servers.push(server);
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
    this.teams.connect(this.url);
  }
}

const PEOPLE_NAMES: ReadonlyMap<string, string> = new Map(
  seedOf().flatMap((change) =>
    'insert' in change && change.insert === 'people' ? [nameOf(change.row)] : [],
  ),
);

function nameOf({ email, title }: Person): [string, string] {
  return [email, title];
}

/** Each line tells whose it is. */
const journalAt = (journal: Journal, name: string): Journal => ({
  info: (event, facts) => journal.info(`${name}: ${event}`, facts),
  warn: (event, facts) => journal.warn(`${name}: ${event}`, facts),
  error: (event, cause, facts) => journal.error(`${name}: ${event}`, cause, facts),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
