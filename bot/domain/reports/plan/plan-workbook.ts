import type { Calendar } from '../../calendar/working-days';
import type { Instant } from '../../calendar/day';
import { ACTION_STATUS_WORDS, type LogEntry } from '../../partnership';
import { agencyWords } from '../agency-words';
import type { Letterhead } from '../letterhead';
import { noteLines, type NoteLine } from './notes';
import { planLines, type PlanLine } from './plan-lines';
import type { Readable, Reader } from '../readable';
import { scaleOf, type Scale } from '../rating-words';
import { recordLines, type RecordLine } from '../record';

/** All that stands in the spreadsheet of the plan. */
export interface PlanWorkbook {
  readonly letterhead: Letterhead;
  readonly lines: readonly PlanLine[];
  readonly notes: readonly NoteLine[];
  readonly record: readonly RecordLine[];
  /** Lines of the record that are older than those above, and left out. */
  readonly olderLines: number;
  /** What a cell may be chosen from. */
  readonly agencies: readonly string[];
  readonly statuses: readonly string[];
  /** What the words of the scale mean, the best first. */
  readonly ratings: Scale;
}

/** A sheet that people still scroll through; the record as a file of its own has every line. */
const MOST_RECORD_LINES = 20_000;

/** The plan as a spreadsheet for `reader` at `now`. */
export function planWorkbook(
  readable: Readable,
  reader: Reader,
  record: readonly LogEntry[],
  { letterhead, calendar, now }: { letterhead: Letterhead; calendar: Calendar; now: Instant },
): PlanWorkbook {
  const { facts } = readable;
  const lines = recordLines(readable, reader, record);
  return {
    letterhead,
    lines: planLines(facts, calendar, now),
    notes: noteLines(facts),
    record: lines.slice(-MOST_RECORD_LINES),
    olderLines: Math.max(0, lines.length - MOST_RECORD_LINES),
    agencies: facts.agencies.map(({ code }) => agencyWords(facts, code)),
    statuses: Object.values(ACTION_STATUS_WORDS),
    ratings: scaleOf(facts),
  };
}
