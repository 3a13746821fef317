import { failure, inField, type Failure } from '../../basics/failure';
import { fingerprint } from '../../basics/fingerprint';
import { err, ok, type Result } from '../../basics/result';
import { unlikelyDay } from '../../basics/typed/unlikely-day';
import { badWords } from '../../basics/typed-text';
import { shortTitle } from '../../basics/words';
import { dayOf, formatDay, type Day, type TimeOfDay } from '../../calendar/day';
import type { AsOf, DiaryEntry, DiaryKind, Facts } from '../../partnership';
import { NOTHING, type Decision, type Write } from '../../partnership/decision';
import type { Actor } from '../../people/actor';
import { agencyOf } from '../../people/names';
import { can, mayAnswer } from '../../people/roles';

/** A kind that says where somebody is. */
export type SessionKind = Exclude<DiaryKind, 'Note' | 'Audits'>;

/** How people call what stands in the diary. */
export const DIARY_WORDS: Readonly<Record<DiaryKind, string>> = {
  Interview: 'Interview',
  Observation: 'Observation',
  FocusGroup: 'Focus group',
  Visit: 'Visit',
  Note: 'Note to all',
  Audits: 'Case audits',
};

/** What is written into an inspection's diary. */
export type DiaryGiven =
  | {
      readonly kind: SessionKind;
      readonly on: Day;
      readonly title: string;
      readonly from?: TimeOfDay;
      readonly until?: TimeOfDay;
      readonly place?: string;
      readonly agencyCode?: string;
      readonly people?: string;
    }
  /** The day's note to all, written once and told to everybody: written anew it says something else on the cards. */
  | { readonly kind: 'Note'; readonly text: string }
  /** How many case audits an agency was asked for, and has done. No child is named. */
  | { readonly kind: 'Audits'; readonly agencyCode: string; readonly asked: number; readonly done: number }
  /** What does not take place any more. */
  | { readonly kind: 'Cancel'; readonly key: string };

const LONGEST = 255;
const LONGEST_NOTE = 500;

/**
 * Decides what somebody writes into the diary of an inspection that is open: an agency its own sessions and audits, the
 * coordinator anything and the note to all. The same once more changes nothing.
 */
export function decideDiary(
  asOf: AsOf,
  actor: Actor,
  inspectionRef: string,
  given: DiaryGiven,
): Result<Decision, Failure> {
  const inspection = asOf.facts.inspections.find(({ ref }) => ref === inspectionRef);
  if (!inspection) return err(failure('inspection-gone'));
  if (inspection.endedOn !== undefined) return err(failure('not-now', 'Its three weeks are over.'));
  if (given.kind === 'Cancel') return cancelled(asOf, actor, inspectionRef, given.key);
  const refused = notTheirs(asOf.facts, actor, given) ?? unfit(asOf, given);
  if (refused) return err(refused);
  const wanted = entryOf(asOf, actor, inspectionRef, given);
  const there = asOf.facts.diary.find(({ key }) => key === wanted.key);
  if (there && SAID.every((name) => there[name] === wanted[name]) && !there.cancelledAt) return ok(NOTHING);
  const write: Write = there
    ? { change: 'diary', of: there, patch: { ...wanted, cancelledAt: undefined } }
    : { insert: 'diary', row: wanted };
  return ok({ writes: [write], log: [lineOf(asOf, actor, wanted, there ? 'changed' : 'added')] });
}

/** What an entry says, by which it is the same once more. */
const SAID = ['title', 'on', 'from', 'until', 'place', 'people', 'text', 'asked', 'done'] as const;

type Entry = Exclude<DiaryGiven, { readonly kind: 'Cancel' }>;

function notTheirs(facts: Facts, actor: Actor, given: Entry): Failure | undefined {
  if (given.kind === 'Note') return can(actor, 'inspection:run') ? undefined : failure('coordinator-only');
  if (given.agencyCode === undefined)
    return can(actor, 'inspection:run') ? undefined : failure('no-agency-named');
  if (!facts.agencies.some(({ code }) => code === given.agencyCode)) return failure('unknown-agency');
  return mayAnswer(facts, actor, given.agencyCode);
}

function unfit({ now }: AsOf, given: Entry): Failure | undefined {
  if (given.kind === 'Note')
    return inField(
      'text',
      given.text.trim() === ''
        ? failure('not-given', 'Say what everybody should know today.')
        : badWords(given.text, LONGEST_NOTE, now),
    );
  if (given.kind === 'Audits') {
    const { asked, done } = given;
    const isCount = [asked, done].every((one) => Number.isInteger(one) && one >= 0 && one <= 99);
    return isCount && done <= asked
      ? undefined
      : inField('done', failure('not-given', 'As many audits as were asked for can be done, 99 at most.'));
  }
  if (given.title.trim() === '') return inField('title', failure('not-given', 'Say what it is.'));
  if (given.from && given.until && given.until <= given.from)
    return inField('until', failure('bad-time', 'It ends after it begins.'));
  const unlikely = inField('on', unlikelyDay(given.on, dayOf(now)));
  const words = (['title', 'place', 'people'] as const).map((name) =>
    inField(name, badWords(given[name], LONGEST, now)),
  );
  return unlikely ?? words.find(Boolean);
}

