import { explain, failure } from '../../domain/basics/failure';
import { cardMessage, cardUpdate, textMessage } from '../connection/message';
import { hear } from './heard';
import { press } from './pressed';
import { change, say } from '../connection/reply';
import { failureOf, type Turn } from '../turn/turn';
import { typedIn } from '../turn/typed';

/** A message: a command, or a button of a client from before `Action.Execute`. */
export async function onMessage(turn: Turn): Promise<void> {
  const { activity } = turn;
  try {
    if (activity.value !== undefined && !typedIn(activity).trim()) return await onSubmit(turn);
    await hear(turn, typedIn(activity));
  } catch (error) {
    await say(turn, textMessage(explain(failureOf(error, turn))));
  }
}

/** The old form of a press: its card is replaced by an update, since there is no answer to put a card in. */
async function onSubmit(turn: Turn): Promise<void> {
  const { activity } = turn;
  const verb = verbOf(activity.value);
  const outcome = verb ? await press(turn, verb, activity.value) : { failure: failure('unknown-verb') };
  if ('said' in outcome) return;
  const why = 'failure' in outcome ? outcome.failure : outcome.refused;
  if ('failure' in outcome || why) {
    await say(turn, textMessage(explain(why ?? failure('unexpected'))));
    return;
  }
  const { card } = outcome;
  if (activity.replyToId) await change(turn, { ...cardUpdate(card), id: activity.replyToId });
  else await say(turn, cardMessage(card));
}

function verbOf(value: unknown): string | undefined {
  const verb: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'verb') : undefined;
  return typeof verb === 'string' ? verb : undefined;
}
