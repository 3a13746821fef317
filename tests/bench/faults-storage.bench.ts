import { runFaults } from '../sharepoint/faults/run';
import type { Bench } from './bench';

const PROCESSES = 4;
const OPERATIONS = 10_000;
const SHARE = 0.1;

/** The long run of the fault suite (`tests/sharepoint/faults/`). `FAULTS_SEED` repeats a run. */
export const faultsStorage: Bench = {
  name: 'faults-storage',
  about: `${OPERATIONS} random operations by ${PROCESSES} processes, with faults in ${SHARE * 100}% of the calls`,
  async run(say) {
    const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 100_000);
    say(`FAULTS_SEED=${seed}`);
    const report = await runFaults({ operations: OPERATIONS, processes: PROCESSES, faults: SHARE, seed });
    const { lost, unasked, unrecorded, invented, doubled, torn, unsound, outOfStep, broken, told, met } =
      report;
    const wrongs = { lost, unasked, unrecorded, invented, doubled, torn, unsound, outOfStep, broken };
    for (const [name, found] of Object.entries(wrongs)) for (const one of found) say(`${name}: ${one}`);
    const toldSo = (how: string): number => told.filter((one) => one.told === how).length;
    const done = (deed: string): number => told.filter(({ what }) => what === deed).length;
    const none = (what: string, found: readonly string[]) => ({
      what,
      value: found.length,
      unit: 'rows',
      atMost: 0,
    });
    return [
      { what: 'operations', value: told.length - toldSo('sent'), unit: 'done', atLeast: OPERATIONS },
      { what: 'told saved', value: toldSo('saved'), unit: 'operations' },
      {
        what: 'told not saved, as somebody was quicker or SharePoint away',
        value: toldSo('not saved'),
        unit: 'operations',
      },
      { what: 'told that it cannot be said', value: toldSo('unsure'), unit: 'operations' },
      { what: 'calls', value: report.calls, unit: 'calls' },
      { what: 'faults on the way', value: Object.values(met).reduce((a, b) => a + b, 0), unit: 'faults' },
      { what: 'states of rows judged', value: report.changes, unit: 'states' },
      none('told saved, and not there', lost),
      none('there, and told not saved', unasked),
      none('changes without a line in the record', unrecorded),
      none('lines of the record without a change, or twice', invented),
      none('cards sent twice', doubled),
      {
        what: 'deeds of several people on one action',
        value: done('do something to an action'),
        unit: 'operations',
      },
      none('of two on one action one that undid the other', torn),
      {
        what: 'votes and what the group does on one action',
        value: done('vote on evidence'),
        unit: 'operations',
      },
      { what: 'agreements of the group', value: report.agreed, unit: 'times', atLeast: 1 },
      none('agreed or closed without what that needs, or a vote lost', unsound),
      none('rows in which a process’s memory differs from the lists', outOfStep),
      none('processes that broke', broken),
    ];
  },
};
