import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { ACTION_FORMS } from '../cards/items/action-buttons';
import { ActionData, actionOrGone, ownMessage } from './action-data';
import { wholeCard } from './outcome';
import type { Verb } from './verb';

const Data = ActionData.extend({
  /** The form of a deed in place of the buttons. */
  form: z.enum(ACTION_FORMS).optional().catch(undefined),
  /** On the card of a vote: its form is put away. */
  fold: z.boolean().optional().catch(undefined),
});

/** Shows an action whole, or the form of something to be done to it. Records nothing. */
export const actionShow: Verb = {
  name: 'action.show',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    if (!pressing.personal) return { failure: failure('own-chat-only') };
    const { ref, form, fold, messageKey, back } = read.data;
    const message = form === 'challenge' || fold ? await ownMessage(pressing, messageKey) : undefined;
    if (message) {
      return {
        card: wholeCard(pressing, message, form ? { key: message.key, form: 'Challenge' } : undefined),
      };
    }
    return {
      card: actionOrGone(pressing, ref, {
        ...(back ? { back } : {}),
        ...(form ? { form: { form } } : {}),
      }),
    };
  },
};
