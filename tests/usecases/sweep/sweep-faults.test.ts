import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import {
  StoreUnavailable,
  type Change,
  type Delivery,
  type Parts,
  type Store,
} from '../../../bot/usecases/ports';
import { sweep, type SweepReport } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, at, day, meeting } from '../../support/partnership';
import { rowOf } from '../../../bot/domain/cards/items';
import { isReminder } from '../../../bot/domain/partnership';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

const police = 'spoc.pol@partnership.example';
const MORNING = at('2024-01-25T09:00:00Z');
const LEASE_OVER = '2024-01-25T09:10:00Z';
const down = new StoreUnavailable('down');

async function run(parts: Parts = fresh.parts, goesOn = () => true): Promise<SweepReport> {
  const report = await sweep(parts, { pause: async () => undefined, goesOn });
  const { due, sent, failed, takenElsewhere, postponed } = report;
  expect(sent + failed + takenElsewhere + postponed).toBe(due);
  return report;
}

/** A meeting for three agencies, and so many deadlines of the police, all due this morning. */
async function thingsDue(ofPolice: number): Promise<void> {
  const refs = Array.from({ length: ofPolice }, (_, place) => `A${String(place).padStart(2, '0')}`);
  await fresh.add('meetings', meeting());
  await fresh.add('actions', ...refs.map((ref) => action({ ref, dueOn: day('2024-01-25') })));
}

const states = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { State } of await fresh.rows('Reminders')) {
    counts[String(State)] = (counts[String(State)] ?? 0) + 1;
  }
  return counts;
};
const cardsTo = (email: string) => fresh.messenger.posts.filter(({ to }) => to === email);
const keysTo = (email: string) => cardsTo(email).map(({ post }) => post.items.map((item) => rowOf(item).key));

/** A process that is killed: from this call on it neither writes nor reads, and nothing of what it waits for comes. */
const never = new Promise<never>(() => undefined);

type Moment = (changes: readonly Change[], place: number) => boolean;
const claims = (changes: readonly Change[]): boolean => JSON.stringify(changes).includes('"state":"Claimed"');
const records = (changes: readonly Change[]): boolean => JSON.stringify(changes).includes('"state":"Sent"');

/** A copy that dies before, or right after, the first commit for which it is so. Resolves `dead` when it has. */
async function doomed(when: Moment, how: 'before' | 'after') {
  const copy = await fresh.anotherCopy();
  let isDead = false;
  let died = (): void => undefined;
  const dead = new Promise<void>((resolve) => (died = resolve));
  let place = 0;
  const commit: Store['commit'] = async (changes, log, options) => {
    if (isDead) return never;
    const hit = when(changes, place);
    place += 1;
    isDead ||= hit;
    if (hit && how === 'after') await copy.store.commit(changes, log, options);
    if (hit) died();
    return hit || isDead ? never : copy.store.commit(changes, log, options);
  };
  const messenger: Parts['messenger'] = {
    ...copy.messenger,
    post: (to, post) => (isDead ? never : copy.messenger.post(to, post)),
  };
  return { parts: { ...withStore(copy, () => ({ commit })), messenger }, dead };
}

describe('a copy that dies', () => {
  test.each([
    ['before its first claim', (changes: readonly Change[]) => claims(changes), 'before', 0],
    ['after its first claim', (changes: readonly Change[]) => claims(changes), 'after', 0],
    [
      'in the midst of claiming',
      (changes: readonly Change[], place: number) => claims(changes) && place >= 6,
      'after',
      0,
    ],
    ['before it records what it sent', (changes: readonly Change[]) => records(changes), 'before', 3],
    ['in the midst of recording', (changes: readonly Change[]) => records(changes), 'after', 3],
  ] as const)(
    '%s: nothing is lost, and only what was not recorded comes twice',
    async (_when, moment, how, most) => {
      await thingsDue(8);
      const { parts, dead } = await doomed(moment, how);
      void sweep(parts, { pause: async () => undefined });
      await dead;
      const before = fresh.messenger.posts.length;
      const recorded = (await fresh.rows('Reminders')).filter(({ State }) => State === 'Sent');
      await run();
      fresh.setNow(LEASE_OVER);
      await run();
      expect(await states()).toEqual({ Sent: 11 });
      const twice = fresh.messenger.posts.length - 3;
      expect(twice).toBeLessThanOrEqual(Math.min(most, before));
      for (const { Key } of recorded) {
        expect(fresh.messenger.sent.filter(({ notice }) => rowOf(notice).key === Key)).toHaveLength(1);
      }
      expect(await run()).toMatchObject({ due: 0 });
    },
  );

  test('with half of a bundle claimed leaves one card for it, not two', async () => {
    await thingsDue(8);
    const ofPolice = (changes: readonly Change[]) =>
      claims(changes) && JSON.stringify(changes).includes('|POL');
    let seen = 0;
    const { parts, dead } = await doomed((changes) => ofPolice(changes) && (seen += 1) === 4, 'before');
    void sweep(parts, { pause: async () => undefined });
    await dead;
    expect(await run()).toMatchObject({ sent: 0 });
    expect(cardsTo(police)).toEqual([]);
    fresh.setNow(LEASE_OVER);
    await run();
    expect(keysTo(police).map((keys) => keys.length)).toEqual([9]);
  });
});

