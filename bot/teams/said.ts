import { explain, failure } from '../domain/failure';
import { suggestionCard } from './cards/help';
import type { Asking, Reply } from './commands/command';
import { parse } from './commands/parse';
import { COMMANDS } from './commands/registry';
import { isPersonal } from './incoming';
import { cardMessage, textMessage } from './message';
import { meet } from './people';
import { press } from './pressed';
import { failureOf, type Turn } from './turn';

/** A message: a command, or a button of a client from before `Action.Execute`. */
export async function onMessage(turn: Turn): Promise<void> {
  const { context, activity } = turn;
  try {
    if (activity.value !== undefined && !activity.text?.trim()) return await onSubmit(turn);
    const reply = await replyTo(turn);
    await context.sendActivity('card' in reply ? cardMessage(reply.card) : textMessage(reply.text));
  } catch (error) {
    await context.sendActivity(textMessage(explain(failureOf(error, turn))));
  }
}

async function replyTo({ context, activity, parts, options }: Turn): Promise<Reply> {
  const snapshot = await parts.store.snapshot();
  const met = await meet(context, activity, parts, snapshot);
  if (!met.ok) return { text: explain(met.error) };
  const { marking } = options;
  const asking: Asking = { actor: met.value.actor, parts, snapshot, personal: isPersonal(activity), marking };
  const parsed = parse(activity.text ?? '');
  if ('command' in parsed) return parsed.command.answer(asking, parsed.words);
  return {
    card: suggestionCard(
      parsed.nearest,
      COMMANDS.map(({ name }) => name),
      { marking },
    ),
  };
}

/** The old form of a press: its card is replaced by an update, since there is no answer to put a card in. */
async function onSubmit(turn: Turn): Promise<void> {
  const { context, activity } = turn;
  const verb = verbOf(activity.value);
  const outcome = verb ? await press(turn, verb, activity.value) : { failure: failure('unknown-verb') };
  if ('failure' in outcome) {
    await context.sendActivity(textMessage(explain(outcome.failure)));
    return;
  }
  const message = cardMessage(outcome.card);
  if (activity.replyToId) await context.updateActivity({ ...message, id: activity.replyToId });
  else await context.sendActivity(message);
}

function verbOf(value: unknown): string | undefined {
  const verb: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'verb') : undefined;
  return typeof verb === 'string' ? verb : undefined;
}
