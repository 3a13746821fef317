import type { Instant } from '../calendar/day';
import { isReminder, type Message, type Reminder, type Sending, type SendingRow } from '../partnership';
import type { Write } from '../partnership/decision';
import type { MessageToSend, ReminderToSend, ToSend } from './to-send';

/** What the app itself writes in a row that stands for something sent: the same columns in both tables. */
export type SendingPatch = Partial<Sending> & { readonly state?: Reminder['state'] & Message['state'] };

/** What is said of a row as soon as it is there. */
type Claiming = SendingPatch & Required<Pick<SendingPatch, 'state' | 'attempts'>>;

/** A change to a row, in the table that it is of. */
export const patchOf = (of: SendingRow, patch: SendingPatch): Write =>
  isReminder(of) ? { change: 'reminders', of, patch } : { change: 'messages', of, patch };

/** What a message asked was settled, and by whom. */
export const answeredBy = (
  of: Message,
  { email }: { readonly email: string },
  at: Instant,
  more: Pick<Message, 'named'> = {},
): Write => ({
  change: 'messages',
  of,
  patch: { state: 'Answered', answeredBy: email, answeredAt: at, ...more },
});

/**
 * What is to be sent as its row says it. Addressee and time are named even where there are none: the row there already
 * may have had others.
 */
function columnsOf(toSend: ToSend) {
  const { personEmail, toldStartsAt } = toSend;
  if (toSend.table === 'reminders') {
    const { previous, noPerson, ...columns } = toSend;
    return { ...columns, personEmail, toldStartsAt };
  }
  const { previous, noPerson, why, atOnce, ...columns } = toSend;
  return { ...columns, personEmail, toldStartsAt };
}

/** The row of what is to be sent, with what becomes of it. */
export function rowToSend(toSend: ReminderToSend, claiming: Claiming): Reminder;
export function rowToSend(toSend: MessageToSend, claiming: Claiming): Message;
export function rowToSend(toSend: ToSend, claiming: Claiming): SendingRow;
export function rowToSend(toSend: ToSend, claiming: Claiming): SendingRow {
  return { ...columnsOf(toSend), ...claiming };
}

/**
 * Claims what is to be sent: a new row, whose unique key lets one copy of the app alone write it, or a change to the one
 * that is there, which keeps its key.
 */
export function claimOf(toSend: ToSend, claiming: Claiming): Write {
  const { previous } = toSend;
  if (previous) return patchOf(previous, { ...columnsOf(toSend), key: previous.key, ...claiming });
  const row = rowToSend(toSend, claiming);
  return isReminder(row) ? { insert: 'reminders', row } : { insert: 'messages', row };
}
