import type { Deed, Doing, Givens } from '../../../bot/domain/lifecycle/deeds';
import { owedWrites } from '../../../bot/domain/lifecycle/tidying/owed';
import { standingChallenges } from '../../../bot/domain/lifecycle/votes';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { createGraph, openStore } from '../../../bot/sharepoint';
import { addAction, performDeed } from '../../../bot/usecases/plan/perform-deed';
import { StoreUnavailable, type Parts, type Store } from '../../../bot/usecases/ports';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day, person } from '../../support/partnership';

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('actions', action());
});
afterEach(() => fresh.close());

const who = (name: string) => ({ email: `${name}@partnership.example` });

const does = <D extends Deed>(
  name: string,
  deed: D,
  given: Givens[D],
  {
    parts = fresh.parts,
    ...more
  }: { readonly parts?: Parts; readonly key?: string; readonly seen?: string } = {},
) => performDeed(parts, who(name), { ref: 'A07', deed, given, ...more } as Doing);

const theAction = async () => (await fresh.rows('Actions')).find(({ Ref }) => Ref === 'A07');
const count = async (list: string) => (await fresh.rows(list)).length;

test('two who do something at once on two copies: one is first, and the other is told so, with nothing lost', async () => {
  const other = await fresh.anotherCopy();
  const read = await does('spoc.pol', 'progress', { text: 'Begun.' });
  if (!read.ok) throw new Error(read.error.code);
  await other.store.snapshot({ fresh: true });
  const seen = read.value.version;
  const both = await Promise.all([
    does('spoc.pol', 'rate', { rating: 'Green' }, { seen }),
    does('coordinator.la', 'edit', { title: 'Another title' }, { seen, parts: other }),
  ]);
  const codes = both.map((one) => (one.ok ? 'done' : one.error.code)).sort();
  expect(codes).toEqual(['done', 'version-changed']);
  expect(await count('Updates')).toBe(2);
});

test('a vote that one copy took is taken back on another, whose memory is behind', async () => {
  const submitted = await does('spoc.pol', 'evidence', { text: 'All have one.' });
  if (!submitted.ok) throw new Error(submitted.error.code);
  const other = await fresh.anotherCopy();
  await other.store.snapshot({ fresh: true });
  const seen = submitted.value.version;
  expect(await does('spoc.la', 'agree', {}, { seen })).toMatchObject({ ok: true });
  expect(await does('spoc.la', 'take-back', {}, { seen, parts: other })).toMatchObject({ ok: true });
  expect((await fresh.rows('Agreements')).map(({ Verdict }) => Verdict)).toEqual(['Withdrawn']);
});

test('agencies that vote at once on two copies are both heard, and the group agrees', async () => {
  const submitted = await does('spoc.pol', 'evidence', { text: 'All have one.' });
  if (!submitted.ok) throw new Error(submitted.error.code);
  const other = await fresh.anotherCopy();
  const seen = submitted.value.version;
  const votes = await Promise.all([
    does('spoc.la', 'agree', {}, { seen }),
    does('spoc.icb', 'agree', {}, { seen, parts: other }),
  ]);
  expect(votes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await theAction()).toMatchObject({ Status: 'Agreed' });
  expect(await count('Agreements')).toBe(2);
});

/** Evidence is before the group, and the council agrees; then one agrees and one challenges at once, on two copies. */
async function atOnce(agrees: string, challenges: string) {
  await fresh.add('people', person('deputy.icb'));
  await does('spoc.pol', 'evidence', { text: 'All have one.' });
  await does('spoc.la', 'agree', {});
  const other = await fresh.anotherCopy();
  const told = await Promise.all([
    does(agrees, 'agree', {}),
    does(challenges, 'challenge', { text: 'Why?' }, { parts: other }),
  ]);
  const facts = await fresh.parts.store.snapshot({ fresh: true });
  const row = facts.actions.find(({ ref }) => ref === 'A07')!;
  const steps = stepsOf(facts, row).slice(2);
  expect(owedWrites(facts, row)).toEqual([]);
  return {
    told: told.map((one) => (one.ok ? 'done' : one.error.code)),
    steps: steps.map(({ kind }) => kind),
    status: row.status,
    standing: standingChallenges(facts, row).map(({ text }) => text),
  };
}

test('of one agency one agrees and one challenges at once: both are in the record, and the later one counts', async () => {
  const { told, steps, status, standing } = await atOnce('spoc.icb', 'deputy.icb');
  expect(told).toEqual(['done', 'done']);
  expect([...steps].sort()).toEqual(['Agreement', 'Challenge']);
  const isChallenged = steps.at(-1) === 'Challenge';
  expect([status, standing]).toEqual(isChallenged ? ['InProgress', ['Why?']] : ['Agreed', []]);
});

