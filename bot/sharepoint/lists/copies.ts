import type { Instant } from '../../domain/calendar/day';
import { instant, optional, text, whole } from '../rows/columns';
import { defineList } from '../rows/list';

/** A copy of the app that shares Teams' limit with others. Not of the partnership's facts: neither held nor backed up. */
export interface CopyRow {
  /** Of a copy, the same after a restart. */
  readonly key: string;
  /** For people: when it was renewed, by the copy's own clock. */
  readonly at: Instant;
  /** How many seconds it had been sending then; none when it was not. */
  readonly sendingFor?: number;
}

/** The copies of the app. The app's own business, so hidden. */
export const copies = defineList<CopyRow>({
  title: 'Copies',
  hidden: true,
  key: 'key',
  columns: {
    key: text('Key', { unique: true }),
    at: instant('At'),
    sendingFor: optional(whole('SendingFor', 0)),
  },
});
