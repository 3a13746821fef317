import { z } from 'zod';
import { parseInstant } from '../../domain/calendar/day';
import type { Failure } from '../../domain/basics/failure';
import type { Card } from '../cards/drawing/card';
import type { Asking } from '../answers/asking';

/** What a pressed button knows: who pressed, and the facts as of now. */
export type Pressing = Asking;

/** What a press comes to: the card as it now is, or why nothing was done. */
export type Outcome =
  | {
      readonly card: Card;
      /**
       * Why nothing was done, where the card says so beside what was typed. What was typed may hold a child's details,
       * so such a card goes back in the answer to the press alone, never as a message or an update.
       */
      readonly refused?: Failure;
    }
  | { readonly failure: Failure };

/** What a button does. One file each; `registry.ts` lists them. */
export interface Verb {
  /** The `verb` of the `Action.Execute`. */
  readonly name: string;
  /** `data` is the button's own data with the person's inputs: unchecked. Throws what the store throws. */
  press(pressing: Pressing, data: unknown): Promise<Outcome>;
}

/** A button that types for the person: what it types is answered as if they had. */
export interface TypingVerb {
  readonly name: string;
  /** The words, undefined where the data (unchecked) holds none. */
  says(data: unknown): string | undefined;
}

/**
 * What every button carries. Cards stay in chats for years, so what is missing has a default.
 * No field may be called `key`: Microsoft's newer renderer takes that for a property of its own, and the button dies.
 */
const CardData = z.looseObject({
  /** See `cards/actions.ts`, Place. */
  slot: z
    .string()
    .regex(/^(_\d{1,3})?$/)
    .default(''),
});

/** What every button carries that answers a reminder. */
export const ButtonData = CardData.extend({
  reminderKey: z.string().min(1).max(400),
  view: z.enum(['notice', 'my']).catch('notice'),
  /** See `cards/actions.ts`, Place. */
  of: z.string().max(60).optional(),
});

/** When the answer was given that a button undoes; what is none, as of a card from before, says nothing. */
export const AnsweredAt = z.string().transform(parseInstant).optional().catch(undefined);

/** What every button carries that answers a message. */
export const MessageData = CardData.extend({ messageKey: z.string().min(1).max(400) });

/** What a person wrote or chose, undefined when they left it empty. Its length is the use case's to judge. */
export function inputOf(
  data: { readonly [name: string]: unknown },
  name: string,
  slot: string,
): string | undefined {
  const value = data[`${name}${slot}`];
  return typeof value === 'string' && value.trim() ? value : undefined;
}
