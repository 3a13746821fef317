import { existsSync } from 'node:fs';
import path from 'node:path';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf, parseInstant, type Instant } from '../../bot/domain/calendar/day';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { writeCalendar } from '../../bot/documents/writing/calendar-text';
import { letterReader } from '../../bot/documents/letter/read-letter-file';
import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import { writerApart } from '../../bot/documents/writing/write-apart';
import { explain } from '../../bot/domain/basics/failure';
import { demoPartnership, type DemoRows } from '../../bot/local';
import { begin, type Beginner } from '../../bot/local/sign-in/begin';
import { openStore } from '../../bot/sharepoint';
import { siteNamed } from '../../bot/settings/sites';
import type { Limits } from '../../bot/usecases/limits';
import type { Partnerships } from '../../bot/usecases/partnerships';
import type { Change, Journal, Messenger, Parts, Store, Tables } from '../../bot/usecases/ports';
import type { DoorLimits } from '../../bot/web/door/door';
import { createServer, createSignIn, type Handler, type Readiness, type Route } from '../../bot/web';
import { keptJournal, LocalSites } from '../sharepoint/local-site';
import { APP_ID_URI, CLIENT_ID, oidOf, startEntraStandIn, TENANT, type EntraStandIn } from './entra-stand-in';
import { unhurriedLimits } from './unhurried';

export const TAB_FOLDER = path.resolve(__dirname, '../../dist/tab');
export const TAB_IS_BUILT = existsSync(path.join(TAB_FOLDER, 'index.html'));

const CALENDAR = calendarAsKnownOn();

export type Rows = { readonly [K in keyof Tables]?: readonly Tables[K][] };

export interface WebHouseOptions {
  /** What the lists hold; the demonstration partnership unless given. */
  readonly rows?: Rows;
  /** A second partnership, Eastshire, beside the first, Westmarch. */
  readonly eastshire?: { readonly rows: Rows; readonly store?: (store: Store) => Store };
  readonly store?: (store: Store) => Store;
  readonly messages?: Handler;
  /** How many milliseconds a document may take to be drawn. */
  readonly drawingMillis?: number;
  readonly ready?: () => Promise<Readiness>;
  /** Local mode's sign-in, as a plain browser needs it. */
  readonly local?: boolean;
  readonly marking?: string;
  readonly tabFolder?: string;
  readonly keysUrl?: string;
  /** Nobody is too fast unless given. */
  readonly limits?: Limits;
  readonly trustedProxies?: number;
  readonly door?: DoorLimits;
}

/** The real server on a free port, with the real store on a local SharePoint and Entra played by the stand-in. */
export interface WebHouse {
  readonly url: string;
  readonly entra: EntraStandIn;
  readonly journal: Journal & { readonly lines: string[] };
  readonly store: Store;
  readonly partnerships: Partnerships;
  get(path: string, init?: RequestInit): Promise<globalThis.Response>;
  /** A resource as this person gets it. */
  as(email: string, path: string, headers?: Readonly<Record<string, string>>): Promise<globalThis.Response>;
  close(): Promise<void>;
}

/** Wednesday 18 November 2026, 2.05pm in London: the demonstration's first start. */
export const NOW = parseInstant('2026-11-18T14:05:00Z') as Instant;

/** The demonstration partnership on the day of these tests. */
export const demoRows = (): DemoRows => demoPartnership(dayOf(NOW), CALENDAR);

