import { firstOf } from '../basics/grouped';
import type { Facts, Message, Reminder } from '../partnership';
import { findOwnDay } from '../plan/own-days';
import { findComments } from '../inspection/days/comments';
import { statementRef } from '../inspection/statement';
import { findSignOff } from '../statement/sign-off-days';

/**
 * True while what is to be sent is about the very rows that it was planned from: the meeting, the action, the request
 * or the inspection as it was, and of a chaser the reminder not answered since. A plan holds for a minute; who cancels
 * a meeting and puts it on again within that is not to have people told that it is off, and nobody is to be asked for a
 * vote on evidence that was taken back. What fits no more is planned anew by the next sweep, from what is so then.
 */
export function isStillSo(planned: Told, by: Facts, now: Facts): boolean {
  if (by === now) return true;
  const named =
    planned.table === 'reminders'
      ? [rowNamed(planned, by), rowNamed(planned, now)]
      : rowsOfMessage(planned.about, by, now);
  return isSame(named[0], named[1]);
}

/** What something to be sent, or that was sent, says that it is about. */
type Told = Pick<Reminder, 'table' | 'kind' | 'subjectRef'> | Pick<Message, 'table' | 'about'>;

type Subject = Pick<Reminder, 'kind' | 'subjectRef'>;

/** What a reminder is about. */
function rowNamed({ kind, subjectRef }: Subject, facts: Facts): object | undefined {
  switch (kind) {
    case 'Meeting':
      return firstOf(facts.meetings, refOf, subjectRef);
    case 'Action':
      return firstOf(facts.actions, refOf, subjectRef);
    case 'Request':
      return firstOf(facts.requests, refOf, subjectRef);
    case 'Milestone':
      return (
        findOwnDay(facts, subjectRef)?.action ??
        findSignOff(facts, subjectRef)?.step ??
        findComments(facts, subjectRef)?.inspection ??
        facts.inspections.find(({ ref }) => statementRef(ref) === subjectRef)
      );
  }
}

const refOf = ({ ref }: { readonly ref: string }): string => ref;

/** A message is about a meeting or an action by its reference or about a reminder by its key; the others stand as planned. */
function rowsOfMessage(about: string, by: Facts, now: Facts): readonly (object | undefined)[] {
  const meeting = firstOf(by.meetings, refOf, about);
  if (meeting) return [meeting, firstOf(now.meetings, refOf, about)];
  const action = firstOf(by.actions, refOf, about);
  if (action) return [action, firstOf(now.actions, refOf, about)];
  const reminder = firstOf(by.reminders, keyOf, about);
  if (!reminder) return [];
  // Looked through and not indexed: the rows of the reminders change with each card that is sent.
  const latest = now.reminders.find(({ key }) => key === about);
  return latest?.state === reminder.state ? [rowNamed(reminder, by), rowNamed(reminder, now)] : [reminder];
}

const keyOf = ({ key }: Pick<Reminder, 'key'>): string => key;

/** Rows that were read again are other objects that say the same. */
const isSame = (a: object | undefined, b: object | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
