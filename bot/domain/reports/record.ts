import { formatDay, formatInstant, parseDay, parseInstant, type Instant } from '../calendar/day';
import type { Facts, LogEntry } from '../partnership';
import { nameOf } from '../people/names';
import { can } from '../people/roles';
import type { Reader, Readable } from './readable';

/** One line of the record as people read it. */
export interface RecordLine {
  readonly at: Instant;
  /** Who did it: a name, or 'The app'. */
  readonly who: string;
  readonly what: string;
  readonly about?: string;
  readonly detail?: string;
}

/** The record for this reader in words, the oldest first. */
export const recordLines = (
  readable: Readable,
  reader: Reader,
  record: readonly LogEntry[],
): readonly RecordLine[] =>
  visibleRecord(readable, reader, record).map((line) => recordLine(readable.facts, line));

/**
 * The lines of the record that this reader may see, the oldest first. Coordinators, chairs and whoever runs the app read
 * all of it; everybody else what was done with the plan, since who was chased, away or let in is not for everyone. What
 * is about something that is kept from the reader is left out.
 */
export function visibleRecord(
  { withheld }: Readable,
  reader: Reader,
  record: readonly LogEntry[],
): readonly LogEntry[] {
  const readsAll = reader === undefined || can(reader, 'status:read');
  return record
    .filter((line) => (readsAll || isOfThePlan(line)) && !isAbout(withheld, line))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

const recordLine = (facts: Pick<Facts, 'people' | 'agencies'>, line: LogEntry): RecordLine => ({
  at: line.at,
  who: line.actor === 'app' ? 'The app' : nameOf(facts, line.actor),
  what: verbInWords(line.verb),
  ...(line.subjectRef ? { about: line.subjectRef } : {}),
  ...(line.detail ? { detail: withDaysInWords(line.detail) } : {}),
});

/** A day or a moment by itself. Within the key of a row, whose parts stand between bars, it is part of a name. */
const WRITTEN_DAY = /(?<![\w|./-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?(?![\w|/-])/g;

/** What a line tells, its days as people write them: '2027-05-24 to 2027-06-07' is how the app noted it. */
export const withDaysInWords = (detail: string): string =>
  detail.replace(WRITTEN_DAY, (written) => {
    const [day, at] = [parseDay(written), parseInstant(written)];
    return day ? formatDay(day) : at ? formatInstant(at) : written;
  });

const isOfThePlan = ({ verb }: LogEntry): boolean => /^(action|finding|statement|extension)\./.test(verb);

/** A line may name several things, and its detail the key of a row, in which references stand between bars. */
function isAbout(withheld: ReadonlySet<string>, { subjectRef = '', detail = '' }: LogEntry): boolean {
  if (withheld.size === 0) return false;
  return `${subjectRef} ${detail}`.split(/[^\p{L}\p{N}._-]+/u).some((word) => withheld.has(word));
}

/** 'action.evidence-submitted' as 'Action: evidence submitted'. */
export function verbInWords(verb: string): string {
  const words = verb.replace('.', ': ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
