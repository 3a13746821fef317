import { MESSAGE_KINDS, MESSAGE_STATES, type Message } from '../../domain/partnership';
import { choice, day, doer, instant, optional, text, whole, withDefault } from '../rows/columns';
import { defineList } from '../rows/list';
import { SENDING_COLUMNS } from './sending';

/** What was sent besides reminders: nudges, news of a meeting, questions to the coordinator, digests. */
export const messages = defineList<Message>({
  title: 'Messages',
  tag: 'messages',
  countsWithoutWords: true,
  key: 'key',
  recent: { at: 'dueAt', days: 120, state: 'state', open: ['Planned', 'Claimed', 'Sent', 'Failed'] },
  columns: {
    ...SENDING_COLUMNS,
    // Somebody of no agency is told things too, where no agency is listed yet.
    agencyCode: withDefault(SENDING_COLUMNS.agencyCode, ''),
    kind: choice('Kind', MESSAGE_KINDS),
    about: text('About', { indexed: true }),
    state: choice('State', MESSAGE_STATES, { indexed: true }),
    by: optional(doer('By')),
    fromDay: optional(day('FromDay')),
    toDay: optional(day('ToDay')),
    answeredBy: optional(doer('AnsweredBy')),
    answeredAt: optional(instant('AnsweredAt')),
    named: optional(doer('Named')),
    number: optional(whole('Number', 0)),
  },
});
