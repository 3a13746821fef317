import { doer, instant, key, note, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';
import type { LogEntry } from '../../domain/partnership';

/** A line of the record with the key that keeps a repeated write from doubling it. */
export interface LogRow extends LogEntry {
  readonly key: string;
}

/** The record: written, never read back into memory, never changed. */
export const log = defineList<LogRow>({
  title: 'Log',
  key: 'key',
  columns: {
    key: text('Key', { unique: true }),
    at: instant('At', { indexed: true }),
    actor: doer('Actor'),
    verb: key('Verb', { indexed: true }),
    subjectRef: optional(key('SubjectRef', { indexed: true })),
    detail: optional(note('Detail')),
  },
});
