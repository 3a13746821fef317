import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { z } from 'zod';
import { PROJECT } from '../running-app';
import type { Reach } from './one-morning';
import { arrivalsSchema, whereabouts, type Arrivals } from './teams-process';

/** Teams as an app meets it over the network: a stand-in in another process, with Teams' limits, some way away. */
export class DistantTeams implements Reach {
  private constructor(
    private readonly child: ChildProcess,
    private readonly where: z.infer<typeof whereabouts>,
  ) {}

  static async start(people: number, latencyMs: number): Promise<DistantTeams> {
    const runner = path.join(PROJECT, 'tests/support/run-typescript.cjs');
    const child = fork(path.join(__dirname, 'teams-process.ts'), [String(people), String(latencyMs)], {
      execArgv: ['-r', runner],
    });
    return new DistantTeams(child, whereabouts.parse(await answerOf(child)));
  }

  get serviceUrl(): string {
    return this.where.serviceUrl;
  }

  get tenantId(): string {
    return this.where.tenantId;
  }

  get persons(): z.infer<typeof whereabouts>['persons'] {
    return this.where.persons;
  }

  readonly person: Reach['person'] = ({ email }) => {
    const found = this.where.persons.find((one) => one.email === email);
    if (!found) throw new Error(`The stand-in does not know ${email}.`);
    const { conversationId, userId, entraId } = found;
    return { conversationId, userId, entraId };
  };

  /** What has arrived by now. */
  async arrivals(): Promise<Arrivals> {
    const answer = answerOf(this.child);
    this.child.send('what has arrived?');
    return arrivalsSchema.parse(await answer);
  }

  async stop(): Promise<void> {
    const over = once(this.child, 'exit');
    this.child.kill();
    await over;
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The stand-in for Teams has ended.')));
  gone.catch(() => undefined);
  const [answer] = (await Promise.race([once(child, 'message'), gone])) as [unknown];
  return answer;
}
