import { z } from 'zod';
import { asTyped } from '../../domain/basics/typed-text';
import { explain, failure, isOurs, type Failure } from '../../domain/basics/failure';
import { askingOf } from './asking';
import { hear } from './heard';
import { meet } from '../turn/speaker';
import { failureOf, type Turn } from '../turn/turn';
import { verbNamed } from '../verbs/registry';
import type { Outcome } from '../verbs/verb';
import { whose } from '../turn/whose';

/** The invoke that Teams sends for an `Action.Execute`. */
export const CARD_ACTION = 'adaptiveCard/action';

/** What a press came to: what its button does, or `said` where the answer has gone out as messages. */
type Pressed = Outcome | { readonly said: true };

const Value = z.looseObject({
  action: z.looseObject({
    verb: z.string().min(1),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
});

/**
 * A pressed button, answered within the invoke. The SDK's own handling throws on an empty value and copies the
 * answer's code to the HTTP status (`teams.md`, Cards), so the value is checked and the answer made here.
 */
export async function onPress(turn: Turn): Promise<void> {
  const outcome = await outcomeOf(turn);
  await turn.context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: bodyOf(outcome) } });
}

async function outcomeOf(turn: Turn): Promise<Pressed> {
  const value = Value.safeParse(turn.activity.value);
  if (!value.success) return { failure: failure('bad-card') };
  try {
    return await press(turn, value.data.action.verb, value.data.action.data);
  } catch (error) {
    return { failure: failureOf(error, turn) };
  }
}

/** Does what a button says, for whoever pressed it. Throws what the store throws. */
export async function press(turn: Turn, verbName: string, given: unknown): Promise<Pressed> {
  const data = asTyped(given);
  const verb = verbNamed(verbName);
  if (verb && 'says' in verb) return spoken(turn, verb.says(data));
  const met = await meet(turn);
  if (!met.ok) return { failure: met.error };
  if (!verb) return { failure: failure('unknown-verb') };
  const pressedIn = whose(data, met.value, turn.activity.replyToId);
  if (!pressedIn.ok) return { failure: pressedIn.error };
  return verb.press(askingOf(turn, pressedIn.value), data);
}

/** Words are answered beside the card, which stays as it is. */
async function spoken(turn: Turn, words: string | undefined): Promise<Pressed> {
  if (words === undefined) return { failure: failure('bad-card') };
  return (await hear(turn, words)) ? { said: true } : { failure: failure('answer-lost') };
}

function bodyOf(outcome: Pressed): object {
  if ('failure' in outcome) return errorBody(outcome.failure);
  return 'said' in outcome ? SAID : cardBody(outcome.card.content);
}

/** Teams shows it for a moment, and leaves the card as it was. */
const SAID = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: 'The answer is in a new message.',
};

const cardBody = (value: object) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

/** An error, after which Teams leaves the card as it was. */
export const errorBody = (why: Failure) => ({
  statusCode: isOurs(why) ? 500 : 400,
  type: 'application/vnd.microsoft.error',
  value: { code: why.code, message: explain(why) },
});
