import { z } from 'zod';
import { mayAnswer } from '../../domain/meetings/answer';
import { failure } from '../../domain/basics/failure';
import { FORMS } from '../cards/items/forms';
import { owedCard } from '../answers/owed';
import { cardAsItStands, rowNamed, wholeCard } from './outcome';
import { ButtonData, type Verb } from './verb';

const Data = ButtonData.extend({
  fold: z.boolean().optional(),
  form: z.enum(FORMS).optional().catch(undefined),
});

/**
 * Shows the answering buttons of an answered reminder again, or the `form` of an answer that wants words; `fold` puts
 * them away. Records nothing.
 */
export const noticeChange: Verb = {
  name: 'notice.change',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey: key, view, of, fold, form } = read.data;
    const reopened = fold ? undefined : { key, ...(form ? { form } : {}) };
    // What an agency has to do is asked for by agency, whether or not a reminder of it is out.
    if (view === 'my') {
      return {
        card: owedCard(pressing, { focus: key, ...(of ? { of } : {}), ...(reopened ? { reopened } : {}) }),
      };
    }
    const reminder = await rowNamed(pressing, key);
    if (!reminder) return { card: cardAsItStands(pressing, key, failure('reminder-gone')) };
    const refused = mayAnswer(pressing.snapshot, pressing.actor, reminder.agencyCode);
    if (refused) return { failure: refused };
    return { card: wholeCard(pressing, reminder, reopened) };
  },
};
