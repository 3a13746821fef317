import { plusMinutes, type Instant } from '../domain/day';
import { explain } from '../domain/failure';
import { can } from '../domain/roles';
import { leave, type Welcome } from '../usecases/join';
import type { Snapshot } from '../usecases/ports';
import { helloCard } from './cards/hello';
import { isPersonal } from './incoming';
import { cardMessage, textMessage, type Message } from './message';
import { meet } from './people';
import { failureOf, type Turn } from './turn';

/** Somebody added the app: their chat is stored and they are told what to expect, once an occasion. */
export async function onAdded(turn: Turn): Promise<void> {
  const { activity, parts, greeter, context } = turn;
  if (!isPersonal(activity)) return;
  const chat = activity.conversation.id;
  const greet = greeter.mayGreet(chat, parts.clock.now());
  try {
    const words = await firstWords(turn);
    if (greet && words) await context.sendActivity(words);
  } catch (error) {
    greeter.forget(chat);
    await context.sendActivity(textMessage(explain(failureOf(error, turn))));
  }
}

async function firstWords({ context, activity, parts, options }: Turn): Promise<Message | undefined> {
  const snapshot = await parts.store.snapshot();
  // Not `knownChat`: adding the app again is worth a fresh look at who this is.
  const met = await meet(context, activity, parts, { ...snapshot, conversations: [] });
  if (!met.ok) return textMessage(explain(met.error));
  const { welcome, actor } = met.value;
  if (!welcome || greetedElsewhere(welcome, activity.conversation.id, snapshot, parts.clock.now()))
    return undefined;
  return cardMessage(helloCard(welcome, can(actor, 'status:read'), { marking: options.marking }));
}

/** True when another copy of the app stored this conversation moments ago: it is saying hello. */
const greetedElsewhere = (
  welcome: Welcome,
  conversationId: string,
  snapshot: Snapshot,
  now: Instant,
): boolean =>
  !welcome.isNew &&
  snapshot.conversations.some(
    (one) => one.conversationId === conversationId && plusMinutes(one.updatedAt, 1) > now,
  );

/** The app was updated: the conversation may have moved, but nobody needs a second hello. */
export async function onUpgraded({ context, activity, parts }: Turn): Promise<void> {
  if (isPersonal(activity)) await meet(context, activity, parts, await parts.store.snapshot());
}

/** Somebody removed the app: nothing can be sent there until they add it again. */
export async function onRemoved({ activity, parts }: Turn): Promise<void> {
  if (isPersonal(activity)) await leave(parts, { conversationId: activity.conversation.id, how: 'Removed' });
}
