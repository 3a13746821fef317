import { undelivered } from './delivery';
import { kindOf } from '../turn/incoming';
import type { Message } from './message';
import type { Turn } from '../turn/turn';

/** Says something in the conversation that an activity came from. Never throws: see `told`. */
export const say = (turn: Turn, message: Message): Promise<boolean> =>
  told(turn, () => turn.context.sendActivity(message));

/** Changes a message of the bot. Never throws: see `told`. */
export const change = (turn: Turn, message: Message & { readonly id: string }): Promise<boolean> =>
  told(turn, () => turn.context.updateActivity(message));

/**
 * What was asked is done by now, and Teams is not to ask it again because the answer did not arrive: that is journalled,
 * in words that hold nothing of it. Gives whether it arrived.
 */
async function told({ options, activity }: Turn, send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    const { reason } = undelivered(error, { lane: '', onWire: true }, false);
    options.journal.warn('bot.reply-undelivered', { activity: kindOf(activity), reason });
    return false;
  }
}
