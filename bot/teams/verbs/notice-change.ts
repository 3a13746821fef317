import { z } from 'zod';
import { mayAnswer } from '../../domain/acknowledgement';
import { failure } from '../../domain/failure';
import { owedCard } from '../commands/my';
import { cardAsItStands, rowNamed, wholeCard } from './outcome';
import { ButtonData, type Verb } from './verb';

const Data = ButtonData.extend({ fold: z.boolean().optional() });

/**
 * Shows the answering buttons of an answered reminder again, and those of a deadline that want words; `fold` puts them
 * away. Records nothing.
 */
export const noticeChange: Verb = {
  name: 'notice.change',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const reminder = await rowNamed(pressing, read.data.reminderKey);
    if (!reminder) return { card: cardAsItStands(pressing, read.data.reminderKey, failure('reminder-gone')) };
    const refused = mayAnswer(pressing.actor, reminder.agencyCode);
    if (refused) return { failure: refused };
    const { view, of, fold } = read.data;
    const reopened = fold ? undefined : reminder.key;
    return {
      card: view === 'my' ? owedCard(pressing, { of, reopened }) : wholeCard(pressing, reminder, reopened),
    };
  },
};
