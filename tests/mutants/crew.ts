import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Covered } from './trial';
import type { Asked } from './worker';

/** How long a file may take with the code as it is: a machine that is busy otherwise gives little of its time. */
const PATIENCE_MS = 900_000;
const BOOT = path.resolve(__dirname, '../support/run-typescript.cjs');

/** A process that plays test files; one that hangs or dies of a change is replaced by another. */
export class Worker {
  private child: ChildProcess | undefined;

  /** `sources` stand in for what is on the disk, by absolute path. */
  constructor(private readonly sources: Readonly<Record<string, string>>) {}

  /** What the tests of a file come by in the code as it is. Rejects when they do not end. */
  async covered(file: string): Promise<Covered> {
    const told = await this.ask({ ask: 'covered', file });
    if (told === undefined) throw new Error(`${file} does not end with the code as it is.`);
    return told as Covered;
  }

  /** Whether a test fails, is busy for longer than `patienceMs`, or takes the process with it. */
  async notices(
    asked: Omit<Extract<Asked, { ask: 'notices' }>, 'ask'>,
    patienceMs: number,
  ): Promise<boolean> {
    return ((await this.ask({ ask: 'notices', ...asked }, patienceMs)) as boolean | undefined) ?? true;
  }

  close(): void {
    this.child?.kill();
    this.child = undefined;
  }

  private async ask(asked: Asked, patienceMs = PATIENCE_MS): Promise<unknown> {
    if (!this.child) {
      this.child = fork(path.join(__dirname, 'worker.ts'), {
        execArgv: ['-r', BOOT],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await told(this.child, { ask: 'ready', sources: this.sources }, PATIENCE_MS);
    }
    const answer = await told(this.child, asked, patienceMs);
    if (answer === undefined) this.close();
    return answer;
  }
}

/** A worker's answer; undefined when it hangs or ends instead. */
const told = (child: ChildProcess, asked: Asked, patienceMs: number): Promise<unknown> =>
  new Promise((resolve) => {
    const settle = (answer: unknown): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(undefined);
    }, patienceMs);
    child.once('message', settle).once('exit', () => settle(undefined));
    child.send(asked);
  });
