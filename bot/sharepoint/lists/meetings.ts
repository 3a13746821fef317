import { NO_END, withItsLength } from '../../domain/meetings/length';
import { z } from 'zod';
import { parseDay, parseInstant } from '../../domain/calendar/day';
import {
  choice,
  day,
  doer,
  instant,
  kept,
  keptAs,
  key,
  line,
  note,
  optional,
  withDefault,
} from '../rows/columns';
import { defineList } from '../rows/list';
import { NO_PLACE } from './series';
import { type Meeting, MEETING_STATUSES } from '../../domain/partnership';

const anInstant = z.string().transform((text, context) => parseInstant(text) ?? none(context));
const aDay = z.string().transform((text, context) => parseDay(text) ?? none(context));

function none(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'cannot be read' });
  return z.NEVER;
}

const runningSchema = z.object({
  order: z.array(z.string()).readonly().optional(),
  item: z.string().optional(),
  since: anInstant.optional(),
  begunAt: anInstant.optional(),
  endedAt: anInstant.optional(),
});

/** How a meeting was, as the app wrote it down. */
const beforeSchema = z.object({
  by: z.string(),
  at: anInstant,
  was: z.object({
    title: z.string(),
    fromSeries: z.string().optional(),
    startsAt: anInstant,
    endsAt: anInstant,
    knownStartsAt: anInstant.optional(),
    knownEndsAt: anInstant.optional(),
    place: z.string(),
    status: z.enum(MEETING_STATUSES),
    firstStartsAt: anInstant.optional(),
    reason: z.string().optional(),
    changedBy: z.string().optional(),
    changedAt: anInstant.optional(),
    keptOn: aDay.optional(),
    detailsChangedAt: anInstant.optional(),
  }),
});

/** Single meetings: occurrences of a series, and ones of their own. */
export const meetings = defineList<Meeting>({
  title: 'Meetings',
  key: 'ref',
  understood: withItsLength,
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    seriesCode: optional(key('SeriesCode', { indexed: true })),
    fromSeries: optional(kept('FromSeries')),
    startsAt: instant('StartsAt', { indexed: true }),
    endsAt: withDefault(instant('EndsAt'), NO_END),
    knownStartsAt: optional(instant('KnownStartsAt')),
    knownEndsAt: optional(instant('KnownEndsAt')),
    place: withDefault(note('Place'), NO_PLACE),
    status: withDefault(choice('Status', MEETING_STATUSES), 'Planned'),
    firstStartsAt: optional(instant('FirstStartsAt')),
    reason: optional(note('Reason')),
    changedBy: optional(doer('ChangedBy')),
    changedAt: optional(instant('ChangedAt')),
    keptOn: optional(day('KeptOn')),
    detailsChangedAt: optional(instant('DetailsChangedAt')),
    running: keptAs('Running', runningSchema),
    before: keptAs('Before', beforeSchema),
  },
});
