import { dayOf, type Day, type Instant } from '../calendar/day';
import { milestoneRef, type Action, type Facts, type Finding, type SendingRow } from '../partnership';
import type { Actor } from '../people/actor';
import { closedTo, keptActions, readableFindings } from './embargo';

/** What stands for whatever somebody wrote about a thing under embargo. */
const KEPT = 'Kept back until the letter is published.';

/** What is told of an action, of its reminders and of what is asked about it, to who may not read it. */
const keptTitle = (ref: string): string => `Action ${ref}, which is under embargo`;

/**
 * The facts as this reader may be told them (`product.md`, Lines not to cross: embargo): everything counts and falls due
 * as it does, but of a finding that is under embargo for them, and of the actions that follow from it, no title, text,
 * milestone, note, vote or reason is left. Who is undefined reads as everybody does, in a channel. Only to be shown:
 * nothing is decided or written by facts that lack their texts.
 */
export const factsFor = <F extends Facts>(facts: F, reader: Actor | undefined, now: Instant): F =>
  (telling(facts, reader, dayOf(now))?.facts as F | undefined) ?? facts;

/** Rows to be shown to this reader, those that are written after the facts were read included: without kept titles. */
export function rowsFor(
  facts: Facts,
  reader: Actor | undefined,
  rows: readonly SendingRow[],
  now: Instant,
): readonly SendingRow[] {
  const kept = telling(facts, reader, dayOf(now))?.kept;
  return kept ? rows.map((row) => rowKept(row, kept)) : rows;
}

/** What is told to those who may not read these actions. */
interface Telling {
  readonly facts: Facts;
  /** The references of the actions that are kept. */
  readonly kept: ReadonlySet<string>;
}

/** One telling serves all who may read the same letters, for a whole sweep: the facts of a moment never change. */
const tellings = new WeakMap<Facts, Map<string, Telling | undefined>>();

/** Undefined where nothing is kept from this reader. */
function telling(facts: Facts, reader: Actor | undefined, today: Day): Telling | undefined {
  const closed = closedTo(facts, reader, today);
  if (closed.length === 0) return undefined;
  const ofFacts = tellings.get(facts) ?? new Map<string, Telling | undefined>();
  tellings.set(facts, ofFacts);
  const letters = closed.join('|');
  if (!ofFacts.has(letters)) ofFacts.set(letters, tellingOf(facts, reader, today));
  return ofFacts.get(letters);
}

function tellingOf(facts: Facts, reader: Actor | undefined, today: Day): Telling | undefined {
  const open = new Set(readableFindings(facts, reader, today));
  const kept = new Set(keptActions(facts, reader, today).map(({ ref }) => ref));
  if (kept.size === 0 && open.size === facts.findings.length) return undefined;
  return { kept, facts: without(facts, open, kept) };
}

function without(facts: Facts, open: ReadonlySet<Finding>, kept: ReadonlySet<string>): Facts {
  const isKept = (ref: string): boolean => kept.has(actionIn(ref));
  const findings = new Set(facts.findings.filter((one) => !open.has(one)).map(({ ref }) => ref));
  return {
    ...facts,
    findings: facts.findings.map((one) => (open.has(one) ? one : findingKept(one))),
    actions: facts.actions.map((one) => (kept.has(one.ref) ? actionKept(one) : one)),
    updates: facts.updates.map((one) => {
      if (!isKept(one.actionRef) && !findings.has(one.actionRef)) return one;
      const { text: _, link: _link, changes, ...bare } = one;
      // By how its state changed it is known what falls due of it when.
      const states = changes?.filter(({ column }) => column === 'status') ?? [];
      return states.length > 0 ? { ...bare, changes: states } : bare;
    }),
    agreements: facts.agreements.map((one) =>
      isKept(one.actionRef) && one.text ? { ...one, text: KEPT } : one,
    ),
    extensions: facts.extensions.map((one) => {
      if (!isKept(one.subjectRef)) return one;
      const { note: _, ...bare } = one;
      return { ...bare, title: keptTitle(one.subjectRef), reason: KEPT };
    }),
    reminders: facts.reminders.map((row) => rowKept(row, kept)),
    messages: facts.messages.map((row) => rowKept(row, kept)),
  };
}

/** A milestone within an action goes by the action's reference and its own, `A07/…`. */
const actionIn = (ref: string): string => ref.split('/')[0] ?? ref;

/** What a row may be about: a message names a thing, or the key of another row, in which things stand between bars. */
const aboutOf = (row: SendingRow): readonly string[] =>
  'subjectRef' in row ? [row.subjectRef] : [...row.about.split('|'), ...row.key.split('|')];

function rowKept<R extends SendingRow>(row: R, kept: ReadonlySet<string>): R {
  const ref = aboutOf(row)
    .map(actionIn)
    .find((one) => kept.has(one));
  return ref === undefined ? row : { ...row, title: keptTitle(ref) };
}

const findingKept = ({ text: _, withdrawnWhy: _why, lastStep: _step, ...finding }: Finding): Finding => ({
  ...finding,
  title: 'A finding under embargo',
});

function actionKept(action: Action): Action {
  const {
    theme: _theme,
    successMeasure: _measure,
    sustainabilityPlan: _plan,
    otherPlan: _other,
    withdrawnWhy: _why,
    lastStep: _step,
    milestones,
    ...kept
  } = action;
  return {
    ...kept,
    title: keptTitle(action.ref),
    ...(milestones
      ? {
          milestones: milestones.map((one, place) => ({
            ...one,
            title: `Milestone ${String(place + 1)}`,
            ref: milestoneRef(action.ref, one.title),
          })),
        }
      : {}),
  };
}
