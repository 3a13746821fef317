import { codeOfName } from '../basics/code-of-name';
import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { dayOf, formatTime, parseTimeOfDay, type Instant } from '../calendar/day';
import type { Said } from '../notices/notice';
import { BOARD_WANTS, type BoardWant, type Facts, type Series } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { agencyName, agencyOf } from '../people/names';
import { dayIn, isFailure, notTheirs, settingDecision, unfitName } from './changing';

/** A series of meetings, as a form gives it. */
export interface SeriesGiven {
  readonly title?: string;
  readonly everyWeeks?: number;
  /** Every so many months instead, on the same weekday of the month; null: by weeks again. */
  readonly everyMonths?: number | null;
  readonly firstOn?: string;
  readonly startTime?: string;
  readonly durationMinutes?: number;
  readonly place?: string;
  /** A board that signs the statement of action off before it is sent. */
  readonly signsOff?: boolean;
  /** What a board wants in its report; none: no board, unless it signs off. */
  readonly wants?: readonly BoardWant[];
  /** The codes of the agencies that sit on it and are asked; none, or all: every agency. */
  readonly agencies?: readonly string[];
}

const LONGEST_MINUTES = 600;
const LONGEST_PLACE = 1000;
const MOST_INITIALS = 8;

/**
 * Decides on a new series. Its meetings come into the list by themselves, and each agency that it asks is asked for an answer to them.
 */
export function decideNewSeries(
  facts: Facts,
  actor: Actor,
  { code: typed, ...given }: SeriesGiven & { readonly code?: string },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const code = typed?.trim().toUpperCase() || codeOfName(given.title ?? '', MOST_INITIALS);
  const row = seriesOf(facts, { everyWeeks: 6, durationMinutes: 90, place: '', ...given }, code, now);
  if (!('startTime' in row)) return err(row);
  // Of a new one alone: a code that somebody typed into the list stays, and so must what is changed about it.
  if (!/^[A-Z][A-Z0-9-]{1,19}$/.test(code))
    return err(inField('code', failure('not-given', 'A code has 2 to 20 letters and digits, as JTAI.')));
  const there = facts.series.find((one) => one.code === code);
  if (there?.title === row.title) return ok(NOTHING);
  if (there) return err(inField('code', failure('already-there')));
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [{ insert: 'series', row }],
        verb: 'series.added',
        subjectRef: code,
        said: said(facts, undefined, row),
        told: `A new series of meetings: ${row.title}, ${cadence(row)}, at ${formatTime(row.startTime)}.`,
      },
      now,
    ),
  );
}

/**
 * Decides on changes of a series. Meetings that nobody was told of go along; about the others the coordinator is asked,
 * and everybody who was told hears what becomes of each (`meetings/series`).
 */
export function decideSeries(
  facts: Facts,
  actor: Actor,
  { code, ...given }: SeriesGiven & { readonly code: string },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const of = facts.series.find((one) => one.code === code);
  if (!of) return err(failure('subject-gone'));
  const row = seriesOf(facts, { ...of, ...given }, code, now, of);
  if (!('startTime' in row)) return err(row);
  const changed = said(facts, of, row).filter(({ was, is }) => was !== is);
  if (changed.length === 0) return ok(NOTHING);
  const { everyMonths, signsOff, wants, agencies } = row;
  const patch: Partial<Series> = { ...row, everyMonths, signsOff, wants, agencies };
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [{ change: 'series', of, patch }],
        verb: 'series.changed',
        subjectRef: code,
        said: changed,
      },
      now,
    ),
  );
}

