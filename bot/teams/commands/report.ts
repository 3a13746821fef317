import { dayOf } from '../../domain/calendar/day';
import { can } from '../../domain/people/roles';
import { boardsCalled, boardStanding } from '../../domain/reports/board/standing';
import { toldNow } from '../answers/told';
import { dressOf } from '../cards/drawing/card';
import { boardsCard, reportCard } from '../cards/replies/report';
import type { Command } from './command';
import { notForYou } from './not-for-you';

/** `/report csp`: what moved since a board last met, and the way to its one page. For coordinators and chairs, in their own chat. */
export const report: Command = {
  name: 'report',
  aliases: ['report to'],
  tells: [
    {
      says: 'report CSP',
      does: 'what moved since a board last met, what it is asked, and its one page',
      under: 'The partnership',
      isFor: (actor) => can(actor, 'status:read'),
    },
  ],
  isFor: (actor) => can(actor, 'status:read'),
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!can(asking.actor, 'status:read')) return notForYou(asking);
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: what is red is not for everyone here.' };
    const asOf = toldNow(asking);
    const named = words ? boardsCalled(asOf.facts, words) : [];
    const [board, ...others] = named;
    if (!board || others.length > 0) {
      const asked = words === '' ? 'any' : board ? 'several' : 'unknown';
      const card = boardsCard(board ? named : asOf.facts.series, dressOf(asking), asked);
      return { card, ...(words ? { missed: true } : {}) };
    }
    const standing = boardStanding(asOf, board);
    return { card: reportCard({ ...dressOf(asking), standing, today: dayOf(asOf.now) }) };
  },
};
