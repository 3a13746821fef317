import { dayOf, plusMinutes, type Instant } from '../../calendar/day';
import { mayRead } from '../../inspection/embargo';
import type { Action, AsOf, Update } from '../../partnership';
import type { Actor } from '../../people/actor';
import { takeBackOf, TAKEN_BACK_WITHIN_MINUTES } from '../taking-back';
import { versionOf } from '../version';
import { wordsOfStep } from './history';

/** What somebody has just done themselves, as long as they can take it back. */
export interface JustDone {
  readonly ref: string;
  readonly title: string;
  /** After who did it: 'agreed to the evidence'. */
  readonly words: string;
  readonly at: Instant;
  /** Until when it can be taken back. */
  readonly until: Instant;
  /** The version that it is taken back on. */
  readonly version: string;
}

/** What somebody has done to actions in the last minutes and can still take back, the newest first. */
export function actionsJustDone({ facts, now }: AsOf, actor: Actor): readonly JustDone[] {
  const from = plusMinutes(now, -TAKEN_BACK_WITHIN_MINUTES);
  const isRecent = (step: Update | undefined): boolean =>
    step !== undefined && step.by === actor.email && step.at >= from;
  const recent = new Set(facts.updates.filter(isRecent).map(({ actionRef }) => actionRef));
  const today = dayOf(now);
  const lastOf = (action: Action): JustDone[] => {
    const taking = takeBackOf({ facts, actor, action, now, today, key: '' });
    if (!taking.ok || !('step' in taking.value) || taking.value.until === undefined) return [];
    const { step, until } = taking.value;
    const { ref, title } = action;
    const words = wordsOfStep(step);
    return [{ ref, title, words, at: step.at, until, version: versionOf(facts, action) }];
  };
  return facts.actions
    .filter((action) => recent.has(action.ref) || isRecent(action.lastStep))
    .filter((action) => mayRead(facts, actor, action, today))
    .flatMap(lastOf)
    .sort((a, b) => (a.at > b.at ? -1 : 1));
}
