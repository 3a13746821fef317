import { dayOf, type Instant } from '../../calendar/day';
import type { Decision } from '../../partnership/decision';
import { timed } from '../length';
import { seriesPlan, type InSeries, type ReadFacts } from './plan';
import { verdictOn } from './verdict';
import type { Meeting, Series, LogEntry } from '../../partnership';
/** The meetings of every series that should stand in the list and never have: from now to 26 weeks ahead, two at least. */
export const meetingsToCreate = (facts: ReadFacts, now: Instant): readonly Meeting[] =>
  seriesPlan(facts, now).missing;

/**
 * What the app does by itself for the meetings to be as their series are: those that were never made are made, those
 * that nobody was told of go where the series goes, with a line of the record each; what is to be remembered is written
 * down. Each is written alone, and may be written again.
 */
export function seriesSteps(facts: ReadFacts, now: Instant): readonly Decision[] {
  const { inSeries, missing } = seriesPlan(facts, now);
  const stepped = inSeries.flatMap((one) => stepFor(facts, one, now) ?? []);
  const done = new Set(stepped.flatMap(({ writes }) => writes.map((write) => 'of' in write && write.of)));
  return [...stepped, ...missing.map((row) => made(row, now)), ...timesToKnow(facts, now, done)];
}

const made = (row: Meeting, at: Instant): Decision => ({
  writes: [{ insert: 'meetings', row }],
  log: [line('meeting.created', row, at, `starts ${row.startsAt}`)],
});

function stepFor(facts: ReadFacts, one: InSeries, now: Instant): Decision | undefined {
  const verdict = verdictOn(facts, one, now);
  const { meeting: of } = one;
  switch (verdict.is) {
    case 'settled':
    case 'asked':
      return undefined;
    case 'noted':
      return noted(of, { ...timesOf(of), ...verdict.patch }, now);
    case 'follows': {
      const { patch } = verdict;
      const called = patch.title === undefined || patch.title === of.title ? '' : `, called “${patch.title}”`;
      const detail = `${words(of)} to ${words({ ...of, ...patch })}${called}, as its series was changed`;
      return {
        writes: [{ change: 'meetings', of, patch }],
        log: [line('meeting.followed-series', of, now, `from ${detail}`)],
      };
    }
    case 'dropped': {
      const reason = one.isSeriesGone
        ? 'Its series is no longer in the list.'
        : 'Its series has no meeting on that day any more.';
      const patch = { status: 'Cancelled', reason, changedBy: 'app', changedAt: now } as const;
      return {
        writes: [{ change: 'meetings', of, patch }],
        log: [line('meeting.cancelled', of, now, `from ${of.startsAt} to cancelled: ${reason}`)],
      };
    }
  }
}

/** What the app writes down of a meeting for itself is on the record, too. */
const noted = (of: Meeting, patch: Partial<Meeting>, at: Instant): Decision => ({
  writes: [{ change: 'meetings', of, patch }],
  log: [line('meeting.noted', of, at, patch.fromSeries ?? `${of.startsAt} until ${of.endsAt}`)],
});

const words = ({ startsAt, endsAt, place }: Meeting): string => `${startsAt} until ${endsAt} at ${place}`;

const line = (verb: string, { ref }: Pick<Meeting, 'ref'>, at: Instant, detail: string): LogEntry => ({
  at,
  actor: 'app',
  verb,
  subjectRef: ref,
  detail,
});

/** Of meetings that somebody added or an older version made, start and end are taken to belong together as they are. */
const timesOf = ({ knownStartsAt, startsAt, endsAt }: Meeting): Partial<Meeting> =>
  knownStartsAt === undefined ? timed(startsAt, endsAt) : {};

const timesToKnow = (
  { meetings }: ReadFacts,
  now: Instant,
  done: ReadonlySet<unknown>,
): readonly Decision[] =>
  meetings
    .filter((one) => one.knownStartsAt === undefined && one.startsAt > now && !done.has(one))
    .map((of) => noted(of, timesOf(of), now));

/**
 * What the series are to remember: the days ahead that they have made. Decided on the facts as they are once all steps
 * are done, so that nothing is taken for deleted that was never written.
 */
export function seriesToRemember(facts: ReadFacts, now: Instant): readonly Decision[] {
  return [...seriesPlan(facts, now).made].flatMap(([of, made]): Decision[] =>
    isRemembered(of, made, now)
      ? []
      : [
          {
            writes: [{ change: 'series', of, patch: { made } }],
            log: [line('series.noted', { ref: of.code }, now, `made ${made.join(', ')}`)],
          },
        ],
  );
}

/** Days that are over need not be struck out. */
const isRemembered = ({ made: before = [] }: Series, made: readonly string[], now: Instant): boolean => {
  const today = dayOf(now);
  const ahead = before.filter((day) => day >= today).sort();
  return ahead.join() === made.filter((day) => day >= today).join();
};
