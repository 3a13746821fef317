import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badText } from '../basics/typed-text';
import type { Instant } from '../calendar/day';
import type { Criterion, Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { codeOf, startingPoints } from './starting-points';

/** What may be said of a criterion; null empties it. */
export interface CriterionGiven {
  readonly theme?: string;
  readonly title?: string;
  readonly judgement?: string | null;
  readonly evidence?: string | null;
  readonly actionRefs?: readonly string[];
}

/** Decides on a new criterion, with the next free number of its theme. */
export function decideNewCriterion(
  facts: Facts,
  actor: Actor,
  given: CriterionGiven,
  now: Instant,
): Result<Decision & { readonly ref: string }, Failure> {
  const [theme, title] = [given.theme?.trim(), given.title?.trim()];
  const refused = refusal(facts, actor, given, now);
  if (refused) return err(refused);
  if (!theme || !title)
    return err(inField(theme ? 'title' : 'theme', failure('not-given', 'Give a theme and a title.')));
  const ref = freeRef(facts, codeOf(theme));
  const row: Criterion = { ref, theme, title, actionRefs: given.actionRefs ?? [], ...words(given) };
  return ok({ ref, writes: [{ insert: 'criteria', row }], log: [line(actor, now, 'criterion.added', ref)] });
}

/** Decides on changes of a criterion. Nothing where it is so already. */
export function decideCriterion(
  facts: Facts,
  actor: Actor,
  { ref, ...given }: CriterionGiven & { readonly ref: string },
  now: Instant,
): Result<Decision, Failure> {
  const refused = refusal(facts, actor, given, now);
  if (refused) return err(refused);
  const of = facts.criteria.find((one) => one.ref === ref);
  if (!of) return err(failure('subject-gone'));
  const patch: Partial<Criterion> = {
    ...(given.theme ? { theme: given.theme.trim() } : {}),
    ...(given.title ? { title: given.title.trim() } : {}),
    ...(given.actionRefs ? { actionRefs: given.actionRefs } : {}),
    ...words(given),
  };
  const changed = Object.entries(patch).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(of, name)),
  );
  if (changed.length === 0) return ok(NOTHING);
  const detail = changed.map(([name]) => name).join(', ');
  return ok({
    writes: [{ change: 'criteria', of, patch }],
    log: [line(actor, now, 'criterion.changed', ref, detail)],
  });
}

/** Decides that the published points of a theme are the start of the partnership's own list; those that are there stay. */
export function decideStart(
  facts: Facts,
  actor: Actor,
  theme: string,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const start = startingPoints(facts).find((one) => one.theme.toLowerCase() === theme.trim().toLowerCase());
  if (!start) {
    const themes = startingPoints(facts)
      .map((one) => one.theme)
      .join(', ');
    return err(failure('not-given', `There is a start for these themes: ${themes}.`));
  }
  const there = new Set(facts.criteria.map(({ ref }) => ref));
  const rows = start.looksAt
    .map((title, at): Criterion => ({
      ref: `${start.code}-${at + 1}`,
      theme: start.theme,
      title,
      actionRefs: [],
      ...(start.source ? { source: start.source } : {}),
    }))
    .filter(({ ref }) => !there.has(ref));
  if (rows.length === 0) return ok(NOTHING);
  return ok({
    writes: rows.map((row) => ({ insert: 'criteria', row })),
    log: [line(actor, now, 'criteria.started', start.theme)],
  });
}

function refusal(facts: Facts, actor: Actor, given: CriterionGiven, now: Instant): Failure | undefined {
  if (!can(actor, 'plan:edit')) return failure('coordinator-only');
  const bad = (['theme', 'title', 'judgement', 'evidence'] as const)
    .map((name) => inField(name, badText({ note: given[name] ?? undefined }, now)))
    .find(Boolean);
  if (bad) return bad;
  const long = (['theme', 'title'] as const).find((name) => (given[name]?.length ?? 0) > 255);
  if (long) return inField(long, failure('too-long', 'A theme and a title hold 255 characters.'));
  const known = new Set(facts.actions.map(({ ref }) => ref));
  const unknown = given.actionRefs?.filter((ref) => !known.has(ref)) ?? [];
  return unknown.length > 0
    ? inField('actionRefs', failure('not-given', 'An action that is named is not in the plan.'))
    : undefined;
}

const words = ({ judgement, evidence }: CriterionGiven): Partial<Criterion> => ({
  ...(judgement === undefined ? {} : { judgement: judgement?.trim() || undefined }),
  ...(evidence === undefined ? {} : { evidence: evidence?.trim() || undefined }),
});

function freeRef({ criteria }: Pick<Facts, 'criteria'>, code: string): string {
  const taken = new Set(criteria.map(({ ref }) => ref));
  let number = 1;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}

const line = (actor: Actor, at: Instant, verb: string, subjectRef: string, detail?: string) => ({
  at,
  actor: actor.email,
  verb,
  subjectRef,
  ...(detail ? { detail } : {}),
});
