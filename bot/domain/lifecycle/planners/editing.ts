import { type Failure, failure, inField } from '../../basics/failure';
import { err, ok } from '../../basics/result';
import { badText, badWords } from '../../basics/typed-text';
import { dayOf, type Instant } from '../../calendar/day';
import { isTwiceAmong, type Action, type Facts, type Milestone } from '../../partnership';
import { changesOf } from '../columns';
import { EDITABLE, type Edited } from '../deeds';
import { leavesEmbargo } from '../../inspection/embargo';
import type { Planner } from '../ground';
import { unlikelyDays } from './days';
import { endedWish, movedTo } from '../extensions';

const LINE = 255;
const PARAGRAPH = 4000;
const MOST_MILESTONES = 30;

type Checks = {
  readonly [K in keyof Edited]-?: (
    facts: Facts,
    value: NonNullable<Edited[K]>,
    now: Instant,
  ) => Failure | undefined;
};

const line = (_: Facts, value: string, now: Instant): Failure | undefined => badWords(value, LINE, now);
const paragraph = (_: Facts, value: string, now: Instant): Failure | undefined =>
  badWords(value, PARAGRAPH, now);
const fits = (): undefined => undefined;

/** Why a new value of a column is not taken. */
const CHECKS: Checks = {
  title: line,
  findingRef: ({ findings }, value) =>
    findings.some(({ ref, withdrawnOn }) => ref === value && withdrawnOn === undefined)
      ? undefined
      : failure('finding-gone'),
  theme: line,
  leadAgency: agencyCheck,
  supportingAgencies: (facts, value) => value.map((code) => agencyCheck(facts, code)).find(Boolean),
  ownerEmail: ({ people }, value) =>
    people.some(({ email, leftOn }) => email === value && leftOn === undefined)
      ? undefined
      : failure('not-given', 'The owner is not on the People list.'),
  dueOn: fits,
  successMeasure: paragraph,
  sustainabilityPlan: paragraph,
  reviewOn: fits,
  milestones: (_, value, now) => milestonesCheck(value, now),
  otherPlan: line,
  order: (_, value) =>
    Number.isSafeInteger(value)
      ? undefined
      : failure('not-given', 'The place in the plan is a whole number.'),
};

function agencyCheck({ agencies }: Facts, value: string): Failure | undefined {
  return agencies.some(({ code }) => code === value)
    ? undefined
    : failure('not-given', 'That agency is not in the list of agencies.');
}

function milestonesCheck(milestones: readonly Milestone[], now: Instant): Failure | undefined {
  const titles = milestones.map(({ title }) => title.trim());
  if (titles.some((title) => title === '' || /[\r\n]/.test(title))) {
    return failure('not-given', 'Each milestone needs a name, in one line.');
  }
  if (isTwiceAmong(titles)) {
    return failure('not-given', 'Two milestones have the same name. Say in each what sets it apart.');
  }
  if (titles.length > MOST_MILESTONES)
    return failure('too-long', `An action holds ${MOST_MILESTONES} milestones.`);
  const today = dayOf(now);
  if (milestones.some(({ metOn }) => metOn !== undefined && metOn > today)) {
    return failure('bad-date', 'A milestone was met today or before.');
  }
  return titles.map((title) => badWords(title, LINE, now)).find(Boolean);
}

/** Why new values are not taken; undefined when they are. */
export function unfitEdit(facts: Facts, edited: Edited, now: Instant): Failure | undefined {
  for (const column of EDITABLE) {
    const value = edited[column];
    if (value === undefined || value === null) continue;
    const unfit = (CHECKS[column] as (facts: Facts, value: unknown, now: Instant) => Failure | undefined)(
      facts,
      value,
      now,
    );
    if (unfit) return inField(column, unfit);
  }
  const emptied = (['title', 'leadAgency'] as const).find((column) => edited[column] === null);
  if (emptied) return inField(emptied, failure('not-given', 'An action has a title and a lead agency.'));
  return edited.title?.trim() === ''
    ? inField('title', failure('not-given', 'An action has a title.'))
    : undefined;
}

/** New values as the row takes them: what is emptied is undefined, text loses the blanks around it. */
export function patchOfEdit(edited: Edited): Partial<Action> {
  const values = EDITABLE.filter((column) => edited[column] !== undefined).map((column) => {
    const value = edited[column];
    if (column === 'supportingAgencies') return [column, value ?? []] as const;
    return [column, typeof value === 'string' ? value.trim() || undefined : (value ?? undefined)] as const;
  });
  return Object.fromEntries(values) as Partial<Action>;
}

/** The coordinator changes what the plan says. A due day that is changed keeps the one that was first. */
export const edit: Planner<'edit'> = ({ facts, action, now, today }, { given }) => {
  const unfit = unfitEdit(facts, given, now) ?? unlikelyDays(facts, given, today, action);
  if (unfit) return err(unfit);
  const typed = patchOfEdit(given);
  if ('findingRef' in typed && leavesEmbargo(facts, action, typed.findingRef, today)) return err(KEPT);
  const lost = lostOfHowItLasts(action, typed);
  if (lost) return err(inField(lost, KEEPS_HOW_IT_LASTS));
  const moved = keepingFirstDay(action, typed);
  const patch = { ...typed, ...moved };
  const lead = patch.leadAgency ?? action.leadAgency;
  const supporting = (patch.supportingAgencies ?? action.supportingAgencies).filter((code) => code !== lead);
  const whole = {
    ...patch,
    ...('supportingAgencies' in patch || 'leadAgency' in patch ? { supportingAgencies: supporting } : {}),
  };
  return ok(
    changesOf(action, whole).length === 0
      ? undefined
      : { kind: 'Change', verb: 'action.changed', patch: whole },
  );
};

/** What follows from a letter is read by the named alone until it is published (`product.md`, Lines not to cross). */
export const KEPT = failure(
  'not-now',
  'It answers a finding under embargo, and stays with a finding of that letter until the letter is published.',
);

const KEEPS_HOW_IT_LASTS = failure(
  'not-given',
  'What is closed keeps its sustainability plan and its day of review. Reopen the action first, or give others.',
);

/** What of that which an action was closed with would be emptied. */
const lostOfHowItLasts = ({ status }: Action, typed: Partial<Action>) =>
  status === 'Closed' || status === 'Sustained'
    ? (['sustainabilityPlan', 'reviewOn'] as const).find((one) => one in typed && typed[one] === undefined)
    : undefined;

/** The day first due, where the day is moved or taken out (`product.md`: the original is kept when it is revised). */
function keepingFirstDay(action: Action, typed: Partial<Action>): Partial<Action> {
  if (!('dueOn' in typed) || !action.dueOn || typed.dueOn === action.dueOn) return {};
  return typed.dueOn ? movedTo(action, typed.dueOn) : { originalDueOn: action.originalDueOn ?? action.dueOn };
}

/** The coordinator takes it out of what is followed. It stays, and says why. */
export const withdraw: Planner<'withdraw'> = ({ facts, actor, action, now, today }, { given }) => {
  const why = given.text?.trim();
  const unfit = inField('text', why ? badText({ note: why }, now) : failure('no-reason'));
  if (unfit) return err(unfit);
  const patch = { withdrawnOn: today, withdrawnWhy: why };
  const beside = endedWish(facts, actor, { kind: 'Action', ref: action.ref }, now);
  return ok({ kind: 'Change', verb: 'action.withdrawn', text: why, patch, beside });
};
