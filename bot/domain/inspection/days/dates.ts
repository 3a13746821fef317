import { failure, inField, type Failure } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { unlikelyDay } from '../../basics/typed/unlikely-day';
import { dayOf, formatDatedDay, weekdayOf, type Day } from '../../calendar/day';
import type { Calendar } from '../../calendar/working-days';
import type { AsOf, Inspection } from '../../partnership';
import { NOTHING, type Decision } from '../../partnership/decision';
import type { Actor } from '../../people/actor';
import { can } from '../../people/roles';
import { computedDays } from '../computed-days';
import { unlikelyFieldwork } from '../three-weeks';
import { statementDue } from '../timetable';

/** The days of an inspection that somebody says, in the order in which they come, and what they are called. */
export const DATE_WORDS = {
  fieldworkFrom: 'Fieldwork from',
  fieldworkTo: 'Fieldwork to',
  draftLetterOn: 'Draft letter received',
  commentsDueOn: 'Comments on the draft letter due',
  commentsSentOn: 'Comments on the draft letter sent',
  finalLetterOn: 'Final letter received',
  publishedOn: 'Letter published',
  statementDueOn: 'Statement of action due',
} as const;

type DateName = keyof typeof DATE_WORDS;
const NAMES = Object.keys(DATE_WORDS) as DateName[];

/** Days as they were typed; null empties one, and what is left out stays. */
export type DatesGiven = { readonly [N in DateName]?: Day | null };

/** What has happened: it is recorded once it has, as what follows is counted from it. */
const HAPPENED: readonly DateName[] = ['draftLetterOn', 'commentsSentOn', 'finalLetterOn'];

/**
 * Decides what the coordinator writes down of an inspection's days: what inspectors said and the letter prints. It is kept
 * as given, and wins over what is computed; a day that is odd is warned of (`dateWarnings`), never shifted
 * (`inspection.md`, Timetable). What is left to compute is counted anew by today's bank holidays.
 */
export function decideDates(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  given: DatesGiven,
): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const of = asOf.facts.inspections.find((one) => one.ref === ref);
  if (!of) return err(failure('inspection-gone'));
  const changed = NAMES.filter(
    (name) => given[name] !== undefined && (given[name] ?? undefined) !== of[name],
  );
  const days = Object.fromEntries(changed.map((name) => [name, given[name] ?? undefined]));
  const wanted: Inspection = { ...of, ...days };
  const refused = unfit(wanted, changed, dayOf(asOf.now));
  if (refused) return err(refused);
  const { version } = asOf.calendar;
  const isCounted = computedDays(wanted, asOf.calendar).length > 0 && of.calendar !== version;
  if (changed.length === 0 && !isCounted) return ok(NOTHING);
  const isFieldwork = changed.some((name) => name === 'fieldworkFrom' || name === 'fieldworkTo');
  const patch: Partial<Inspection> = {
    ...days,
    ...(isCounted ? { calendar: version } : {}),
    ...(isFieldwork && of.fieldworkEstimated ? { fieldworkEstimated: false } : {}),
  };
  const said = changed.map(
    (name) => `${DATE_WORDS[name]}: ${word(wanted[name])} (before: ${word(of[name])})`,
  );
  const line = {
    ...{ at: asOf.now, actor: actor.email, verb: 'inspection.dates', subjectRef: ref },
    detail: [...said, ...(isCounted ? [`Counted by the bank holidays of ${version}`] : [])].join('; '),
  };
  return ok({ writes: [{ change: 'inspections', of, patch }], log: [line] });
}

const word = (day: Day | undefined): string => (day ? formatDatedDay(day) : 'none');

function unfit(wanted: Inspection, changed: readonly DateName[], today: Day): Failure | undefined {
  const { exercise, notifiedOn, fieldworkFrom, fieldworkTo } = wanted;
  const ofLetter = changed.find((name) => name !== 'fieldworkFrom' && name !== 'fieldworkTo');
  if (exercise && ofLetter) return inField(ofLetter, failure('not-now', 'No letter follows a dry run.'));
  const early = changed.find((name) => HAPPENED.includes(name) && (wanted[name] ?? '') > today);
  if (early)
    return inField(early, failure('bad-date', 'That day is still to come. Write it down once it has.'));
  for (const name of changed) {
    const unlikely = wanted[name] && unlikelyDay(wanted[name], today);
    if (unlikely) return inField(name, unlikely);
  }
  if ((fieldworkFrom === undefined) !== (fieldworkTo === undefined))
    return inField(
      fieldworkFrom ? 'fieldworkTo' : 'fieldworkFrom',
      failure('not-given', 'Give both days of the fieldwork, or neither.'),
    );
  if (!fieldworkFrom || !fieldworkTo) return undefined;
  if (notifiedOn && fieldworkFrom < notifiedOn)
    return inField('fieldworkFrom', failure('bad-date', 'Fieldwork comes after the call.'));
  if (fieldworkTo < fieldworkFrom)
    return inField('fieldworkTo', failure('bad-date', 'Fieldwork ends after it begins.'));
  const isSaid = changed.some((name) => name === 'fieldworkFrom' || name === 'fieldworkTo');
  const unlikely = isSaid ? unlikelyFieldwork({ fieldworkFrom, fieldworkTo }, notifiedOn) : undefined;
  return unlikely && inField(unlikely.field, unlikely.failure);
}

/** Which of an inspection's days comes after which, and is to be looked at where it does not. */
const FOLLOWS: readonly (readonly [DateName, DateName])[] = [
  ['fieldworkTo', 'draftLetterOn'],
  ['draftLetterOn', 'commentsDueOn'],
  ['draftLetterOn', 'finalLetterOn'],
  ['finalLetterOn', 'publishedOn'],
  ['publishedOn', 'statementDueOn'],
];

/** What is odd about the days that stand in the list, for people: each is kept as it was given. */
export function dateWarnings(inspection: Inspection, calendar: Calendar): readonly string[] {
  const odd = NAMES.flatMap((name) => {
    const on = inspection[name];
    return name === 'fieldworkFrom' || name === 'fieldworkTo' || name === 'statementDueOn' || !on
      ? []
      : oddDay(DATE_WORDS[name], on, calendar);
  });
  const order = FOLLOWS.flatMap(([first, then]) => {
    const [before, after] = [inspection[first], inspection[then]];
    return before && after && after < before
      ? [`${dated(then, after)}, lies before ${inMiddle(dated(first, before))}. Kept as given.`]
      : [];
  });
  const printed = inspection.statementDueOn ? (statementDue(inspection, calendar)?.warnings ?? []) : [];
  return [...odd, ...order, ...printed];
}

function oddDay(what: string, on: Day, { holidays }: Calendar): string[] {
  const holiday = holidays.get(on);
  if (holiday) return [`${what}: ${formatDatedDay(on)} is a bank holiday (${holiday}). Kept as given.`];
  return weekdayOf(on) > 5 ? [`${what}: ${formatDatedDay(on)} is not a working day. Kept as given.`] : [];
}

const dated = (name: DateName, on: Day): string => `${DATE_WORDS[name]}, ${formatDatedDay(on)}`;
const inMiddle = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