function seriesOf(
  { agencies: all }: Pick<Facts, 'agencies'>,
  given: SeriesGiven,
  code: string,
  now: Instant,
  was?: Series,
): Series | Failure {
  const title = given.title?.trim() ?? '';
  const unfit = unfitName('title', title, now);
  if (unfit) return unfit;
  const firstOn = dayIn('firstOn', given.firstOn);
  if (isFailure(firstOn)) return firstOn;
  const unlikely = firstOn === was?.firstOn ? undefined : unlikelyDay(firstOn, dayOf(now));
  if (unlikely) return inField('firstOn', unlikely);
  const startTime = parseTimeOfDay(given.startTime?.trim() ?? '');
  if (!startTime) return inField('startTime', failure('bad-time', 'Choose the time.'));
  const { everyWeeks = 0, everyMonths, durationMinutes = 0, place = '', signsOff = false } = given;
  const wants = BOARD_WANTS.filter((one) => given.wants?.includes(one));
  const known = all.map((one) => one.code);
  const here = known.filter((one) => given.agencies?.includes(one));
  // One that has left sits on it again once it is back.
  const gone = (given.agencies ?? []).filter((one) => !known.includes(one));
  const wrong =
    unfitCount('everyWeeks', everyWeeks, 104, 'weeks') ??
    (everyMonths === undefined || everyMonths === null
      ? undefined
      : unfitCount('everyMonths', everyMonths, 24, 'months')) ??
    unfitCount('durationMinutes', durationMinutes, LONGEST_MINUTES, 'minutes') ??
    (place.length > LONGEST_PLACE
      ? inField('place', failure('too-long', `It holds ${LONGEST_PLACE} characters.`))
      : undefined);
  if (wrong) return wrong;
  // Left out in silence it would not be asked, or every agency would be.
  const unknown = gone.find((one) => !was?.agencies?.includes(one));
  if (unknown !== undefined)
    return inField('agencies', failure('not-given', `“${unknown}” is no agency’s code. See under People.`));
  return {
    title,
    code,
    everyWeeks,
    ...(everyMonths ? { everyMonths } : {}),
    firstOn,
    startTime,
    durationMinutes,
    place: place.trim() || 'To be confirmed',
    ...(signsOff ? { signsOff } : {}),
    ...(wants.length > 0 ? { wants } : {}),
    // Who is asked with all is asked with those who join later as well.
    ...(here.length + gone.length > 0 && here.length < all.length ? { agencies: [...here, ...gone] } : {}),
  };
}

const unfitCount = (field: string, count: number, most: number, of: string): Failure | undefined =>
  Number.isSafeInteger(count) && count >= 1 && count <= most
    ? undefined
    : inField(field, failure('not-given', `Give a whole number of ${of}, from 1 to ${most}.`));

/** 'every 6 weeks', 'every month'. */
export const cadence = ({ everyWeeks, everyMonths }: Pick<Series, 'everyWeeks' | 'everyMonths'>): string => {
  const [count, one] = everyMonths ? [everyMonths, 'month'] : [everyWeeks, 'week'];
  return count === 1 ? `every ${one}` : `every ${count} ${one}s`;
};

/** What a board's report can hold, in words. */
export const BOARD_WANT_WORDS: Readonly<Record<BoardWant, string>> = {
  Asks: 'what is asked of it',
  Red: 'what is red and why',
  Numbers: 'the numbers',
  Closed: 'what closed',
  Ahead: 'what comes next',
};

const said = (facts: Facts, was: Series | undefined, is: Series): readonly Said[] => {
  const words: readonly (readonly [string, (of: Series) => string])[] = [
    ['Name', ({ title }) => title],
    ['Comes round', cadence],
    ['First on', ({ firstOn }) => firstOn],
    ['Starts', ({ startTime }) => formatTime(startTime)],
    ['Lasts', ({ durationMinutes }) => `${durationMinutes} minutes`],
    ['Place', ({ place }) => place],
    ['Signs the statement off', ({ signsOff }) => (signsOff ? 'yes' : 'no')],
    ['Its report', ({ wants }) => wants?.map((one) => BOARD_WANT_WORDS[one]).join(', ') ?? 'none of its own'],
    [
      'Asks',
      ({ agencies }) =>
        agencies?.map((code) => agencyName(agencyOf(facts, code))).join(', ') ?? 'every agency',
    ],
  ];
  return words.map(([label, of]) => ({ label, was: was && of(was), is: of(is) }));
};
