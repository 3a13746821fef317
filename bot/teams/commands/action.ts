import { dayOf } from '../../domain/calendar/day';
import { findAction } from '../../domain/lifecycle/asking/find-action';
import { mayRead } from '../../domain/inspection/embargo';
import type { Action } from '../../domain/partnership';
import { actionShown } from '../answers/action';
import { actionsShown } from '../answers/actions';
import type { Asking } from '../answers/asking';
import { unreadRow } from '../../usecases/unread-row';
import { dressOf, type Card } from '../cards/drawing/card';
import { pageCard } from '../cards/drawing/page';
import { short } from '../cards/drawing/size';
import type { Command, Reply } from './command';

/** `/action A07`, `action a7`, or words of its title: one action, and what whoever asks may do to it. In their own chat. */
export const action: Command = {
  name: 'action',
  aliases: [],
  tells: [
    { says: 'action A07', does: 'how one action stands, and what you can do', under: 'The partnership' },
  ],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal) return { text: ASK_ALONE };
    if (words === '') return { card: actionsShown(asking, { list: 'mine' }) };
    const { actor, snapshot, parts } = asking;
    const today = dayOf(parts.clock.now());
    const lookup = findAction(
      snapshot.actions.filter((one) => mayRead(snapshot, actor, one, today)),
      words,
    );
    const card = 'found' in lookup ? actionShown(asking, lookup.found.ref) : undefined;
    if (card) return { card };
    const unread = unreadRow(snapshot, actor, 'Actions', words);
    return unread
      ? { card: cannotBeRead(asking, unread) }
      : unknownAction(asking, 'suggestions' in lookup ? lookup.suggestions : []);
  },
};

/** What is said where others read along: a finding can be under embargo. */
export const ASK_ALONE = 'Ask me that in our own chat: the plan can hold what is not for everyone here.';

const cannotBeRead = (asking: Asking, intro: string): Card =>
  pageCard({
    ...dressOf(asking),
    heading: 'That action cannot be read',
    intro,
    sections: [],
    summary: 'That action cannot be read',
  });

/** At most so many are offered, the number of buttons Teams shows. */
const MOST_OFFERS = 6;

/** Which actions may have been meant, by number, as titles are too long for buttons. What was typed is not repeated. */
function unknownAction(asking: Asking, suggestions: readonly Action[]): Reply {
  const { partnership } = asking;
  const shown = suggestions.slice(0, MOST_OFFERS);
  const says = (words: string): string => ['action', partnership?.name, words].filter(Boolean).join(' ');
  return {
    missed: true,
    card: pageCard({
      ...dressOf(asking),
      heading: shown.length > 0 ? 'Which action do you mean?' : 'I do not know that action',
      intro:
        shown.length > 0
          ? `${suggestions.length} have these words.${suggestions.length > shown.length ? ` These are the first ${shown.length}.` : ''}`
          : 'Type its number, as “action A07”, or words of its title.',
      sections:
        shown.length > 0
          ? [{ lines: shown.map(({ ref, title }) => ({ lead: ref, text: short(title, 100) })) }]
          : [],
      tries: [
        ...shown.map(({ ref }) => ({ title: short(ref, 24), says: says(ref) })),
        ...(shown.length > 0
          ? []
          : [{ title: 'Actions', says: ['actions', partnership?.name].filter(Boolean).join(' ') }]),
      ],
      summary: 'Which action?',
    }),
  };
}
