import { grouped } from '../basics/grouped';
import type { Instant } from '../calendar/day';
import type { Decision, Write } from '../partnership/decision';
import type { Action, ColumnChange, Extension, Facts, LogEntry, SubjectKind, Update } from '../partnership';
import type { Actor } from '../people/actor';
import { recordOf } from '../steps/steps';
import { changesInLine, changesOf, patchTo } from './columns';

const subjectOf = ({ subjectRef }: Extension): string => subjectRef;

/** The wishes for more time for a thing, oldest first. */
export const wishesFor = (
  { extensions }: Pick<Facts, 'extensions'>,
  { kind, ref }: { readonly kind: SubjectKind; readonly ref: string },
): readonly Extension[] => (grouped(extensions, subjectOf).get(ref) ?? []).filter((one) => one.kind === kind);

/** What a deed comes to: how the action changes, what is noted, and what is written beside. */
export interface Plan {
  readonly kind: Update['kind'];
  /** For the record. */
  readonly verb: string;
  readonly patch?: Partial<Action>;
  readonly text?: string;
  readonly link?: string;
  /** What the record says besides, as days. */
  readonly detail?: string;
  readonly agencyCode?: string;
  readonly onBehalf?: boolean;
  readonly meetingRef?: string;
  readonly takesBack?: string;
  /** How agencies voted before, and vote by it. */
  readonly votes?: readonly ColumnChange[];
  /** Rows of other lists that follow; each is left out where it is there already. */
  readonly beside?: readonly Write[];
}

/** A decision about one action. */
export interface ActionDecision extends Decision {
  readonly ref: string;
}

/**
 * A deed as what is written. The action's row comes first and holds the whole step: by its version one of two who do
 * something at once is first, and whatever stops later, the step stands there and its own row follows from it.
 */
export function decisionOf(
  facts: Facts,
  actor: Pick<Actor, 'email'>,
  action: Action,
  { patch = {}, verb, detail, votes = [], beside = [], ...noted }: Plan,
  { key, now }: { readonly key: string; readonly now: Instant },
): ActionDecision {
  const changes = [...changesOf(action, patch), ...votes];
  const step: Update = {
    key,
    actionRef: action.ref,
    ...noted,
    ...(noted.kind === 'Evidence' && patch.status ? { statusBefore: action.status } : {}),
    ...(changes.length > 0 ? { changes } : {}),
    by: actor.email,
    at: now,
  };
  return {
    ref: action.ref,
    writes: [
      { change: 'actions', of: action, patch: { ...patch, lastStep: step } },
      { insert: 'updates', row: step },
      ...beside,
    ],
    log: [lineOf(facts, step, verb, detail)],
  };
}

/** The line of the record that a step leaves. */
export const lineOf = (facts: Facts, step: Update, verb: string, more = ''): LogEntry =>
  recordOf(facts, step, verb, [more, changesInLine(facts, step.changes ?? [])]);

/** The action as it was before its newest step. */
export const beforeStep = (action: Action, { changes = [] }: Update): Action => ({
  ...action,
  ...patchTo('was', changes),
  lastStep: undefined,
});

/** An action's row as these steps leave it, one after the other. */
export const replayed = (start: Action, steps: readonly Update[]): Action =>
  steps.reduce((action, { changes = [] }) => ({ ...action, ...patchTo('is', changes) }), start);
