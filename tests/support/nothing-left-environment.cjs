const { TestEnvironment } = require('jest-environment-node');

/** Of what Node counts as keeping a process alive, what a test file can leave behind. */
const KINDS = ['TCPServerWrap', 'TCPSocketWrap', 'PipeServerWrap', 'ProcessWrap', 'Timeout'];

/** What jest tells of a test, of what runs before or after it, and of what was thrown beside both. */
const FAILURES = ['test_fn_failure', 'hook_failure', 'error'];

/** `fetch` keeps a connection for some seconds after its last request; what stands for longer is left behind. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 20;

/** What one test file makes and those after it in the same process may use, as plain text: it cannot be changed. */
const shelf = new Map();

/** How many there are of each of these kinds, `{ ProcessWrap: 1 }`. */
function alive() {
  const counts = {};
  for (const kind of process.getActiveResourcesInfo())
    if (KINDS.includes(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * Node's environment for a test file, which fails a file that leaves something behind: a server that still listens, a
 * connection, a process, a timer. jest would not end by itself then, or be ended by force, and the next file would run
 * beside what was left.
 */
module.exports = class NothingLeftEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.before = alive();
    this.hasFailed = false;
    this.global.shelfOfTestFiles = shelf;
  }

  /** A file of which something failed says that, and what it left for that reason is no second fault. */
  handleTestEvent({ name }) {
    if (FAILURES.includes(name)) this.hasFailed = true;
  }

  async teardown() {
    await super.teardown();
    if (this.hasFailed) return;
    const until = performance.now() + PATIENCE_MS;
    let left = this.left();
    while (left.length > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      left = this.left();
    }
    if (left.length > 0)
      throw new Error(`The test file leaves behind what keeps Node alive: ${left.join(', ')}`);
  }

  /** `ProcessWrap: 1`, for each kind of which there are more than before. */
  left() {
    return Object.entries(alive())
      .filter(([kind, count]) => count > (this.before[kind] ?? 0))
      .map(([kind, count]) => `${kind}: ${count - (this.before[kind] ?? 0)}`);
  }
};