test('more things than SharePoint takes in one call are one card, each recorded with its place, in a line that names them', async () => {
  await thingsDue(45);
  expect(await run()).toMatchObject({ due: 48, sent: 48, cards: 3 });
  expect(keysTo(police).map((keys) => keys.length)).toEqual([46]);
  const rows = (await fresh.rows('Reminders')).filter(({ PersonEmail }) => PersonEmail === police);
  expect(new Set(rows.map(({ State, ActivityId }) => `${String(State)} ${String(ActivityId)}`)).size).toBe(1);
  const lines = (await fresh.rows('Log')).filter(({ Verb }) => Verb === 'card.sent');
  expect(lines).toHaveLength(3);
  const named = lines.flatMap(({ Detail }) =>
    String(Detail)
      .replace(/ to .*/, '')
      .split('; '),
  );
  expect(named.sort()).toEqual((await fresh.rows('Reminders')).map(({ Key }) => String(Key)).sort());
});

test('two copies that sweep at once make one card of many things', async () => {
  await thingsDue(45);
  const other = await fresh.anotherCopy();
  const reports = await Promise.all([run(), run(other)]);
  expect(reports.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(48);
  expect(keysTo(police).map((keys) => keys.length)).toEqual([46]);
  expect(fresh.messenger.posts).toHaveLength(3);
});

describe('what another copy has of a bundle already', () => {
  const first = 'Action|A00|2024-01-25|0|POL';
  test.each([
    ['its first thing: the bundle is left to it', first, { sent: 2, takenElsewhere: 9 }, 0],
    [
      'another thing: the rest goes out without it',
      'Action|A05|2024-01-25|0|POL',
      { sent: 10, takenElsewhere: 1 },
      1,
    ],
  ])('%s', async (_what, key, expected, cards) => {
    await thingsDue(8);
    const other = await fresh.anotherCopy();
    const parts = withStore(fresh.parts, (store) => ({
      snapshot: async (options) => {
        const facts = await store.snapshot(options);
        // Claimed, and sent, by the other one after we have looked.
        if (other) await takeElsewhere(other, key);
        return facts;
      },
    }));
    expect(await run(parts)).toMatchObject(expected);
    expect(cardsTo(police)).toHaveLength(cards);
    expect(keysTo(police).flat()).not.toContain(key);
  });

  async function takeElsewhere({ store }: Parts, key: string): Promise<void> {
    const [kind, subjectRef] = key.split('|') as ['Action', string];
    const row = { title: subjectRef, key, kind, subjectRef, stage: '0', agencyCode: 'POL' } as const;
    const claim = {
      dueAt: MORNING,
      claimedAt: MORNING,
      state: 'Claimed',
      attempts: 1,
      personEmail: police,
    } as const;
    await store.commit([{ insert: 'reminders', row: { table: 'reminders', ...row, ...claim } }], []);
  }
});

describe('storage that refuses half of a commit', () => {
  /** A store that fails when this change is written for the first time. */
  const failingOnce = (isIt: (text: string) => boolean, how: 'before' | 'after'): Parts => {
    let failed = false;
    return withStore(fresh.parts, (store) => ({
      commit: async (changes, log, options) => {
        const hit = !failed && isIt(JSON.stringify([changes, log]));
        failed ||= hit;
        if (hit && how === 'before') throw down;
        const written = await store.commit(changes, log, options);
        if (hit) throw down;
        return written;
      },
    }));
  };

  test.each(['before', 'after'] as const)(
    'a claim in the midst of a bundle fails %s it is written: all of it goes out, as one card, when the lease is over',
    async (how) => {
      await thingsDue(8);
      const parts = failingOnce((text) => text.includes('A05') && text.includes('"state":"Claimed"'), how);
      expect(await run(parts)).toMatchObject({ sent: 2, postponed: 9 });
      fresh.setNow(LEASE_OVER);
      expect(await run()).toMatchObject({ sent: 9, cards: 1 });
      expect(await states()).toEqual({ Sent: 11 });
    },
  );

  test.each([
    ['the row', 'before', '"state":"Sent"'],
    ['the row', 'after', '"state":"Sent"'],
    ['the line', 'before', 'card.sent'],
    ['the line', 'after', 'card.sent'],
  ] as const)(
    '%s of what was sent fails %s it is written: both are there, once',
    async (_what, how, text) => {
      await thingsDue(8);
      const parts = failingOnce((given) => given.includes('A05') && given.includes(text), how);
      expect(await run(parts)).toMatchObject({ sent: 11, postponed: 0, cards: 3 });
      expect(await states()).toEqual({ Sent: 11 });
      expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'card.sent')).toHaveLength(3);
      expect(fresh.messenger.posts).toHaveLength(3);
    },
  );

  test('one row that can never be recorded is postponed, the others of its card are not', async () => {
    await thingsDue(8);
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log, options) => {
        const text = JSON.stringify(changes);
        if (text.includes('A05') && text.includes('"state":"Sent"')) throw down;
        return store.commit(changes, log, options);
      },
    }));
    expect(await run(parts)).toMatchObject({ sent: 10, postponed: 1, cards: 3 });
    expect(await states()).toEqual({ Sent: 10, Claimed: 1 });
    fresh.setNow(LEASE_OVER);
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
    expect(keysTo(police).map((keys) => keys.length)).toEqual([9, 1]);
  });
});

