import type { Failure } from '../basics/failure';
import { ok, type Result } from '../basics/result';
import type { AsOf, Finding } from '../partnership';
import { NOTHING } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { decideLetter, type LetterDecision } from './confirm';
import { differencesOf, type Choices, type Difference } from './differences';
import type { ConfirmedLetter } from './proposed';

/** What confirming a letter leaves, or what has to be said first. */
export interface LetterAnswer extends LetterDecision {
  /** What stands otherwise and nobody has decided yet; while there is any, nothing is written. */
  readonly asked: readonly Difference[];
  /** Findings of the inspection that this letter does not have. They stay. */
  readonly staying: readonly Finding[];
}

/**
 * A coordinator confirms a letter, as `decideLetter` has it, once for each thing that stands otherwise since it was
 * confirmed before it is said whether what was confirmed now takes its place, or it stays, or both stand: nothing that
 * people wrote or planned goes silently, on neither side.
 */
export function confirmOrAsk(
  asOf: AsOf,
  actor: Actor,
  inspectionRef: string,
  given: ConfirmedLetter,
  choices: Choices = {},
): Result<LetterAnswer, Failure> {
  const decided = decideLetter(asOf, actor, inspectionRef, given, choices);
  if (!decided.ok) return decided;
  const { facts } = asOf;
  const inspection = facts.inspections.find(({ ref }) => ref === inspectionRef);
  const asked = (inspection ? differencesOf(facts, inspection, given) : []).filter(
    ({ key, choices: offered }) => !offered.some((one) => one === choices[key]),
  );
  const inLetter = new Set(decided.value.findings);
  const staying = facts.findings.filter(
    (one) => one.inspectionRef === inspectionRef && one.withdrawnOn === undefined && !inLetter.has(one.ref),
  );
  if (asked.length === 0) return ok({ ...decided.value, asked, staying });
  return ok({ ...NOTHING, ...{ findings: [], actions: [], changed: [] }, asked, staying });
}
