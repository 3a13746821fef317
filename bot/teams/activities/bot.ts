import type { TurnContext } from 'botbuilder';
import { explain, failure, type Failure } from '../../domain/basics/failure';
import type { Partnerships } from '../../usecases/partnerships';
import { createGreeter } from '../turn/greeter';
import { createStrangers } from '../turn/strangers';
import { isAwaited, kindOf, tenantsOf, type Incoming } from '../turn/incoming';
import { onAdded, onRemoved, onUpgraded } from './install';
import { textMessage } from '../connection/message';
import { CARD_ACTION, errorBody, onPress } from './pressed';
import { createOrder } from '../turn/order';
import { say } from '../connection/reply';
import { onMessage } from './said';
import { noteChannel, onTeamChanged } from './team-install';
import type { BotOptions, Turn } from '../turn/turn';
import type { MetStrangers } from '../turn/roster';

/** What the bot does with each activity, for the people of these partnerships. */
export function createBot(options: BotOptions, partnerships: Partnerships) {
  const greeter = createGreeter();
  const order = createOrder();
  const strangers: MetStrangers = createStrangers();
  return async (context: TurnContext, activity: Incoming): Promise<void> => {
    const turn: Turn = { context, activity, partnerships, options, greeter, order, strangers };
    if (!isAdmitted(turn)) return refuse(turn);
    return isTooFast(turn) ? slowDown(turn) : dispatch(turn);
  };
}

async function dispatch(turn: Turn): Promise<void> {
  const { type, action, membersAdded, name } = turn.activity;
  const isOvertaken = turn.order.isOvertaken(turn.activity);
  turn.order.heard(turn.activity);
  await noteChannel(turn);
  if (type === 'message') return onMessage(turn);
  if (type === 'invoke' && name === CARD_ACTION) return onPress(turn);
  if (type === 'conversationUpdate' && membersAdded?.length) return onAdded(turn);
  // The end of something that has begun anew since.
  if (isOvertaken && (type === 'conversationUpdate' || action === 'remove')) return;
  if (type === 'conversationUpdate') return onTeamChanged(turn);
  if (type !== 'installationUpdate') return;
  if (action === 'add') return onAdded(turn);
  if (action === 'add-upgrade') return onUpgraded(turn);
  if (action === 'remove') return onRemoved(turn);
}

/** The SDK checks who signed an activity, not which tenant it is of (`teams.md`, Identity). */
function isAdmitted({ activity, options }: Turn): boolean {
  if (options.allowedTenants.length === 0) return true;
  const named = tenantsOf(activity);
  return named.length > 0 && named.every((tenant) => options.allowedTenants.includes(tenant));
}

/** Only what somebody says or presses counts: that an app was added or removed happens once, and must not be missed. */
const isTooFast = ({ activity, options }: Turn): boolean =>
  isAwaited(activity) && options.limits.ofPerson(speakerIn(activity)) > 0;

const speakerIn = ({ from }: Incoming): string => from.aadObjectId ?? from.id;

/** Every press is told, in its own answer. Of messages one in a while is: each telling is itself a message. */
async function slowDown({ context, activity, options }: Turn): Promise<void> {
  const why = failure('too-fast');
  if (activity.type === 'invoke') return answerInvoke(context, why);
  if (!options.limits.tells(speakerIn(activity))) return;
  // One that Teams does not take is told the next time.
  await context.sendActivity(textMessage(explain(why))).catch(() => undefined);
}

async function answerInvoke(context: TurnContext, why: Failure): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: errorBody(why) } });
}

/** A polite refusal that tells nothing. Only what somebody said or pressed gets one. */
async function refuse(turn: Turn): Promise<void> {
  const { context, activity, options } = turn;
  options.journal.warn('bot.wrong-tenant', { activity: kindOf(activity) });
  const why = failure('wrong-tenant');
  if (activity.type === 'message') await say(turn, textMessage(explain(why)));
  if (activity.type === 'invoke') await answerInvoke(context, why);
}
