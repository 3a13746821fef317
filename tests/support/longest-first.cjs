const Sequencer = require('@jest/test-sequencer').default;

/**
 * What takes longest, in this order: it is begun first, so that the last minute of a run is many small files and not
 * one long one beside an idle core. jest knows how long files took on this machine before; on one that has never run
 * them it goes by their size, and these are small.
 */
const LONG = [
  'tests/tab/looks',
  'tests/app/somerset-walk',
  'tests/sharepoint/store-local',
  'tests/app/killed',
  'tests/app/copies',
  'tests/tab/teams',
  'tests/app/six-weeks',
  'tests/tab/use',
  'tests/sharepoint/backup/backup-trouble',
  'tests/sharepoint/faults/faults',
  'tests/app/changed-in-the-middle',
  'tests/sharepoint/backup/backup',
  'tests/local/playground',
  'tests/app/fuzz',
  'tests/tab/partnerships',
  'tests/sharepoint/faults/half-way',
  'tests/sharepoint/budget',
  'tests/e2e/first-morning',
  'tests/sharepoint/promptness',
];

const placeOf = ({ path }) => {
  const at = LONG.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).sort((a, b) => placeOf(a) - placeOf(b));
  }
};

module.exports.LONG = LONG;