test('an answer to one thing of a card that is not recorded yet stands, and the others are sent', async () => {
  await thingsDue(2);
  fresh.messenger.onRemind = async ({ personEmail }) => {
    if (personEmail !== police) return;
    const other = await fresh.anotherCopy();
    const answer = { meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', answer: 'Attending' } as const;
    await answerMeeting(other, { email: police }, answer);
  };
  expect(await run()).toMatchObject({ sent: 5, failed: 0 });
  expect(await states()).toEqual({ Sent: 4, Acknowledged: 1 });
});

test('who has answered a card has it, although Teams could not say that it arrived', async () => {
  await thingsDue(0);
  const unsure: Delivery = { ok: false, kind: 'unsure', reason: 'The connection broke off.' };
  fresh.messenger.answers(police, unsure);
  fresh.messenger.onRemind = async ({ personEmail }) => {
    if (personEmail !== police) return;
    const other = await fresh.anotherCopy();
    const answer = { meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', answer: 'Attending' } as const;
    await answerMeeting(other, { email: police }, answer);
  };
  await run();
  const row = (await fresh.rows('Reminders')).find(({ AgencyCode }) => AgencyCode === 'POL');
  expect(row).toMatchObject({ State: 'Acknowledged', Answer: 'Attending' });
  expect(row?.Error).toBeUndefined();
});

describe('the way to somebody changes', () => {
  const CHANNEL = {
    key: 'reminders',
    title: 'General',
    conversationId: '19:channel@thread.tacv2',
    serviceUrl: 'https://smba.example/uk/',
    tenantId: 'tenant',
    botId: '28:bot',
    state: 'Active',
    updatedAt: at('2024-01-01T09:00:00Z'),
  } as const;
  const closed: Delivery = { ok: false, kind: 'blocked', reason: 'They have blocked the app in Teams.' };

  test('while it is sent: what the chat refuses goes to the channel, and is recorded so', async () => {
    await fresh.add('channels', CHANNEL);
    await thingsDue(8);
    fresh.messenger.answers(police, closed);
    expect(await run()).toMatchObject({ sent: 11, failed: 0, cards: 3 });
    const rows = (await fresh.rows('Reminders')).filter(({ PersonEmail }) => PersonEmail === police);
    expect(new Set(rows.map(({ State, Route }) => `${String(State)} ${String(Route)}`))).toEqual(
      new Set(['Sent Channel']),
    );
    expect((await fresh.parts.store.find('conversations', police))?.state).toBe('Blocked');
  });

  test('to none: a channel that the app was removed from is not written to again', async () => {
    await fresh.add('channels', CHANNEL);
    await thingsDue(0);
    await fresh.change('conversations', police, { state: 'Removed', updatedAt: at('2024-01-25T08:00:00Z') });
    fresh.messenger.answers(`channel ${CHANNEL.title}`, { ...closed, kind: 'removed' } as Delivery);
    expect(await run()).toMatchObject({ sent: 2, failed: 1 });
    expect((await fresh.parts.store.find('channels', CHANNEL.key))?.state).toBe('Removed');
    expect((await fresh.rows('Log')).map(({ Verb }) => Verb)).toContain('channel.removed');
  });

  test('to one that is there again, without a word of Teams: it is tried on another day, and used from then on', async () => {
    await fresh.add('channels', { ...CHANNEL, state: 'Removed', updatedAt: at('2024-01-24T09:00:00Z') });
    await thingsDue(0);
    await fresh.change('conversations', police, { state: 'Removed', updatedAt: at('2024-01-25T08:00:00Z') });
    expect(await run()).toMatchObject({ sent: 3, failed: 0 });
    expect((await fresh.parts.store.find('channels', CHANNEL.key))?.state).toBe('Active');
  });

  test('to none while a coordinator has stopped the channel', async () => {
    await fresh.add('channels', { ...CHANNEL, state: 'Stopped', updatedAt: at('2024-01-24T09:00:00Z') });
    await thingsDue(0);
    await fresh.change('conversations', police, { state: 'Removed', updatedAt: at('2024-01-25T08:00:00Z') });
    expect(await run()).toMatchObject({ sent: 2, failed: 1 });
  });

  test('to the deputy, after the copy that had claimed it for the SPOC died: the deputy gets it', async () => {
    await thingsDue(2);
    const { parts, dead } = await doomed(
      (changes) => claims(changes) && JSON.stringify(changes).includes(police),
      'after',
    );
    void sweep(parts, { pause: async () => undefined });
    await dead;
    await fresh.change('people', police, { awayFrom: day('2024-01-25'), awayTo: day('2024-01-26') });
    fresh.setNow(LEASE_OVER);
    await run();
    const [card = [], ...others] = keysTo('deputy.pol@partnership.example');
    expect(card.filter((key) => key.endsWith('|POL'))).toHaveLength(3);
    expect(others).toEqual([]);
    expect(cardsTo(police)).toEqual([]);
  });
});

test('when the sending hours end in the midst of a sweep nothing more begins, and the rest goes out once', async () => {
  await thingsDue(8);
  fresh.setNow('2024-01-25T17:29:59Z');
  const parts = withStore(fresh.parts, (store) => ({
    commit: async (changes, log, options) => {
      if (changes.some((one) => 'insert' in one && one.insert === 'reminders'))
        fresh.setNow('2024-01-25T17:30:00Z');
      return store.commit(changes, log, options);
    },
  }));
  const report = await run(parts);
  expect(report).toMatchObject({ due: 11, cards: 1, postponed: 11 - report.sent });
  expect(fresh.messenger.posts).toHaveLength(1);
  expect(await run()).toMatchObject({ due: 0 });
  fresh.setNow('2024-01-26T08:30:00Z');
  await run();
  const keys = fresh.messenger.sent.map(({ notice }) => rowOf(notice)).filter(isReminder);
  expect(new Set(keys.map(({ key }) => key)).size).toBe(11);
  expect(keys).toHaveLength(11);
});

test('when the app ends, what is under way is finished and the rest left to the next start', async () => {
  await thingsDue(8);
  let begun = 0;
  const report = await run(fresh.parts, () => (begun += 1) <= 2);
  expect(report).toMatchObject({ due: 11, postponed: report.due - report.sent });
  expect(fresh.messenger.posts).toHaveLength(2);
  await run();
  expect(await states()).toEqual({ Sent: 11 });
});

test('after downtime over several stages only the newest of each thing goes out', async () => {
  await thingsDue(2);
  await run();
  fresh.setNow('2024-02-07T09:00:00Z');
  await run();
  const later = fresh.messenger.sent
    .slice(5)
    .map(({ notice }) => rowOf(notice))
    .filter(isReminder);
  expect(later.map(({ subjectRef, stage }) => `${subjectRef} ${stage}`).sort()).toEqual([
    'A00 +5',
    'A01 +5',
    'JTAI-2024-02-08 -1',
    'JTAI-2024-02-08 -1',
    'JTAI-2024-02-08 -1',
  ]);
  expect(await states()).toEqual({ Sent: 5, Superseded: 5 });
  expect(await run()).toMatchObject({ due: 0 });
});
