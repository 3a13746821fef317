import { expect } from 'expect';
import * as circus from 'jest-circus';
import { FreshModules } from './fresh-modules';

/** As jest.config.js has it; a change that hangs is noticed sooner, by whoever asked. */
const TEST_TIMEOUT_MS = 60_000;

/** What one test file does with the code as it is. */
export interface Covered {
  readonly failed: readonly string[];
  /** Every test that was played, by its name. */
  readonly ran: readonly string[];
  readonly milliseconds: number;
  /** Changes met while the file is loaded, with how often: any of its tests may notice them. */
  readonly atLoad: Readonly<Record<string, number>>;
  /** Changes met in a test, by its name, with how often. */
  readonly inTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the instrumented sources look at, and where they tell what they met. */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number;
  hitLimit?: number;
}

const switches: Switches = {};
Object.assign(globalThis, { __stryker__: switches, expect }, circus.default);

/** Plays test files under jest's own `test` and `expect`, without starting jest for each. */
export class Trials {
  private readonly modules: FreshModules;

  constructor(sources: Readonly<Record<string, string>>) {
    this.modules = new FreshModules(sources);
  }

  /** The code as it is: which changes does each test of this file come by? */
  async covered(file: string): Promise<Covered> {
    const coverage = { static: {}, perTest: {} };
    switches.activeMutant = undefined;
    switches.mutantCoverage = coverage;
    const from = performance.now();
    const ran: string[] = [];
    const failed = await this.play(file, {
      wanted: (name) => ran.push(name) > 0,
      firstOnly: false,
      kept: false,
    });
    const milliseconds = performance.now() - from;
    return { failed, ran, milliseconds, atLoad: coverage.static, inTest: coverage.perTest };
  }

  /** Does a test of this file fail once this change is made? `tests` are those that come by it; all unless given. */
  async notices({ mutant, file, tests, mostHits, anew }: Wanted): Promise<boolean> {
    Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit: mostHits });
    const wanted = tests && new Set(tests);
    const isWanted = (name: string): boolean => wanted?.has(name) ?? true;
    // What no test names is met while the file is loaded.
    const kept = tests !== undefined && !anew;
    return (await this.play(file, { wanted: isWanted, firstOnly: true, kept })).length > 0;
  }

  /** The names of the tests that fail; of the first alone where that is enough. */
  private async play(file: string, { wanted, firstOnly, kept }: Playing): Promise<string[]> {
    const failed: string[] = [];
    const hear: Parameters<typeof circus.addEventHandler>[0] = (event) => {
      if (event.name === 'test_start') {
        const over = firstOnly && failed.length > 0;
        if (over || !wanted(nameOf(event.test))) event.test.mode = 'skip';
        else switches.currentTestId = nameOf(event.test);
      } else if (event.name === 'test_done') {
        switches.currentTestId = undefined;
        if (event.test.errors.length > 0) failed.push(nameOf(event.test));
      }
    };
    circus.resetState();
    circus.getState().testTimeout = TEST_TIMEOUT_MS;
    circus.addEventHandler(hear);
    try {
      this.modules.load(file, { kept });
      const { unhandledErrors } = await circus.run();
      return [...failed, ...unhandledErrors];
    } catch (cause) {
      return [`${file} does not load: ${String(cause)}`];
    } finally {
      circus.removeEventHandler(hear);
    }
  }
}

/** A change, and the tests that are to look at it. */
interface Wanted {
  readonly mutant: string;
  readonly file: string;
  readonly tests?: readonly string[];
  readonly mostHits: number;
  /** Load what is tested once more. */
  readonly anew?: boolean;
}

/** How a file is played. */
interface Playing {
  readonly wanted: (name: string) => boolean;
  /** Stop at the first test that fails. */
  readonly firstOnly: boolean;
  /** What is tested is loaded once for all. */
  readonly kept: boolean;
}

/** A test's name with those of the blocks that it stands in. */
const nameOf = ({ name, parent }: Named): string => (parent ? `${nameOf(parent)} ${name}` : '');

interface Named {
  readonly name: string;
  readonly parent?: Named;
}
