import type { Day } from '../../../bot/domain/day';
import { pressAll, type Stage } from './stage';

/** What people do on a day, after the morning's cards have come. */
export type Scene = (stage: Stage, day: Day) => Promise<void>;

/** Probation's people never add the app: the coordinator has to ring them. */
export const WITHOUT_THE_APP = ['Naomi Fletcher', 'Imran Sheikh'];

/** Who answers at once. */
const PROMPT = ['Priya Nair', 'Karen Whitlock', 'Daniel Okafor'];

const promptPeople: Scene = async (stage) => {
  for (const name of PROMPT) {
    await pressAll(stage.person(name), 'Attending');
    await pressAll(stage.person(name), 'Acknowledge');
  }
};

export const SCENES: readonly Scene[] = [promptPeople];
