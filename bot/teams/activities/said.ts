import { explain, failure, type Failure } from '../../domain/basics/failure';
import { strangerCard, suggestionCard } from '../cards/replies/help';
import { askingOf } from './asking';
import { isFor, type Reply } from '../commands/command';
import { answerInEach } from '../commands/in-each';
import { parse } from '../commands/parse';
import { offerOf, offersOf } from '../commands/offers';
import { cardMessage, cardUpdate, textMessage } from '../connection/message';
import { meet } from '../turn/speaker';
import { press } from './pressed';
import { change, say } from '../connection/reply';
import { isPersonal } from '../turn/incoming';
import { failureOf, type Turn } from '../turn/turn';
import { typedIn } from '../turn/typed';

/** A message: a command, or a button of a client from before `Action.Execute`. */
export async function onMessage(turn: Turn): Promise<void> {
  const { activity } = turn;
  try {
    if (activity.value !== undefined && !typedIn(activity).trim()) return await onSubmit(turn);
    for (const reply of await repliesTo(turn)) {
      await say(turn, 'card' in reply ? cardMessage(reply.card) : textMessage(reply.text));
    }
  } catch (error) {
    await say(turn, textMessage(explain(failureOf(error, turn))));
  }
}

async function repliesTo(turn: Turn): Promise<readonly Reply[]> {
  const met = await meet(turn);
  if (!met.ok) return [strangerReply(turn, met.error)];
  const askings = met.value.map((one) => askingOf(turn, one));
  const parsed = parse(typedIn(turn.activity));
  if ('command' in parsed) {
    const isTheirs = !parsed.or || askings.some(({ actor }) => isFor(parsed.command, actor));
    const { command, words } = isTheirs ? parsed : parsed.or;
    return answerInEach(command, words, askings);
  }
  const offers = offersOf(parsed.nearest, askings).slice(0, MOST_OFFERS);
  const others = [offerOf('my'), offerOf('meeting')];
  return [{ card: suggestionCard(offers, others, { marking: turn.options.marking }) }];
}

/** To who is on no list a card; what else kept them out is told in words. */
const strangerReply = ({ activity }: Turn, why: Failure): Reply =>
  isPersonal(activity) && (why.code === 'not-known' || why.code === 'wrong-tenant')
    ? { card: strangerCard(explain(why)) }
    : { text: explain(why) };

/** With the button for help they fit a row on a phone. */
const MOST_OFFERS = 2;

/** The old form of a press: its card is replaced by an update, since there is no answer to put a card in. */
async function onSubmit(turn: Turn): Promise<void> {
  const { activity } = turn;
  const verb = verbOf(activity.value);
  const outcome = verb ? await press(turn, verb, activity.value) : { failure: failure('unknown-verb') };
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
