import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { untilGreeted } from './npm-start';
import { moveClock, PROJECT } from './running-app';

/** As the script `start` of package.json has it. */
const YOUNG_GENERATION = '--max-semi-space-size=2';

/** The built app in a process of its own, as `npm start` runs it. */
export class AppProcess {
  /** All that it has printed until now. */
  output = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** What it has printed for people. */
    readonly printed: string,
  ) {
    this.output = printed;
    const hear = (text: string) => void (this.output += text);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  }

  /** Starts it and waits until it greets. `settings` are added to the environment. Rejects with what it printed. */
  static async start(settings: Readonly<Record<string, string>>): Promise<AppProcess> {
    const child = spawn(process.execPath, [YOUNG_GENERATION, path.join(PROJECT, 'dist/bot/index.js')], {
      cwd: PROJECT,
      env: { ...process.env, LOG_LEVEL: 'silent', PLAYGROUND: 'off', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = await untilGreeted(child);
    return new AppProcess(child, `http://localhost:${settings.PORT}`, printed);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves once it has printed these words. */
  async says(words: string): Promise<void> {
    while (!this.output.includes(words)) await once(this.child.stdout ?? this.child, 'data');
  }

  moveClock(now: string): Promise<Record<string, unknown>> {
    return moveClock(this.url, now);
  }

  /** Ends it at once, as a power cut does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it as Ctrl-C does, or as a host does with SIGTERM; gives its exit code. */
  async stop(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    await this.end(signal);
    return this.child.exitCode;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const over = once(this.child, 'exit');
    this.child.kill(signal);
    await over;
  }
}
