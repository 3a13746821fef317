import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { badWords } from '../basics/typed-text';
import { foldKey } from '../basics/folded';
import { counted, shortTitle } from '../basics/words';
import { type Day, formatShortDay, dayOf } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { logKeyOf, stepKey, type AsOf, type Inspection, type Request } from '../partnership';
import type { Decision, Write } from '../partnership/decision';
import { successionOf } from '../people/addressees';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { agencyAskedOf } from './annex-a';
import { asAdded } from '../steps/row-deed';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { EXERCISE, isAsked } from './exercises';
import { annexItems } from './themes';
import { estimatedFieldwork, isFieldworkOver, isRunning, unlikelyFieldwork } from './three-weeks';

/** What a coordinator says when the call has come, or to practise it. */
export interface Opening {
  /** What it is called in the lists; made up from the day where it is not given. */
  readonly ref?: string;
  readonly theme: string;
  /** The day of the call. */
  readonly notifiedOn: Day;
  /** The week on site where the inspectors have said it; it wins over the computed one. */
  readonly fieldworkFrom?: Day;
  readonly fieldworkTo?: Day;
  /** A dry run. */
  readonly exercise?: boolean;
  /** Everybody is told now, also outside sending hours. */
  readonly tellAtOnce?: boolean;
}

/** An inspection opened, with all that its agencies are asked for. */
export interface OpeningDecision extends Decision {
  readonly inspection: Inspection;
  /** All its requests, there before or new. */
  readonly requests: readonly Request[];
}

const LONGEST_THEME = 200;
const LONGEST_REF = 40;

/**
 * Opens an inspection or a dry run: its row with the three weeks, and a request for each item of Annex A, owned by the
 * agency's SPOC. The same once more adds what is missing and changes nothing else.
 */
export function decideOpening(asOf: AsOf, actor: Actor, given: Opening): Result<OpeningDecision, Failure> {
  const { facts, now } = asOf;
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const ref = given.ref?.trim() ?? `${given.exercise ? 'DRY' : 'INS'}-${given.notifiedOn}`;
  const there = facts.inspections.find((one) => one.ref === ref);
  const refused =
    unfit(asOf, given, ref) ?? (there ? clash(there, given, dayOf(asOf.now)) : another(asOf, given));
  if (refused) return err(refused);
  const row = inspectionRow(asOf, given, ref);
  const inspection = there ? { ...row, ...there } : row;
  const asked = requestsOf(asOf, inspection);
  const before = facts.requests.filter(({ inspectionRef }) => inspectionRef === ref);
  const text = `Asked for with ${ref}.`;
  const fresh = asked
    .filter((one) => !before.some((other) => other.ref === one.ref))
    .map((one) =>
      asAdded(REQUEST_COLUMNS, one, {
        ...{ text, by: actor.email, at: now },
        key: stepKey(one.ref, 'asked', ref),
      }),
    );
  const writes: Write[] = [
    ...inspectionWrites(there, row),
    ...fresh.map((request) => ({ insert: 'requests', row: request }) as const),
  ];
  const told = { inspection, requests: [...before.filter(isAsked), ...fresh] };
  if (writes.length === 0) return ok({ ...told, writes, log: [] });
  const agencies = new Set(told.requests.map(({ agencyCode }) => agencyCode)).size;
  const line = {
    key: logKeyOf(stepKey(ref, 'open', String(before.length))),
    at: now,
    actor: actor.email,
    verb: given.exercise ? 'exercise.opened' : 'inspection.opened',
    subjectRef: ref,
    detail: `${counted(told.requests.length, 'request')} to ${counted(agencies, 'agency', 'agencies')}`,
  };
  return ok({ ...told, writes, log: [line] });
}

