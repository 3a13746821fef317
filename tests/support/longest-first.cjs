const Sequencer = require('@jest/test-sequencer').default;

/**
 * What takes longest, in this order: it is begun first, so that the last minute of a run is many small files and not
 * one long one beside an idle core. jest knows how long files took on this machine before; on one that has never run
 * them it goes by their size, and these are small.
 */
const LONG = [
  'tests/tab/action',
  'tests/app/killed',
  'tests/tab/teams',
  'tests/tab/looks',
  'tests/tab/overview',
  'tests/tab/forms',
  'tests/tab/inspection',
  'tests/tab/roles',
  'tests/app/copies',
  'tests/app/somerset-walk',
  'tests/app/fuzz',
  'tests/app/six-weeks',
  'tests/sharepoint/faults/faults',
  'tests/app/inspection-walk',
  'tests/sharepoint/backup/backup-trouble',
  'tests/sharepoint/store-local',
  'tests/app/changed-in-the-middle',
  'tests/local/playground',
  'tests/sharepoint/backup/backup',
  'tests/tab/export',
  'tests/teams/answers-deadline',
  'tests/web/server',
  'tests/teams/partnerships',
  'tests/teams/odd-activities',
  'tests/teams/series-card',
  'tests/usecases/sweep/sweep-faults',
  'tests/tab/partnerships',
  'tests/sharepoint/faults/half-way',
  'tests/sharepoint/budget',
  'tests/e2e/first-morning',
  'tests/e2e/plan-in-turns',
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
