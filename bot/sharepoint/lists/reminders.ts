import {
  ENDINGS,
  REMINDER_STATES,
  RULE_ADDRESSEES,
  SUBJECT_KINDS,
  type Reminder,
} from '../../domain/partnership';
import { choice, day, doer, flag, instant, kept, key, note, optional, text, whole } from '../rows/columns';
import { defineList } from '../rows/list';
import { SENDING_COLUMNS } from './sending';

/** What was sent to whom, and what came of it. */
export const reminders = defineList<Reminder>({
  title: 'Reminders',
  tag: 'reminders',
  countsWithoutWords: true,
  key: 'key',
  // Newer than any stage that can still be the newest of its thing, by the default rules many times over.
  recent: { at: 'dueAt', days: 120, state: 'state', open: ['Claimed', 'Sent', 'Failed'] },
  columns: {
    ...SENDING_COLUMNS,
    kind: choice('Kind', SUBJECT_KINDS),
    subjectRef: key('SubjectRef', { indexed: true }),
    stage: text('Stage'),
    state: choice('State', REMINDER_STATES, { indexed: true }),
    acknowledgedAt: optional(instant('AcknowledgedAt')),
    acknowledgedBy: optional(doer('AcknowledgedBy')),
    onBehalf: optional(flag('OnBehalf')),
    answer: optional(note('Answer')),
    before: optional(kept('Before')),
    ended: optional(choice('Ended', ENDINGS)),
    countsFrom: optional(day('CountsFrom')),
    to: optional(choice('To', RULE_ADDRESSEES)),
    round: optional(whole('Round', 1)),
  },
});
