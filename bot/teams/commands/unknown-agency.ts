import { dressOf } from '../cards/drawing/card';
import { explain, failure } from '../../domain/basics/failure';
import { pageCard } from '../cards/drawing/page';
import type { Reply } from './command';
import type { Asking } from '../answers/asking';
import type { Agency } from '../../domain/partnership';

/** At most so many agencies are offered, the number of buttons Teams shows. */
const MOST_OFFERS = 6;

/** What a command says that was asked for an agency which nobody knows: those that may have been meant, to press. */
export function unknownAgency(
  asking: Asking,
  command: string,
  suggestions: readonly Pick<Agency, 'title' | 'code'>[],
): Reply {
  return {
    missed: true,
    card: pageCard({
      ...dressOf(asking),
      heading: explain(failure('unknown-agency')),
      intro: suggestions.length > 0 ? 'Did you mean one of these?' : `Type “${command}” to see them all.`,
      tries: suggestions.slice(0, MOST_OFFERS).map(({ title, code }) => ({
        title,
        says: [command, asking.partnership?.name, code].filter(Boolean).join(' '),
      })),
      summary: 'Which agency?',
    }),
  };
}
