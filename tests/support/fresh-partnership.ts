import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../bot/domain/calendar/day';
import type { CardContent } from '../../bot/domain/cards/content';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { startGraphServer } from '../../bot/local/graph';
import { createGraph, openStore } from '../../bot/sharepoint';
import type {
  Change,
  Delivery,
  Journal,
  Messenger,
  Parts,
  Store,
  Table,
  Tables,
} from '../../bot/usecases/ports';
import { provisionedLists } from '../sharepoint/provisioned-lists';
import { graphRows, type GraphRow } from './graph-rows';
import { agency, at, chat, person } from './partnership';
import type { CardItem } from '../../bot/domain/cards/items';

/** A messenger that delivers nothing and remembers everything. */
export interface RecordingMessenger extends Messenger {
  /** Everything that was sent, one line a thing. */
  readonly sent: { readonly to: string; readonly notice: CardItem }[];
  /** Every card that was posted, with all that was on it. */
  readonly posts: { readonly to: string; readonly post: CardContent }[];
  readonly refreshed: { readonly activityId: string; readonly post: CardContent }[];
  /** What comes of the next reminders to this person; undefined: they arrive. */
  answers(personEmail: string, delivery: Delivery | Error | undefined): void;
  /** Called before each reminder is accepted. */
  onRemind: (to: { readonly personEmail: string }) => Promise<void>;
  /** Resolves once so many cards have been refreshed. */
  refreshes(count: number): Promise<void>;
}

export function recordingMessenger(): RecordingMessenger {
  const answers = new Map<string, Delivery | Error>();
  const waiting: { count: number; done: () => void }[] = [];
  const messenger: RecordingMessenger = {
    sent: [],
    posts: [],
    refreshed: [],
    onRemind: async () => undefined,
    answers: (email, delivery) => void (delivery ? answers.set(email, delivery) : answers.delete(email)),
    refreshes: (count) =>
      new Promise((done) => {
        if (messenger.refreshed.length >= count) done();
        else waiting.push({ count, done });
      }),
    async post(to, post) {
      const name = 'personEmail' in to ? to.personEmail : `channel ${to.title}`;
      await messenger.onRemind({ personEmail: name });
      const answer = answers.get(name);
      if (answer instanceof Error) throw answer;
      if (answer) return answer;
      messenger.posts.push({ to: name, post });
      for (const notice of post.items) messenger.sent.push({ to: name, notice });
      return { ok: true, conversationId: to.conversationId, activityId: `card-${messenger.posts.length}` };
    },
    async refresh(to, activityId, post) {
      messenger.refreshed.push({ activityId, post });
      for (const { count, done } of waiting) if (messenger.refreshed.length >= count) done();
      return { ok: true, conversationId: to.conversationId, activityId };
    },
  };
  return messenger;
}

export interface FreshPartnership {
  readonly parts: Parts;
  readonly messenger: RecordingMessenger;
  /** Journal lines, 'event {facts}'. */
  readonly journal: readonly string[];
  /** Moves the clock. */
  setNow(now: string): void;
  /** Another copy of the app on the same lists: its own memory of them, the same messenger and clock. */
  anotherCopy(): Promise<Parts>;
  /** Puts rows in a list. */
  add<K extends Table>(table: K, ...rows: Tables[K][]): Promise<void>;
  /** Changes a row, as somebody else would. */
  change<K extends Table>(table: K, key: string, patch: Partial<Tables[K]>): Promise<void>;
  /** Removes a row from a list, as somebody does by hand in SharePoint: the app is not told. */
  removeByHand(list: string, id: string): Promise<void>;
  /** Where its lists are, for a store of one's own. */
  readonly url: string;
  readonly site: string;
  /** A list as an outsider reads it through Graph. */
  rows(list: string): Promise<GraphRow[]>;
  close(): Promise<void>;
}

/**
 * A partnership of council, police and health with their SPOCs, a police deputy and a coordinator, all of whom can be
 * reached in a chat, in the real lists of a local SharePoint of its own. It is Thursday 25 January 2024, 9am.
 */
export async function freshPartnership(): Promise<FreshPartnership> {
  const server = await startGraphServer({ file: ':memory:', sites: [] });
  server.addSite('/sites/jtai', await provisionedLists());
  const site = 'contoso.sharepoint.com:/sites/jtai';
  const lines: string[] = [];
  const journal = journalTo(lines);
  const ending = new AbortController();
  const { signal: ended } = ending;
  const graph = createGraph({ baseUrl: server.url, credential: { token: 'local' }, journal, ended });
  const messenger = recordingMessenger();
  let now = at('2024-01-25T09:00:00Z');
  const clock = { now: (): Instant => now };
  const copy = async (): Promise<Parts> => ({
    store: await openStore({ graph, site, journal }),
    messenger,
    clock,
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    journal,
  });
  const parts = await copy();
  const fresh: FreshPartnership = {
    parts,
    messenger,
    journal: lines,
    url: server.url,
    site,
    setNow: (to) => void (now = at(to)),
    anotherCopy: copy,
    add: async (table, ...rows) => {
      const changes = rows.map((row) => ({ insert: table, row }) as unknown as Change);
      await parts.store.commit(changes, []);
    },
    change: async (table, key, patch) => {
      const was = await parts.store.find(table, key);
      if (!was) throw new Error(`no ${table} ${key}`);
      await parts.store.commit([{ update: table, was, patch } as unknown as Change], []);
    },
    removeByHand: (list, id) => graph.delete(`/sites/${site}:/lists/${list}/items/${id}`),
    rows: (list) => graphRows(server.url, list),
    close: () => {
      ending.abort();
      return server.close();
    },
  };
  const people = [
    person('coordinator.la'),
    person('spoc.la'),
    person('spoc.pol'),
    person('deputy.pol'),
    person('spoc.icb'),
    person('observer.pol'),
  ];
  await fresh.add('agencies', agency('LA'), agency('POL'), agency('ICB'));
  await fresh.add('people', ...people);
  await fresh.add('conversations', ...people.map(({ email }) => chat(email)));
  return fresh;
}

/** The same parts with another store: one that wraps the real one and fails where the test wants. */
export const withStore = (parts: Parts, wrap: (store: Store) => Partial<Store>): Parts => {
  const { store } = parts;
  const real: Store = {
    snapshot: (options) => store.snapshot(options),
    commit: (changes, log, options) => store.commit(changes, log, options),
    find: (table, key) => store.find(table, key),
  };
  return { ...parts, store: { ...real, ...wrap(real) } };
};

function journalTo(lines: string[]): Journal {
  const keep = (event: string, facts: object = {}): void =>
    void lines.push(`${event} ${JSON.stringify(facts)}`);
  return {
    info: keep,
    warn: keep,
    error: (event, cause, facts) => keep(event, { cause: String(cause), ...facts }),
  };
}
