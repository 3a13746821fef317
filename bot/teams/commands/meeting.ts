import { findSeries } from '../../domain/meetings/list';
import { can } from '../../domain/people/roles';
import { dressOf } from '../cards/drawing/card';
import { pageCard } from '../cards/drawing/page';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { listCard } from '../answers/meetings';

/** `/meeting`, `/meeting jtai`, `/meeting page 2`: for everyone; coordinators can move and cancel from it. */
export const meeting: Command = {
  name: 'meeting',
  aliases: ['meetings', 'next meeting'],
  tells: [
    {
      says: 'meetings',
      does: 'the next ones, and who has answered',
      under: 'The partnership',
      isFor: (actor) => !can(actor, 'meeting:change'),
    },
    {
      says: 'meetings',
      does: 'the next ones, who has answered, and to move or cancel them',
      under: 'The partnership',
      isFor: (actor) => can(actor, 'meeting:change'),
    },
  ],
  takesWords: true,
  answer(asking, words) {
    const { series, page } = readWords(words);
    if (!series) return { card: listCard(asking, { page }) };
    const found = findSeries(asking.snapshot, series);
    return found ? { card: listCard(asking, { series: found.code, page }) } : unknownSeries(asking);
  },
};

/** 'jtai page 2' asks for the second page of one series. */
function readWords(words: string): { series: string; page: number } {
  const [asked, page = '1'] = /\bpage (\d{1,3})$/.exec(words) ?? [''];
  return { series: words.slice(0, words.length - asked.length).trim(), page: Math.max(0, Number(page) - 1) };
}

/** At most so many series are offered, the number of buttons Teams shows. */
const MOST_OFFERS = 6;

function unknownSeries(asking: Asking): Reply {
  const { partnership, snapshot } = asking;
  const { series } = snapshot;
  return {
    missed: true,
    card: pageCard({
      ...dressOf(asking),
      heading: 'I do not know that series',
      intro: series.length > 0 ? 'Did you mean one of these?' : 'Type “meeting” to see all that is planned.',
      tries: series.slice(0, MOST_OFFERS).map(({ title, code }) => ({
        title,
        says: ['meeting', partnership?.name, code].filter(Boolean).join(' '),
      })),
      summary: 'Which meetings?',
    }),
  };
}
