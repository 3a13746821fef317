import type { Deed, Doing, Givens } from '../../bot/domain/lifecycle/deeds';
import { createGraph, openStore } from '../../bot/sharepoint';
import { performDeed } from '../../bot/usecases/plan/perform-deed';
import type { Parts } from '../../bot/usecases/ports';
import { freshPartnership, type FreshPartnership } from '../support/fresh-partnership';
import { action, day } from '../support/partnership';
import type { Bench } from './bench';
import { Times } from './timing';

/** How many deeds a second people do, all together. */
const A_SECOND = 20;
const ACTIONS = 25;

type Step<D extends Deed = Deed> = { [K in D]: readonly [who: string, deed: K, given: Givens[K]] }[D];

/** What is done to each action, one after the other. */
const STEPS: readonly Step[] = [
  ['spoc.pol', 'progress', { text: 'Begun.' }],
  ['spoc.pol', 'more-time', { wantedOn: day('2024-12-13'), reason: 'The audit is late.' }],
  ['coordinator.la', 'decide-time', { grant: true }],
  ['spoc.pol', 'evidence', { text: 'Done.' }],
  ['spoc.la', 'challenge', { text: 'Where is the audit?' }],
  ['spoc.pol', 'evidence', { text: 'The audit.' }],
  ['spoc.la', 'agree', {}],
  ['spoc.icb', 'agree', {}],
];

/** Deeds on the plan at the pace of a meeting in which everybody is busy, over a local SharePoint. */
export const deeds: Bench = {
  name: 'deeds',
  about: `${STEPS.length * ACTIONS} deeds on ${ACTIONS} actions, ${A_SECOND} a second, and what each costs`,
  async run() {
    const fresh = await freshPartnership();
    try {
      return await measured(fresh);
    } finally {
      await fresh.close();
    }
  },
};

async function measured(fresh: FreshPartnership) {
  const refs = Array.from({ length: ACTIONS }, (_, at) => `B${at + 1}`);
  for (const ref of refs) await fresh.add('actions', action({ ref }));
  const counted = { calls: 0 };
  const parts = await countingParts(fresh, counted);
  const times = new Times();
  let refused = 0;
  const doing = async (ref: string, [who, deed, given]: Step): Promise<void> => {
    const done = await times.of(() =>
      performDeed(parts, { email: `${who}@partnership.example` }, { ref, deed, given } as Doing),
    );
    if (!done.ok) refused += 1;
  };
  const began = performance.now();
  const all = STEPS.flatMap((step) => refs.map((ref) => ({ ref, step })));
  // What follows on an action is done once the step before it was answered, as people do.
  const before = new Map<string, Promise<void>>();
  const under = all.map(({ ref, step }, at) => {
    const last = before.get(ref);
    const done = until(began + (at * 1000) / A_SECOND)
      .then(() => last)
      .then(() => doing(ref, step));
    before.set(ref, done);
    return done;
  });
  await Promise.all(under);
  const { calls } = counted;
  await parts.store.snapshot();
  return [
    { what: 'deeds done', value: all.length - refused, unit: 'deeds', atLeast: all.length },
    { what: 'refused', value: refused, unit: 'deeds', atMost: 0 },
    { what: 'an answer, p50', value: times.quantile(0.5), unit: 'ms' },
    { what: 'an answer, p95', value: times.quantile(0.95), unit: 'ms', atMost: 300 },
    { what: 'calls to Graph a deed', value: calls / all.length, unit: 'calls', atMost: 3 },
    { what: 'calls to Graph to read the plan', value: counted.calls - calls, unit: 'calls', atMost: 0 },
  ];
}

/** The same partnership through a store whose calls are counted. */
async function countingParts(fresh: FreshPartnership, counted: { calls: number }): Promise<Parts> {
  const fetching: typeof fetch = (input, init) => {
    counted.calls += 1;
    return fetch(input, init);
  };
  const { journal } = fresh.parts;
  const how = { baseUrl: fresh.url, credential: { token: 'local' }, journal, fetch: fetching };
  const store = await openStore({ graph: createGraph(how), site: fresh.site, journal });
  await store.snapshot();
  counted.calls = 0;
  return { ...fresh.parts, store };
}

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
