import { dayOf } from '../../bot/domain/calendar/day';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Identity, identify } from '../../bot/domain/people/roles';
import type { Snapshot } from '../../bot/usecases/ports';
import { status } from '../../bot/teams/commands/status';
import { COORDINATOR } from '../support/bench-partnership';
import { SITE, type BenchServer } from '../support/bench-site';
import { readPlainly } from '../support/bench-plain-way';
import type { Measure } from './bench';
import type { CountedCopy } from './storage-copy';
import { interleaved, Times } from './timing';

/** Questions to the read model for each one answered the plain way. */
const QUESTIONS = 15;
const BOUNDS = { rounds: 12, seconds: 100 };

/** `/status` as the bot answers it, from memory, side by side with reading the lists at each question. */
export async function measureStatus(server: BenchServer, copy: CountedCopy): Promise<Measure[]> {
  const graph = server.graph();
  const { id } = z.object({ id: z.string() }).parse(await graph.get(`/sites/${SITE}`));
  const [memory, whole] = [new Times(), new Times()];
  const answers: unknown[] = [];
  let cost = { calls: 0, units: 0 };
  const fromMemory = async (round: number): Promise<void> => {
    // What a writer leaves in memory is asked of it, too: a row changes before each round.
    await changeARow(copy, round);
    const spent = await copy.costOf(async () => {
      for (let at = 0; at < QUESTIONS; at += 1)
        answers[0] = await memory.of(async () => answer(copy, await copy.store.snapshot()));
    });
    cost = { calls: cost.calls + spent.calls, units: cost.units + spent.units };
  };
  const plainly = async (): Promise<void> =>
    void (answers[1] = await whole.of(async () => answer(copy, await readPlainly(graph, id))));
  await interleaved(BOUNDS, fromMemory, plainly);
  if (!answers.every((one) => isDeepStrictEqual(one, answers[0])))
    throw new Error('They answer differently.');
  const ratio = (share: number, plain: Times): number => plain.quantile(share) / memory.quantile(share);
  return [
    { what: `/status from memory, p50 of ${memory.count}`, value: memory.quantile(0.5), unit: 'ms' },
    { what: '/status from memory, p95', value: memory.quantile(0.95), unit: 'ms' },
    { what: '/status from memory', value: cost.calls, unit: 'calls', atMost: 0 },
    { what: `/status by reading the lists, p50 of ${whole.count}`, value: whole.quantile(0.5), unit: 'ms' },
    { what: '/status by reading the lists, p95', value: whole.quantile(0.95), unit: 'ms' },
    {
      what: 'memory against reading the lists, p50',
      value: ratio(0.5, whole),
      unit: 'times faster',
      atLeast: 80,
    },
    { what: 'memory against reading the lists, p95', value: ratio(0.95, whole), unit: 'times faster' },
  ];
}

const ASKS: Identity = { email: COORDINATOR };

/** The command as the bot runs it, down to the card drawn. */
async function answer({ parts }: CountedCopy, snapshot: Snapshot): Promise<unknown> {
  const actor = identify(snapshot, ASKS, dayOf(parts.clock.now()));
  if (!actor) throw new Error('Nobody asks.');
  const reply = await status.answer({ actor, who: ASKS, parts, snapshot, personal: true }, '');
  if (!('card' in reply)) throw new Error(reply.text);
  return reply.card;
}

async function changeARow({ store }: CountedCopy, round: number): Promise<void> {
  const { people } = await store.snapshot();
  const was = people[people.length - 1 - round];
  if (!was) throw new Error('Nobody is left.');
  const done = await store.commit([{ update: 'people', was, patch: { title: `${was.title}, renamed` } }], []);
  if (!done.ok) throw new Error(done.error.why);
}
