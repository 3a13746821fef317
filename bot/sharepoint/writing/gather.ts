import { BATCH_SIZE, sendBatch, type Step, type StepAnswer } from '../graph/batch';
import type { Graph } from '../graph/graph';
import { aPersonWaits, isSettling, settling, unhurried } from '../graph/urgency';

interface Waiting {
  readonly step: Step;
  readonly answered: (answer: StepAnswer) => void;
  readonly failed: (cause: unknown) => void;
}

/** Calls of a lane under way at once: while they are, what comes gathers. */
const MOST_CALLS = 2;

/**
 * Sends writes that do not depend on each other in one call, whoever asked for them: 20 claims of 20 people's reminders
 * cost one way there and back. Each has its own answer, so that the refusal of one stops no other.
 * Graph takes a batch in which no step depends on another, or one in which each depends on the one before, and nothing
 * between (Microsoft Graph, JSON batching: parallel, serial, same). So only single steps are put together; a chain
 * goes alone, and so does what a person waits for.
 */
export class Gatherer {
  /** What records something that has happened does not queue behind what begins something. */
  private readonly settling: Lane;
  private readonly beginning: Lane;

  constructor(private readonly graph: Graph) {
    this.settling = new Lane(graph, true);
    this.beginning = new Lane(graph, false);
  }

  /** The answers of the steps, in order; of several, each after the one before, and none after a failed one (424). */
  async send(steps: readonly Step[]): Promise<StepAnswer[]> {
    const [step] = steps;
    if (!step || steps.length > 1 || aPersonWaits()) return sendBatch(this.graph, steps, { chained: true });
    return [await (isSettling() ? this.settling : this.beginning).send(step)];
  }
}

/** Steps that wait for the same kind of call. */
class Lane {
  private readonly waiting: Waiting[] = [];
  private underWay = 0;
  private asked: NodeJS.Immediate | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly settles: boolean,
  ) {}

  send(step: Step): Promise<StepAnswer> {
    return new Promise((answered, failed) => {
      this.waiting.push({ step, answered, failed });
      // What is asked for in the same turn goes together.
      this.asked ??= setImmediate(() => {
        this.asked = undefined;
        this.pump();
      });
    });
  }

  private pump(): void {
    while (this.underWay < MOST_CALLS && this.waiting.length > 0) {
      const load = this.waiting.splice(0, BATCH_SIZE);
      this.underWay += 1;
      // Not in the time of whoever happened to ask last.
      void unhurried(() => settling(this.settles, () => this.carry(load)));
    }
  }

  private async carry(load: readonly Waiting[]): Promise<void> {
    try {
      const answers = await sendBatch(
        this.graph,
        load.map(({ step }) => step),
      );
      load.forEach(({ answered }, place) => answered(answers[place] as StepAnswer));
    } catch (cause) {
      for (const { failed } of load) failed(cause);
    } finally {
      this.underWay -= 1;
      this.pump();
    }
  }
}
