import { grouped } from '../basics/grouped';
import { logKeyOf, type Facts, type LogEntry, type Update } from '../partnership';
import { agencyOf } from '../people/names';

/** A row that steps are made on: by its reference, and the newest step, which it holds whole. */
export interface Stepped {
  readonly ref: string;
  readonly lastStep?: Update;
}

const aboutOf = ({ actionRef }: Update): string => actionRef;

/**
 * Everything that was done to a row or said of it, oldest first: its updates, and the newest step, should the row of
 * that be still on its way.
 */
export function stepsOf(facts: Pick<Facts, 'updates'>, { ref, lastStep }: Stepped): readonly Update[] {
  const written = grouped(facts.updates, aboutOf).get(ref) ?? [];
  const isThere = lastStep === undefined || written.some(({ key }) => key === lastStep.key);
  return inTime(isThere ? written : [...written, lastStep]);
}

/** By time; those of one second in the order in which they were written. */
const inTime = (updates: readonly Update[]): readonly Update[] =>
  updates.every(({ at }, place) => place === 0 || (updates[place - 1]?.at ?? '') <= at)
    ? updates
    : [...updates].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

/** The keys of the steps that were taken back. */
export const takenBackIn = (steps: readonly Update[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ takesBack }) => takesBack ?? []));

/** The step that a row holds and that has no row of its own yet. */
export function owedStep(
  { updates }: Pick<Facts, 'updates'>,
  { ref, lastStep }: Stepped,
): Update | undefined {
  if (lastStep === undefined) return undefined;
  const written = grouped(updates, aboutOf).get(ref) ?? [];
  return written.some(({ key }) => key === lastStep.key) ? undefined : lastStep;
}

/**
 * The line of the record that a step leaves. Its key is the step's, so that it is there once. `said` is what it tells
 * besides for whom it was done: what changed, in words.
 */
export const recordOf = (
  facts: Pick<Facts, 'agencies'>,
  step: Update,
  verb: string,
  said: readonly string[],
): LogEntry => {
  const { agencyCode, onBehalf, at, by, actionRef } = step;
  const whose = agencyCode === undefined ? '' : `for ${agencyOf(facts, agencyCode).title}`;
  const detail = [whose + (onBehalf ? ' (on behalf of the agency)' : ''), ...said].filter(Boolean).join('. ');
  return {
    ...(step.key === undefined ? {} : { key: logKeyOf(step.key) }),
    at,
    actor: by,
    verb,
    subjectRef: actionRef,
    ...(detail ? { detail } : {}),
  };
};
