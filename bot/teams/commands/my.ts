import { owedBy } from '../../domain/owed-by';
import { can } from '../../domain/roles';
import type { Card } from '../cards/card';
import { myCard } from '../cards/my';
import type { Asking, Command } from './command';

/** `/my`: what the asker's agency owes, answerable right there. In their own chat only. */
export const my: Command = {
  name: 'my',
  aliases: ['mine', 'my agency', 'what do i owe'],
  does: 'what your agency owes: reminders to answer, actions overdue and coming up',
  takesWords: false,
  answer(asking) {
    if (asking.personal) return { card: owedCard(asking) };
    return { text: 'Ask me that in our own chat: what an agency owes is not for everyone here.' };
  },
};

/** The `/my` card as of now. */
export function owedCard({ actor, snapshot, parts, marking, partnership }: Asking): Card {
  const owed = owedBy(snapshot, parts.calendar, actor, parts.clock.now());
  const mayAnswer = can(actor, 'answer:agency', { agencyCode: actor.agencyCode });
  return myCard(owed, { marking, partnership, mayAnswer });
}
