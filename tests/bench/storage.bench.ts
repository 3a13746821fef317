import { largePartnership } from '../support/bench-partnership';
import { BenchServer } from '../support/bench-site';
import type { Bench, Measure } from './bench';
import { measureCosts } from './storage-costs';
import { CountedCopy } from './storage-copy';
import { measureStatus } from './storage-status';

const SIZE = { actions: 5000, reminders: 20_000, people: 500 };

/** Reading and writing a large partnership's lists: times, calls and resource units. */
export const storage: Bench = {
  name: 'storage',
  about: `/status and the cost of work at ${SIZE.actions} actions, ${SIZE.reminders} reminders, ${SIZE.people} people`,
  async run(say) {
    say('filling the lists');
    const server = await BenchServer.start();
    try {
      const facts = largePartnership(SIZE);
      await server.seed(facts);
      say('starting');
      const { copy, measures: start } = await startOf(server);
      const model = await copy.store.snapshot();
      if (model.actions.length !== SIZE.actions) throw new Error('Rows are missing.');
      say('asking for the status');
      const status = await measureStatus(server, copy);
      say('writing, then a minute of idling');
      return [...status, ...start, ...(await measureCosts(copy))];
    } finally {
      await server.stop();
    }
  },
};

/** A copy of the app opens its store: what that takes. */
async function startOf(server: BenchServer): Promise<{ copy: CountedCopy; measures: Measure[] }> {
  const from = performance.now();
  const { copy, cost } = await CountedCopy.open(server);
  const seconds = (performance.now() - from) / 1000;
  return {
    copy,
    measures: [
      { what: 'a start, until the lists are in memory', value: seconds, unit: 's', atMost: 10 },
      { what: 'a start', value: cost.calls, unit: 'calls' },
      { what: 'a start', value: cost.units, unit: 'units', atMost: 300 },
    ],
  };
}
