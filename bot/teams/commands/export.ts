import { can } from '../../domain/people/roles';
import { dressOf } from '../cards/drawing/card';
import { exportCard } from '../cards/replies/export';
import type { Command } from './command';

/** `/export`: files for boards and other programs. Teams lists ten commands at most, so this one is told of in help alone. */
export const exported: Command = {
  name: 'export',
  aliases: ['download', 'excel', 'word', 'calendar'],
  tells: [
    {
      says: 'export',
      does: 'the plan as Excel, Word or CSV, a page for a board, the calendar',
      under: 'The partnership',
    },
  ],
  takesWords: false,
  answer: (asking) => ({
    card: exportCard({ ...dressOf(asking), seesEmbargo: can(asking.actor, 'embargo:read') }),
  }),
};