function entryOf({ facts, now }: AsOf, actor: Actor, inspectionRef: string, given: Entry): DiaryEntry {
  const by = { inspectionRef, kind: given.kind, by: actor.email, at: now };
  if (given.kind === 'Note') {
    const on = dayOf(now);
    const title = `Note to all, ${formatDay(on)}`;
    return { ...by, key: `${inspectionRef}|Note|${on}`, title, on, text: given.text.trim() };
  }
  if (given.kind === 'Audits') {
    const { agencyCode, asked, done } = given;
    const title = `Case audits of ${agencyOf(facts, agencyCode).title}`;
    return {
      ...by,
      key: `${inspectionRef}|Audits|${agencyCode}`,
      title: shortTitle(title),
      agencyCode,
      asked,
      done,
    };
  }
  const { on, from, until, place, agencyCode, people } = given;
  const title = given.title.trim();
  const what = fingerprint([given.kind, on, from ?? '', title.toLowerCase()].join('\n'));
  return {
    ...by,
    key: `${inspectionRef}|${agencyCode ?? 'all'}|${what}`,
    ...{ title, on },
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(place?.trim() ? { place: place.trim() } : {}),
    ...(agencyCode ? { agencyCode } : {}),
    ...(people?.trim() ? { people: people.trim() } : {}),
  };
}

function cancelled(asOf: AsOf, actor: Actor, inspectionRef: string, key: string): Result<Decision, Failure> {
  const there = asOf.facts.diary.find((one) => one.key === key && one.inspectionRef === inspectionRef);
  if (!there) return err(failure('subject-gone'));
  const refused =
    there.agencyCode === undefined
      ? can(actor, 'inspection:run')
        ? undefined
        : failure('coordinator-only')
      : mayAnswer(asOf.facts, actor, there.agencyCode);
  if (refused) return err(refused);
  if (there.cancelledAt) return ok(NOTHING);
  return ok({
    writes: [{ change: 'diary', of: there, patch: { cancelledAt: asOf.now } }],
    log: [lineOf(asOf, actor, there, 'cancelled')],
  });
}

const lineOf = (
  { now: at }: AsOf,
  actor: Actor,
  { kind, inspectionRef, agencyCode, on }: DiaryEntry,
  what: string,
) => ({
  ...{ at, actor: actor.email, verb: `diary.${what}`, subjectRef: inspectionRef },
  detail: [DIARY_WORDS[kind], agencyCode, on && formatDay(on)].filter(Boolean).join(', '),
});

/** What stands in the diary on a day, by its hours; of all agencies or of those named, and what is for everybody. */
export const sessionsOn = (
  { diary }: Pick<Facts, 'diary'>,
  inspectionRef: string,
  day: Day,
  agencies?: ReadonlySet<string>,
): readonly DiaryEntry[] =>
  diary
    .filter((one) => one.inspectionRef === inspectionRef && one.on === day && one.kind !== 'Note')
    .filter(({ cancelledAt }) => cancelledAt === undefined)
    .filter(({ agencyCode }) => !agencies || !agencyCode || agencies.has(agencyCode))
    .sort((a, b) => ((a.from ?? '99') + a.title < (b.from ?? '99') + b.title ? -1 : 1));

/** The day's note to all, where somebody wrote one. */
export const noteOf = (
  { diary }: Pick<Facts, 'diary'>,
  inspectionRef: string,
  day: Day,
): DiaryEntry | undefined =>
  diary.find((one) => one.inspectionRef === inspectionRef && one.kind === 'Note' && one.on === day);

/** How many case audits are asked for and done, of all agencies or of those named; undefined where nobody counts any. */
export function auditsOf(
  { diary }: Pick<Facts, 'diary'>,
  inspectionRef: string,
  agencies?: ReadonlySet<string>,
): { readonly asked: number; readonly done: number } | undefined {
  const rows = diary.filter(
    (one) =>
      one.inspectionRef === inspectionRef &&
      one.kind === 'Audits' &&
      (!agencies || agencies.has(one.agencyCode ?? '')),
  );
  if (rows.length === 0) return undefined;
  const sum = (of: 'asked' | 'done'): number => rows.reduce((all, one) => all + (one[of] ?? 0), 0);
  return { asked: sum('asked'), done: sum('done') };
}
