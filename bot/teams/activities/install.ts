import { asOfNow } from '../../usecases/facts-as-of';
import { plusMinutes, type Instant } from '../../domain/calendar/day';
import { explain } from '../../domain/basics/failure';
import { countsOwedBy } from '../../domain/outstanding/owed-by';
import { yourPart } from '../../domain/people/your-part';
import { can } from '../../domain/people/roles';
import { isFirstDay, soFar } from '../../domain/status/first-day';
import type { Actor } from '../../domain/people/actor';
import type { Partnership } from '../../usecases/partnerships';
import { leave, type Welcome } from '../../usecases/people/join';
import type { Snapshot } from '../../usecases/ports';
import { helloCard } from '../cards/replies/hello';
import { happenedAt, isPersonal } from '../turn/incoming';
import { onAddedToTeam, onRemovedFromTeam } from './team-install';
import { cardMessage, textMessage, type Message } from '../connection/message';
import { meet } from '../turn/speaker';
import { say } from '../connection/reply';
import { failureOf, labelOf, type Turn } from '../turn/turn';

/** Somebody added the app: their chat is stored and they are told what to expect, once an occasion. */
export async function onAdded(turn: Turn): Promise<void> {
  const { activity, greeter } = turn;
  if (!isPersonal(activity)) return onAddedToTeam(turn);
  const chat = activity.conversation.id;
  const greet = greeter.mayGreet(chat, nowIn(turn));
  try {
    const words = await firstWords(turn);
    if (greet && words && !(await say(turn, words))) greeter.forget(chat);
  } catch (error) {
    greeter.forget(chat);
    const why = failureOf(error, turn);
    // The other of the two activities tells it.
    if (greet) await say(turn, textMessage(explain(why)));
  }
}

async function firstWords(turn: Turn): Promise<Message | undefined> {
  const met = await meet(turn, { anew: true, wasAdded: true });
  if (!met.ok) return textMessage(explain(met.error));
  const chat = turn.activity.conversation.id;
  const greetings = met.value.flatMap(({ welcome, actor, partnership, snapshot }) =>
    welcome && !greetedElsewhere(welcome, chat, snapshot, nowIn(turn))
      ? [
          {
            welcome,
            seesStatus: can(actor, 'status:read'),
            part: yourPart(snapshot, actor),
            ...countsOf(actor, snapshot, partnership),
            setsUp: can(actor, 'plan:edit') && isFirstDay(soFar(snapshot, nowIn(turn))),
            partnership: labelOf(partnership, turn),
          },
        ]
      : [],
  );
  return greetings.length > 0
    ? cardMessage(helloCard(greetings, { marking: turn.options.marking }))
    : undefined;
}

const countsOf = (actor: Actor, snapshot: Snapshot, { parts }: Partnership) =>
  actor.agencyCode === undefined ? {} : { counts: countsOwedBy(asOfNow(parts, snapshot), actor) };

/** All partnerships have one clock. */
const nowIn = ({ partnerships }: Turn): Instant => partnerships[0].parts.clock.now();

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
export async function onUpgraded(turn: Turn): Promise<void> {
  if (isPersonal(turn.activity)) await meet(turn);
}

/** Somebody removed the app: nothing can be sent there until they add it again. */
export async function onRemoved({ activity, partnerships }: Turn): Promise<void> {
  if (!isPersonal(activity)) return onRemovedFromTeam({ activity, partnerships });
  const at = happenedAt(activity, partnerships[0].parts.clock.now());
  const leaving = { conversationId: activity.conversation.id, how: 'Removed', at } as const;
  const left = await Promise.allSettled(partnerships.map(({ parts }) => leave(parts, leaving)));
  const failed = left.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
