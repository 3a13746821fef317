import { asOfNow } from '../../usecases/facts-as-of';
import { mayAnswer } from '../../domain/meetings/answer';
import type { Instant } from '../../domain/calendar/day';
import {
  explain,
  failure,
  isAboutWords,
  isOutOfDate,
  isTooLate,
  type Failure,
  type FailureCode,
} from '../../domain/basics/failure';
import { contentOf } from '../../domain/cards/content';
import { type ReminderItem, reminderItem } from '../../domain/outstanding/reminder-item';
import { badText } from '../../domain/basics/typed-text';
import type { Result } from '../../domain/basics/result';
import { isAddressOf } from '../../domain/people/actor';
import { can } from '../../domain/people/roles';
import { dressOf, type Card } from '../cards/drawing/card';
import { closedCard } from '../cards/drawing/closed';
import type { FormName, FormShown } from '../cards/items/forms';
import { postCard, type PostOptions } from '../cards/sent/sent-card';
import type { Reopened } from '../cards/sent/things';
import { owedCard } from '../answers/owed';
import type { Outcome, Pressing } from './verb';
import { onSameCard } from '../../domain/cards/affected';
import type { SendingRow } from '../../domain/partnership';

/** What was typed into which form. */
export interface Typed {
  readonly form: FormName;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The fields in the order in which they are looked at for what does not belong there. */
  readonly fields: readonly string[];
}

/** The form as it was filled in, with the reason beside the field that it is about. */
function refusedForm({ form, values, fields }: Typed, why: Failure, now: Instant): FormShown {
  const typed = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const isTo = (field: string): boolean => {
    const value = typed[field];
    const given =
      field === 'link' ? { link: value } : field.endsWith('eputy') ? { deputy: value } : { note: value };
    return badText(given, now)?.code === why.code;
  };
  const day = why.code === 'bad-date' ? (form === 'MoreTime' ? 'wanted' : 'day') : undefined;
  const field = day ?? FIELD_OF[why.code] ?? fields.find(isTo) ?? fields[0];
  return { form, typed, refused: { why: explain(why), ...(field ? { field } : {}) } };
}

const FIELD_OF: { readonly [C in FailureCode]?: string } = {
  'deputy-not-named': 'otherDeputy',
  'help-not-said': 'help',
  'no-evidence': 'evidence',
  'no-reason': 'reason',
  'bad-link': 'link',
  'due-on-day-off': 'thatDay',
};

/** The card after an answer: the reminder's own, or all that the agency owes when it was answered there. */
export async function outcomeOf(
  pressing: Pressing,
  pressed: { readonly reminderKey: string; readonly view: 'notice' | 'my'; readonly of?: string },
  result: Result<ReminderItem, Failure>,
  typed?: Typed,
): Promise<Outcome> {
  if (!result.ok && typed && isAboutWords(result.error)) {
    const form = refusedForm(typed, result.error, pressing.parts.clock.now());
    return refusedOutcome(pressing, pressed, result.error, form);
  }
  if (!result.ok && isTooLate(result.error)) {
    return refusedOutcome(pressing, pressed, result.error, { refused: { why: explain(result.error) } });
  }
  if (!result.ok) {
    return isOutOfDate(result.error)
      ? { card: cardAsItStands(pressing, pressed.reminderKey, result.error) }
      : { failure: result.error };
  }
  const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
  return {
    card:
      pressed.view === 'my'
        ? owedCard(asItIs, { focus: pressed.reminderKey, ...(pressed.of ? { of: pressed.of } : {}) })
        : wholeCard(asItIs, result.value.reminder),
  };
}

async function refusedOutcome(
  pressing: Pressing,
  {
    reminderKey: key,
    view,
    of,
  }: { readonly reminderKey: string; readonly view: 'notice' | 'my'; readonly of?: string },
  refused: Failure,
  form: FormShown,
): Promise<Outcome> {
  const reopened = { key, ...form };
  if (view === 'my') {
    return { card: owedCard(pressing, { focus: key, reopened, ...(of ? { of } : {}) }), refused };
  }
  const row = await rowNamed(pressing, key);
  return row ? { card: wholeCard(pressing, row, reopened), refused } : { failure: refused };
}

