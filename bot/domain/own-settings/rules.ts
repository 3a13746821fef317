import { failure, inField, type Failure } from '../basics/failure';
import { fingerprint } from '../basics/fingerprint';
import { err, ok, type Result } from '../basics/result';
import type { Instant } from '../calendar/day';
import { type Facts, type Rule, type SubjectKind } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { rulesFor, rulesInWords, stageOf } from '../reminders/rules';
import { notTheirs, settingDecision } from './changing';

/** When a kind of thing is reminded of, in working days, as a form asks for it. */
export interface RulesGiven {
  /** How many working days before: 10, 5 and 1. */
  readonly before: readonly number[];
  readonly onTheDay: boolean;
  /** Every so many working days once it is overdue; none: no reminder then. */
  readonly overdueEvery?: number | null;
  readonly to: Rule['to'];
}

/** A working year, beyond which a number is a slip of the keyboard. */
const FURTHEST = 250;
const MOST_STAGES = 6;

const SUBJECT: Record<SubjectKind, string> = {
  Meeting: 'a meeting',
  Action: 'an action',
  Request: 'an Annex A request',
  Milestone: 'a milestone or review',
};

/** The rules of a kind as a form shows them. */
export function rulesGiven(facts: Pick<Facts, 'rules'>, kind: SubjectKind): RulesGiven {
  const rules = rulesFor(facts, kind);
  const overdue = rules.find(({ workingDays }) => workingDays > 0);
  return {
    before: rules
      .filter(({ workingDays }) => workingDays < 0)
      .map(({ workingDays }) => -workingDays)
      .sort((a, b) => b - a),
    onTheDay: rules.some(({ workingDays }) => workingDays === 0),
    ...(overdue ? { overdueEvery: overdue.repeat ?? overdue.workingDays } : {}),
    to: rules[0]?.to ?? 'SPOC',
  };
}

/** Names the rules of a kind as they stand. */
export const rulesVersion = (facts: Pick<Facts, 'rules'>, kind: SubjectKind): string =>
  fingerprint(
    JSON.stringify(
      rulesFor(facts, kind).map(({ workingDays, repeat, to }) => [workingDays, repeat ?? null, to]),
    ),
  );

/**
 * Decides by which rules a kind of thing is reminded of from now on. Rows that are there are used again, and what is left
 * over counts no more. Done once more, it writes what is missing.
 */
export function decideRules(
  facts: Facts,
  actor: Actor,
  given: RulesGiven & { readonly kind: SubjectKind },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor) ?? unfit(given);
  if (refused) return err(refused);
  const { kind } = given;
  const wanted = wantedRules(given);
  const writes = rewritten(
    facts.rules.filter((rule) => rule.kind === kind),
    wanted,
  );
  if (writes.length === 0) return ok(NOTHING);
  const [was, is] = [rulesInWords(rulesFor(facts, kind)), rulesInWords(wanted)];
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes,
        verb: 'rules.changed',
        subjectRef: kind,
        said: [
          { label: `Reminders of ${SUBJECT[kind]}`, was, is },
          { label: 'To', was: rulesFor(facts, kind)[0]?.to, is: given.to },
        ],
        told: `You are reminded of ${SUBJECT[kind]} ${is} (before: ${was}).`,
      },
      now,
    ),
  );
}

function unfit({ before, onTheDay, overdueEvery }: RulesGiven): Failure | undefined {
  const isWhole = (count: number): boolean => Number.isSafeInteger(count) && count >= 1 && count <= FURTHEST;
  if (!before.every(isWhole) || before.length > MOST_STAGES)
    return inField(
      'before',
      failure('not-given', `Give up to ${MOST_STAGES} whole numbers of working days, as 10, 5, 1.`),
    );
  if (typeof overdueEvery === 'number' && !isWhole(overdueEvery))
    return inField('overdueEvery', failure('not-given', 'Give a whole number of working days, as 5.'));
  return before.length === 0 && !onTheDay
    ? inField('before', failure('not-given', 'Give one reminder at least, before the day or on it.'))
    : undefined;
}

const wantedRules = ({
  kind,
  before,
  onTheDay,
  overdueEvery,
  to,
}: RulesGiven & { readonly kind: SubjectKind }): readonly Rule[] => {
  const rule = (workingDays: number, repeat?: number): Rule => ({
    title: `${kind} ${stageOf(workingDays)}`,
    kind,
    workingDays,
    to,
    ...(repeat ? { repeat } : {}),
  });
  const days = [...new Set(before)].sort((a, b) => b - a);
  return [
    ...days.map((count) => rule(-count)),
    ...(onTheDay ? [rule(0)] : []),
    ...(overdueEvery ? [rule(overdueEvery, overdueEvery)] : []),
  ];
};

/** What has to be written so that these rows, and no others of the kind, count. */
function rewritten(rows: readonly Rule[], wanted: readonly Rule[]): readonly Write[] {
  const free = [...rows];
  const take = (fits: (row: Rule) => boolean): Rule | undefined => {
    const at = free.findIndex(fits);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const same = wanted.map((rule) => take((row) => !row.withdrawn && asksTheSame(row, rule)));
  const changes = wanted.flatMap((rule, at): Write[] => {
    if (same[at]) return [];
    const of = take(() => true);
    const { repeat = undefined, ...columns } = rule;
    return of
      ? [{ change: 'rules', of, patch: { ...columns, repeat, withdrawn: undefined } }]
      : [{ insert: 'rules', row: rule }];
  });
  const left = free.filter((row) => !row.withdrawn);
  return [...changes, ...left.map((of): Write => ({ change: 'rules', of, patch: { withdrawn: true } }))];
}

const asksTheSame = (a: Rule, b: Rule): boolean =>
  a.workingDays === b.workingDays && a.repeat === b.repeat && a.to === b.to;
