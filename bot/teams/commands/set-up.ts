import { can } from '../../domain/people/roles';
import { firstDayShown } from '../answers/first-day';
import type { Command } from './command';
import { notForYou } from './not-for-you';

/** `set up`: what to do first in a new partnership, what is done of it, and what will go out; for coordinators. */
export const setUp: Command = {
  name: 'set up',
  aliases: ['setup', 'first day', 'first steps', 'get started', 'begin', 'what do i do first'],
  tells: [
    {
      says: 'set up',
      does: 'what to do first, and what will go out before anything does',
      under: 'For the coordinator',
    },
  ],
  isFor: (actor) => can(actor, 'plan:edit'),
  isPrivate: true,
  takesWords: false,
  answer(asking) {
    if (!can(asking.actor, 'plan:edit')) return notForYou(asking);
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: who gets what is not for everyone here.' };
    return { card: firstDayShown(asking) };
  },
};
