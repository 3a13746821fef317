import { z } from 'zod';
import { isAddressOf } from '../../domain/people/actor';
import { explain, failure } from '../../domain/basics/failure';
import { LISTS } from '../../domain/lifecycle/asking/action-list';
import type { SendingRow } from '../../domain/partnership';
import { closedCard } from '../cards/drawing/closed';
import type { Card } from '../cards/drawing/card';
import { actionShown, type ActionView } from '../answers/action';
import { rowNamed, rowPressedOn } from './outcome';
import type { Pressing } from './verb';

const name = z.string().min(1).max(400);

/** Where a card was opened from; what is not understood has no way back. */
const BackData = z
  .discriminatedUnion('to', [
    z.object({ to: z.literal('post'), key: name }),
    z.object({ to: z.literal('my'), key: name.optional(), of: z.string().max(60).optional() }),
    z.object({
      to: z.literal('list'),
      list: z.enum(LISTS),
      agency: z.string().max(255).optional(),
      key: name.optional(),
    }),
  ])
  .optional()
  .catch(undefined);

/** What every button of an action carries. */
export const ActionData = z.looseObject({
  ref: z.string().min(1).max(255),
  slot: z
    .string()
    .regex(/^(_\d{1,3})?$/)
    .default(''),
  back: BackData,
  /** The message that asks for a vote, where the button stands on its card. */
  messageKey: name.optional(),
});

/** The card of an action, or that there is none that this person may read. */
export const actionOrGone = (pressing: Pressing, ref: string, view: ActionView = {}): Card =>
  actionShown(pressing, ref, view) ?? closedCard(explain(failure('action-gone')), pressing);

/** The message that was pressed, where whoever pressed may see its card: it was sent to them, or stands in their chat. */
export async function ownMessage(
  pressing: Pressing,
  messageKey: string | undefined,
): Promise<SendingRow | undefined> {
  const row = messageKey === undefined ? undefined : await rowNamed(pressing, messageKey);
  const isTheirs =
    row !== undefined &&
    (isAddressOf(pressing.actor, row.personEmail) || rowPressedOn(pressing) !== undefined);
  return isTheirs ? row : undefined;
}
