import { BATCH_SIZE, sendBatch, type Step, type StepAnswer } from './batch';
import type { Graph } from './graph';
import { aPersonWaits, isSettling, settling, unhurried } from './urgency';

interface Waiting {
  readonly step: Step;
  readonly answered: (answer: StepAnswer) => void;
  readonly failed: (cause: unknown) => void;
}

/** Calls under way at once: while they are, what comes gathers. */
const MOST_CALLS = 4;

/**
 * Sends writes that do not depend on each other in one call, whoever asked for them: 20 claims of 20 people's reminders
 * cost one way there and back. Each has its own answer, so that the refusal of one stops no other.
 * Graph takes a batch in which no step depends on another, or one in which each depends on the one before, and nothing
 * between (Microsoft Graph, JSON batching: parallel, serial, same). So only single steps are put together; a chain
 * goes alone, and so does what a person waits for.
 */
export class Gatherer {
  /** What records something that has happened goes before what begins something. */
  private readonly lanes = { settling: [] as Waiting[], beginning: [] as Waiting[] };
  private underWay = 0;
  private asked: NodeJS.Immediate | undefined;

  constructor(private readonly graph: Graph) {}

  /** The answers of the steps, in order; of several, each after the one before, and none after a failed one (424). */
  async send(steps: readonly Step[]): Promise<StepAnswer[]> {
    const [step] = steps;
    if (!step || steps.length > 1 || aPersonWaits()) return sendBatch(this.graph, steps, { chained: true });
    const lane = isSettling() ? this.lanes.settling : this.lanes.beginning;
    return new Promise((resolve, failed) => {
      lane.push({ step, answered: (answer) => resolve([answer]), failed });
      this.soon();
    });
  }

  /** What is asked for in the same turn goes together. */
  private soon(): void {
    this.asked ??= setImmediate(() => {
      this.asked = undefined;
      this.pump();
    });
  }

  private pump(): void {
    while (this.underWay < MOST_CALLS) {
      const isRecord = this.lanes.settling.length > 0;
      const load = (isRecord ? this.lanes.settling : this.lanes.beginning).splice(0, BATCH_SIZE);
      if (load.length === 0) return;
      this.underWay += 1;
      // Not in the time of whoever happened to ask last.
      void unhurried(() => settling(isRecord, () => this.carry(load)));
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