/** The card after a message was answered, with all that stands on it. */
export async function messageOutcome(
  pressing: Pressing,
  messageKey: string,
  result: Result<unknown, Failure>,
  typed?: Typed,
): Promise<Outcome> {
  if (!result.ok && typed && isAboutWords(result.error)) {
    const row = pressing.snapshot.messages.find(({ key }) => key === messageKey);
    const reopened = { key: messageKey, ...refusedForm(typed, result.error, pressing.parts.clock.now()) };
    if (row) return { card: wholeCard(pressing, row, reopened), refused: result.error };
  }
  if (!result.ok && !isOutOfDate(result.error)) return { failure: result.error };
  const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
  const message = asItIs.snapshot.messages.find(({ key }) => key === messageKey);
  // What stands on the coordinator's card is for nobody else.
  const isTheirs = message !== undefined && can(pressing.actor, 'extension:decide');
  if (isTheirs) return { card: wholeCard(asItIs, message) };
  const why = result.ok ? failure('message-gone') : result.error;
  return { card: closedCard(explain(why), pressing) };
}

/**
 * The card on which the button was pressed, with all that stands there: the same thing can stand on several people's
 * cards. Where that is not known, the card that this row stands on. Of many things those around the row are shown.
 */
export const wholeCard = (pressing: Pressing, row: SendingRow, reopened?: Reopened): Card =>
  cardWith(pressing, row, row.key, reopened ? { reopened } : {});

/** The same card with one of its things shown in full, or only the part of it where that one stands. */
export const cardShowing = (pressing: Pressing, row: SendingRow, key: string, open: boolean): Card =>
  cardWith(pressing, row, key, open ? { opened: key } : {});

function cardWith(
  pressing: Pressing,
  row: SendingRow,
  focus: string,
  shown: Pick<PostOptions, 'reopened' | 'opened'>,
): Card {
  const { snapshot, parts } = pressing;
  const post = contentOf(asOfNow(parts, snapshot), rowsSeenBy(pressing, row), pressing.actor);
  return postCard({ ...post, focus }, { ...dressOf(pressing), ...shown });
}

/**
 * The rows of the card that was pressed. As long as it is not recorded where that stands, a person sees the rest of a
 * card only where all of it was sent to them, or stands in the channel.
 */
function rowsSeenBy(pressing: Pressing, row: SendingRow): readonly SendingRow[] {
  const { snapshot, actor, personal } = pressing;
  const pressed = rowPressedOn(pressing);
  if (pressed) return onSameCard(snapshot, pressed);
  const rows = isAddressOf(actor, row.personEmail) || !personal ? onSameCard(snapshot, row) : [row];
  return personal ? rows : rows.map((one) => ({ ...one, route: 'Channel' as const }));
}

/**
 * The row of a card that was pressed; undefined while it is not recorded where the card stands, and in a chat that is
 * somebody else's: what stands there is not for whoever names it.
 */
export function rowPressedOn(pressing: Pressing): SendingRow | undefined {
  const { snapshot, card, personal } = pressing;
  const isThere = ({ conversationId, activityId }: SendingRow): boolean =>
    card !== undefined && activityId === card.activityId && conversationId === card.conversationId;
  const row = snapshot.reminders.find(isThere) ?? snapshot.messages.find(isThere);
  return row && personal && !isInOwnChat(pressing, row) ? undefined : row;
}

const isInOwnChat = ({ snapshot, actor, card }: Pressing, { personEmail }: SendingRow): boolean =>
  isAddressOf(actor, personEmail) ||
  snapshot.conversations.some(
    ({ conversationId, entraId }) => conversationId === card?.conversationId && entraId === actor.entraId,
  );

/** The row of that key, in memory or, where it closed long ago, in the lists. Throws what the store throws. */
export async function rowNamed({ snapshot, parts }: Pressing, key: string): Promise<SendingRow | undefined> {
  const named = (one: SendingRow): boolean => one.key === key;
  return (
    snapshot.reminders.find(named) ??
    snapshot.messages.find(named) ??
    (await parts.store.find('reminders', key)) ??
    (await parts.store.find('messages', key))
  );
}

/** The card without buttons that act: the reminder's own state where that says why, else the reason alone. */
export function cardAsItStands(pressing: Pressing, key: string, why: Failure) {
  const { snapshot, parts, actor } = pressing;
  const reminder = snapshot.reminders.find((one) => one.key === key);
  if (reminder && (why.code === 'passed-on' || !mayAnswer(snapshot, actor, reminder.agencyCode))) {
    const { state } = reminderItem(asOfNow(parts, snapshot), reminder);
    if (state.is !== 'open' && state.is !== 'answered') return wholeCard(pressing, reminder);
  }
  return closedCard(explain(why), pressing);
}
