import { failure, inField, type Failure } from '../basics/failure';
import { badWords } from '../basics/typed-text';
import { parseDay, type Day, type Instant } from '../calendar/day';
import { changesSaid, everybodyAsked, lineOf, noticeOf, type Said } from '../notices/notice';
import type { Facts } from '../partnership';
import type { Decision, Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';

/** What a line of a list holds. */
const LINE = 255;

/** Only the coordinator changes what the whole partnership goes by. */
export const notTheirs = (actor: Actor): Failure | undefined =>
  can(actor, 'settings:change') ? undefined : failure('coordinator-only');

/** A change of a setting: what is written, what the record says of it, and what everybody who is asked hears. */
export interface SettingChange {
  readonly writes: readonly Write[];
  readonly verb: string;
  readonly subjectRef: string;
  readonly said: readonly Said[];
  /** In one sentence what holds now; none where other messages tell it. */
  readonly told?: string;
}

/** The decision: the change first, then that people are to hear of it, and the line of the record. */
export function settingDecision(
  { people }: Pick<Facts, 'people'>,
  { email }: Actor,
  { writes, verb, subjectRef, said, told }: SettingChange,
  now: Instant,
): Decision {
  const notice = told
    ? noticeOf({ about: 'Setting', title: told, to: everybodyAsked(people) }, email, now)
    : [];
  return {
    writes: [...writes, ...notice],
    log: [lineOf(email, now, verb, subjectRef, changesSaid(said))],
  };
}

/** Why a name is not taken, beside its field. */
export function unfitName(field: string, name: string, now: Instant): Failure | undefined {
  if (name === '') return inField(field, failure('not-given', 'Give it a name.'));
  const bad = badWords(name, LINE, now);
  return bad && inField(field, bad);
}

/** A day as a form gives it; the reason, beside its field, where it is none. */
export const dayIn = (field: string, text: string | undefined): Day | Failure =>
  parseDay(text?.trim() ?? '') ??
  inField(field, failure('not-given', 'Choose the day, or write it as 2027-05-31.'));

/** Tells a refusal from the text that was wanted. */
export const isFailure = (value: object | string): value is Failure => typeof value === 'object';
