import { parseDay } from '../calendar/day';
import { foldKey } from '../basics/folded';
import { fingerprint } from '../basics/fingerprint';
import type { Milestone } from './plan';

/**
 * An action's milestones as the list holds them, one a line, so that people can read and type them there:
 * '2026-10-05 Wording agreed with schools (met 2026-10-02)'. A line without a day is a milestone without one.
 */
export const milestonesText = (milestones: readonly Milestone[]): string =>
  milestones
    .map(({ title, on, metOn }) => [on, title, metOn && `(met ${metOn})`].filter(Boolean).join(' '))
    .join('\n');

/** Reads what `milestonesText` writes, and what people type like it. What reads as no milestone is passed over. */
export const readMilestones = (text: string): readonly Milestone[] =>
  text.split(/\r?\n/).flatMap((line) => readMilestone(line.trim()) ?? []);

function readMilestone(line: string): Milestone | undefined {
  const [, begin = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})?[\s:|,–-]*(.*)$/.exec(line) ?? [];
  const [, title = '', met = ''] = /^(.*?)\s*(?:\(met (?:on )?(\d{4}-\d{2}-\d{2})\))?$/i.exec(rest) ?? [];
  if (title === '') return undefined;
  const [on, metOn] = [parseDay(begin), parseDay(met)];
  return { title, ...(on ? { on } : {}), ...(metOn ? { metOn } : {}) };
}

/** What the reminders of a milestone within an action name it by: `A07/milestone-…`, which does not say what it is called. */
export const milestoneRef = (actionRef: string, title: string): string =>
  `${actionRef}/milestone-${fingerprint(foldKey(title)).slice(0, 10)}`;
