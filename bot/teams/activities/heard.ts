import { childDataCalled } from '../../domain/basics/child-data/refusal';
import { explain, type Failure } from '../../domain/basics/failure';
import { dayOf, type Day } from '../../domain/calendar/day';
import { childDataCard, strangerCard, suggestionCard } from '../cards/replies/help';
import { isFor, type Reply } from '../commands/command';
import { answerInEach } from '../commands/in-each';
import { offerOf, offersOf } from '../commands/offers';
import { normalise } from '../commands/normalise';
import { parse } from '../commands/parse';
import { unrecorded } from '../commands/unrecorded';
import { cardMessage, textMessage } from '../connection/message';
import { say } from '../connection/reply';
import { isPersonal } from '../turn/incoming';
import { meet } from '../turn/speaker';
import type { Turn } from '../turn/turn';
import { askingOf } from './asking';

/**
 * Answers words that somebody typed, or that a button types for them, in messages of their own: with the same rights
 * either way. Gives whether all of the answer arrived. Throws what the store throws.
 */
export async function hear(turn: Turn, words: string): Promise<boolean> {
  let arrived = true;
  for (const reply of await repliesTo(turn, words)) {
    const told = await say(turn, 'card' in reply ? cardMessage(reply.card) : textMessage(reply.text));
    arrived = told && arrived;
  }
  return arrived;
}

async function repliesTo(turn: Turn, said: string): Promise<readonly Reply[]> {
  const met = await meet(turn);
  if (!met.ok) return [strangerReply(turn, met.error)];
  const askings = met.value.map((one) => askingOf(turn, one));
  const parsed = parse(said);
  const isUnderstood = 'command' in parsed;
  const [first] = askings;
  const childData = first && childDataIn(said, dayOf(first.parts.clock.now()));
  const warning = childData
    ? [{ card: childDataCard(childData, isUnderstood, { marking: turn.options.marking }) }]
    : [];
  if (isUnderstood) {
    const isTheirs = !parsed.or || askings.some(({ actor }) => isFor(parsed.command, actor));
    const { command, words } = isTheirs ? parsed : parsed.or;
    return [
      ...warning,
      ...(await answerInEach(command, words, parsed.isDeed ? askings.map(unrecorded) : askings)),
    ];
  }
  if (warning.length > 0) return warning;
  const offers = offersOf(parsed.nearest, askings).slice(0, MOST_OFFERS);
  if (offers.length === 0 && parsed.or) return answerInEach(parsed.or.command, parsed.or.words, askings);
  const others = [offerOf('my'), offerOf('meeting')];
  return [{ card: suggestionCard(offers, others, { marking: turn.options.marking }) }];
}

/** Looked for in what was typed and in what can be read of it, as some clients write blanks and signs otherwise. */
const childDataIn = (said: string, today: Day): string | undefined =>
  childDataCalled(said.slice(0, MOST_LOOKED_AT), today) ?? childDataCalled(normalise(said), today);

/** Far more than anybody types who asks for something, and still looked at in no time. */
const MOST_LOOKED_AT = 4_000;

/** To who is on no list a card; what else kept them out is told in words. */
const strangerReply = ({ activity }: Turn, why: Failure): Reply =>
  isPersonal(activity) && (why.code === 'not-known' || why.code === 'wrong-tenant')
    ? { card: strangerCard(explain(why)) }
    : { text: explain(why) };

/** With the button for help they fit a row on a phone. */
const MOST_OFFERS = 2;