test('of two agencies the last one agrees and one challenges at once: the challenge stands, and whoever is told “done” is in the record', async () => {
  const { told, steps, status, standing } = await atOnce('spoc.icb', 'spoc.la');
  expect([status, standing]).toEqual(['InProgress', ['Why?']]);
  // Where the challenge came first nothing is left to agree to.
  expect([
    [
      ['done', 'done'],
      ['Agreement', 'Challenge'],
    ],
    [['not-now', 'done'], ['Challenge']],
  ]).toContainEqual([told, steps]);
});

/** A store that dies after so many writes of one commit, as when the app is killed. */
const dyingAfter = (store: Store, writes: number): Store => ({
  snapshot: (options) => store.snapshot(options),
  find: (table, key) => store.find(table, key),
  async commit(changes) {
    await store.commit(changes.slice(0, writes), []);
    throw new StoreUnavailable('killed', undefined, { mayBeWritten: true });
  },
});

test.each([1, 2, 3])(
  'a vote that stops after %d of its writes is completed by the same press',
  async (writes) => {
    await does('spoc.pol', 'evidence', { text: 'All have one.' });
    const dying = { ...fresh.parts, store: dyingAfter(fresh.parts.store, writes) };
    await expect(does('spoc.la', 'agree', {}, { parts: dying, key: 'K' })).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    expect((await does('spoc.la', 'agree', {}, { key: 'K' })).ok).toBe(true);
    expect(await count('Updates')).toBe(2);
    expect(await count('Agreements')).toBe(1);
  },
);

test('a note whose row was never written is written before the next deed', async () => {
  const dying = { ...fresh.parts, store: dyingAfter(fresh.parts.store, 1) };
  const note = does('spoc.pol', 'progress', { text: 'Begun.' }, { parts: dying });
  await expect(note).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await count('Updates')).toBe(0);
  await does('spoc.pol', 'rate', { rating: 'Green' });
  expect((await fresh.rows('Updates')).map(({ Text }) => Text)).toEqual(['Begun.', undefined]);
});

test('fifteen that are added at once without a number each get one of their own', async () => {
  const other = await fresh.anotherCopy();
  const added = await Promise.all(
    Array.from({ length: 15 }, (_, at) =>
      addAction(
        at % 5 === 0 ? other : fresh.parts,
        who('coordinator.la'),
        { title: `New ${at}`, leadAgency: 'POL' },
        `K${at}`,
      ),
    ),
  );
  const refs = added.map((one) => (one.ok ? one.value.action.ref : one.error.code));
  expect(new Set(refs).size).toBe(15);
  expect(refs.every((ref) => /^A\d+$/.test(ref))).toBe(true);
});

describe('what a deed costs', () => {
  test('is at most three calls to SharePoint, and none to read one', async () => {
    let calls = 0;
    const counted: typeof fetch = (input, init) => {
      calls += 1;
      return fetch(input, init);
    };
    const { parts } = fresh;
    const graph = createGraph({
      baseUrl: fresh.url,
      credential: { token: 'local' },
      journal: parts.journal,
      fetch: counted,
    });
    const store = await openStore({ graph, site: fresh.site, journal: parts.journal });
    const counting: Parts = { ...parts, store };
    const costOf = async (work: () => Promise<unknown>): Promise<number> => {
      const before = calls;
      await work();
      return calls - before;
    };
    const by = { parts: counting };
    expect(await costOf(() => does('spoc.pol', 'progress', { text: 'Begun.' }, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('spoc.pol', 'evidence', { text: 'Done.' }, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('spoc.la', 'agree', {}, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('spoc.icb', 'agree', {}, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('spoc.icb', 'take-back', {}, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('spoc.icb', 'challenge', { text: 'Why?' }, by))).toBeLessThanOrEqual(3);
    const wish = { wantedOn: day('2024-12-13'), reason: 'The audit is late.' };
    expect(await costOf(() => does('spoc.pol', 'more-time', wish, by))).toBeLessThanOrEqual(3);
    expect(
      await costOf(() => does('coordinator.la', 'decide-time', { grant: true }, by)),
    ).toBeLessThanOrEqual(3);
    expect(await costOf(() => does('coordinator.la', 'take-back', {}, by))).toBeLessThanOrEqual(3);
    expect(await costOf(() => store.snapshot())).toBe(0);
  });
});