export async function openWebHouse(options: WebHouseOptions = {}): Promise<WebHouse> {
  const journal = keptJournal();
  const sites = new LocalSites();
  await sites.start();
  const open = async (name: string, rows: Rows, behind?: (store: Store) => Store) => {
    const site = siteNamed(await sites.provisioned(), name);
    const opened = await openStore({ graph: sites.graph(), site: site.address, journal });
    await opened.commit(insertsOf(known(rows)), []);
    return {
      opened,
      id: site.id,
      name,
      parts: { ...partsOf(behind?.(opened) ?? opened, journal), record: () => opened.recorded() },
    };
  };
  const westmarch = await open('Westmarch', options.rows ?? demoRows(), options.store);
  const { eastshire } = options;
  const others = eastshire ? [await open('Eastshire', eastshire.rows, eastshire.store)] : [];
  const partnerships: Partnerships = [westmarch, ...others];
  const stores = [westmarch, ...others].map(({ opened }) => opened);
  const entra = await startEntraStandIn();
  const server = createServer({
    partnerships,
    messages: options.messages ?? ((_req, res) => res.send(200)),
    signIn: createSignIn({
      audience: [APP_ID_URI, CLIENT_ID],
      jwksUrl: options.keysUrl ?? entra.keysUrl,
      allowedTenants: [TENANT],
    }),
    tabFolder: options.tabFolder ?? TAB_FOLDER,
    ready: options.ready ?? (async () => ({ ready: true })),
    extraRoutes: options.local ? localSignIn(stores, entra) : undefined,
    marking: options.marking,
    writer: writerApart(options.drawingMillis),
    calendarText: writeCalendar,
    letters: letterReader(),
    plans: readPlanFile,
    limits: options.limits ?? unhurriedLimits(),
    trustedProxies: options.trustedProxies,
    door: options.door,
    journal,
  });
  const { port } = await server.listen(0);
  const url = `http://localhost:${port}`;
  const get: WebHouse['get'] = (at, init) => fetch(url + at, { redirect: 'manual', ...init });
  return {
    url,
    entra,
    journal,
    store: westmarch.opened,
    partnerships,
    get,
    as: async (email, at, headers) =>
      get(at, { headers: { ...headers, authorization: `Bearer ${await entra.tokenFor(email)}` } }),
    async close() {
      await server.close();
      await entra.close();
      await sites.stop();
    },
  };
}

/** With the Entra ids of those who have none, as after they have spoken to the bot. */
export const known = ({ people, ...others }: Rows): Rows => ({
  ...others,
  ...(people && {
    people: people.map((person) => ({ ...person, entraId: person.entraId ?? oidOf(person.email) })),
  }),
});

/** One insert a row, table by table. */
export const insertsOf = (rows: Rows): Change[] =>
  Object.entries(rows).flatMap(([table, list]) => list.map((row) => ({ insert: table, row }) as Change));

const partsOf = (store: Store, journal: Journal): Parts => ({
  store,
  messenger: SILENT,
  clock: { now: () => NOW },
  calendar: CALENDAR,
  hours: DEFAULT_HOURS,
  journal,
});

const refused = async () => ({ ok: false, kind: 'refused', reason: 'Nothing is sent here.' }) as const;
const SILENT: Messenger = { post: refused, refresh: refused };

/** Local mode itself knows people by their addresses; this house asks for the Entra ids that Teams tells. */
async function makeKnown(stores: readonly Store[]): Promise<void> {
  for (const store of stores) {
    const { people } = await store.snapshot();
    const changes = people.map(
      (was) => ({ update: 'people', was, patch: { entraId: oidOf(was.email) } }) as const,
    );
    await store.commit(changes, []);
  }
}

/** `/local/people` and `/local/token`, as local mode answers them. Who begins is written by local mode's own hand. */
const localSignIn = (stores: readonly Store[], entra: EntraStandIn): readonly Route[] => [
  {
    method: 'GET',
    path: '/local/people',
    handle: async () => {
      const all = await Promise.all(stores.map((store) => store.snapshot()));
      const chosen = all.flatMap(({ people, agencies }) =>
        people.map(({ title, email, roles, agencyCode }) => ({
          name: title,
          email,
          roles,
          agencyTitle: agencies.find((one) => one.code === agencyCode)?.title,
        })),
      );
      return { status: 200, body: { people: chosen } };
    },
  },
  {
    method: 'POST',
    path: '/local/people',
    handle: async ({ body }) => {
      const done = await begin({ stores, clock: { now: () => NOW } }, body as Beginner);
      if (done.ok) await makeKnown(stores);
      return done.ok
        ? { status: 201, body: {} }
        : { status: 422, body: { detail: explain(done.error), code: done.error.code } };
    },
  },
  {
    method: 'GET',
    path: '/local/token',
    handle: async ({ query }) => ({
      status: 200,
      body: { token: await entra.tokenFor(String(query.person)) },
    }),
  },
];
