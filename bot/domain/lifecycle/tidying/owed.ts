import type { Action, Facts } from '../../partnership';
import type { Write } from '../../partnership/decision';
import { voteWrite } from '../planners/group';
import { owedStep } from '../../steps/steps';
import { agreementsOn, submissionOf, votesOnTheirWay } from '../votes';

/**
 * What belongs to the newest step on an action, which its row holds whole, and is not in its own list yet, as the app
 * stopped in between: the step's row, and the votes that it says were given.
 */
export function owedWrites(facts: Facts, action: Action): readonly Write[] {
  const step = owedStep(facts, action);
  const votes = owedVotes(facts, action);
  return [...(step ? [{ insert: 'updates', row: step } as const] : []), ...votes];
}

function owedVotes(facts: Facts, action: Action): readonly Write[] {
  const { lastStep: step } = action;
  const submission = submissionOf(facts, action);
  if (!step || !submission) return [];
  const there = agreementsOn(facts, action, submission);
  const { text, onBehalf, meetingRef, by, at } = step;
  return [...votesOnTheirWay(facts, action, there)].map(([agencyCode, verdict]) =>
    voteWrite(facts, action, submission, { agencyCode, verdict, text, onBehalf, meetingRef, by, at }),
  );
}

/** True for a write that is there already: a row of that key, or one that says all of it. */
export function isWritten(facts: Facts, write: Write): boolean {
  if ('insert' in write) {
    const rows: readonly object[] = facts[write.insert];
    const key: unknown = Reflect.get(write.row, 'key');
    return key !== undefined && rows.some((row) => Reflect.get(row, 'key') === key);
  }
  return Object.entries(write.patch).every(([name, value]) => Reflect.get(write.of, name) === value);
}