function unfit({ now }: AsOf, given: Opening, ref: string): Failure | undefined {
  const { theme, notifiedOn, fieldworkFrom, fieldworkTo, exercise } = given;
  if (!theme.trim()) return inField('theme', failure('not-given', 'Say what the theme is.'));
  if (ref === '' || ref.length > LONGEST_REF || /[\r\n/?#|]/.test(ref))
    return inField('ref', failure('not-given', 'A reference holds 40 characters, without / ? # and |.'));
  if (!exercise && notifiedOn > dayOf(now))
    return inField('notifiedOn', failure('bad-date', 'The day of the call has not come yet.'));
  const unlikelyCall = unlikelyDay(notifiedOn, dayOf(now));
  if (unlikelyCall) return inField('notifiedOn', unlikelyCall);
  if ((fieldworkFrom === undefined) !== (fieldworkTo === undefined))
    return inField(
      fieldworkFrom === undefined ? 'fieldworkFrom' : 'fieldworkTo',
      failure('not-given', 'Give both days of the fieldwork, or neither.'),
    );
  if (fieldworkFrom && fieldworkTo && (fieldworkTo < fieldworkFrom || fieldworkFrom < notifiedOn))
    return inField(
      fieldworkFrom < notifiedOn ? 'fieldworkFrom' : 'fieldworkTo',
      failure('bad-date', 'Fieldwork comes after the call, and ends after it begins.'),
    );
  const unlikely =
    fieldworkFrom && fieldworkTo && unlikelyFieldwork({ fieldworkFrom, fieldworkTo }, notifiedOn);
  if (unlikely) return inField(unlikely.field, unlikely.failure);
  return (
    inField('theme', badWords(theme, LONGEST_THEME, now)) ?? inField('ref', badWords(ref, LONGEST_REF, now))
  );
}

/** Why an inspection that is in the list already cannot be opened like this. */
function clash(
  there: Inspection,
  { exercise = false, notifiedOn, theme }: Opening,
  today: Day,
): Failure | undefined {
  if ((there.exercise ?? false) !== exercise)
    return failure('not-now', exercise ? 'That is a real inspection.' : 'That is an exercise.');
  if (there.endedOn) {
    const when = `It was ended on ${formatShortDay(there.endedOn, today)}.`;
    return failure('not-now', `${when} To go on with it, empty EndedOn in the list of inspections.`);
  }
  if (there.openedAt !== undefined && there.theme && foldKey(there.theme) !== foldKey(theme))
    return failure('not-now', `It is open with the theme “${there.theme}” already.`);
  if (there.notifiedOn === undefined || there.notifiedOn === notifiedOn) return undefined;
  const before = `${exercise ? 'The practice call' : 'The call'} came on ${formatShortDay(there.notifiedOn, today)}`;
  return failure('not-now', `${before}, says the list of inspections.`);
}

/** Two inspections at once would be a mistake, as would two dry runs; a dry run may be under way when the call comes. */
function another({ facts, now }: AsOf, { exercise = false }: Opening): Failure | undefined {
  const other = facts.inspections.find(
    (one) => (one.exercise ?? false) === exercise && isRunning(one, dayOf(now)),
  );
  return other && failure('not-now', `“${other.title}” (${other.ref}) is open. End it first.`);
}

function inspectionRow({ calendar, now }: AsOf, given: Opening, ref: string): Inspection {
  const { notifiedOn, fieldworkFrom, fieldworkTo, exercise, tellAtOnce } = given;
  const theme = given.theme.trim();
  const fieldwork =
    fieldworkFrom && fieldworkTo
      ? { fieldworkFrom, fieldworkTo }
      : { ...estimatedFieldwork(notifiedOn, calendar), fieldworkEstimated: true };
  return {
    title: shortTitle(`${exercise ? EXERCISE : ''}Joint targeted area inspection: ${theme}`),
    ref,
    theme,
    notifiedOn,
    ...fieldwork,
    calendar: calendar.version,
    openedAt: now,
    ...(exercise ? { exercise: true } : {}),
    ...(tellAtOnce ? { tellAtOnce: true } : {}),
  };
}

/** A row that is there keeps what it says; what it does not say yet is added. */
function inspectionWrites(there: Inspection | undefined, row: Inspection): Write[] {
  if (!there) return [{ insert: 'inspections', row }];
  const missing = Object.entries(row).filter(([name]) => Reflect.get(there, name) === undefined);
  const isDated = there.fieldworkFrom !== undefined || there.fieldworkTo !== undefined;
  const fit = missing.filter(
    ([name]) => there.openedAt === undefined && !(isDated && isAboutFieldwork(name)),
  );
  const patch = Object.fromEntries(fit) as Partial<Inspection>;
  return fit.length > 0 ? [{ change: 'inspections', of: there, patch }] : [];
}

const isAboutFieldwork = (name: string): boolean => name === 'fieldworkEstimated';

/**
 * One request an item, numbered in the order of the template; none of a line that stands there twice, nor of an inspection
 * that is put in once it is over.
 */
function requestsOf({ facts, calendar, now }: AsOf, inspection: Inspection): readonly Request[] {
  if (isFieldworkOver(inspection, dayOf(now))) return [];
  const { ref, theme = '', notifiedOn, exercise } = inspection;
  const asked = new Set<string>();
  return annexItems(facts, theme).flatMap((item, at): readonly Request[] => {
    const { title, of, dueAfter } = item;
    const agencyCode = item.agencyCode ?? agencyAskedOf(facts, of);
    const line = `${agencyCode}|${foldKey(title)}`;
    if (agencyCode === undefined || asked.has(line)) return [];
    asked.add(line);
    const owner = successionOf(facts, agencyCode)[0]?.email;
    const dueOn =
      dueAfter === undefined || !notifiedOn ? undefined : addWorkingDays(calendar, notifiedOn, dueAfter);
    return [
      {
        title: `${exercise ? EXERCISE : ''}${title}`,
        ref: `${ref}-R${String(at + 1).padStart(2, '0')}`,
        inspectionRef: ref,
        agencyCode,
        ...(owner ? { ownerEmail: owner } : {}),
        ...(dueOn ? { dueOn } : {}),
        status: 'Open',
      },
    ];
  });
}
