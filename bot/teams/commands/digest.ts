import { mayHaveDigest } from '../../domain/digest/week';
import { explain } from '../../domain/basics/failure';
import { chooseDigest } from '../../usecases/people/choose-digest';
import { notForYou } from './not-for-you';
import type { Command } from './command';
import { digestCard } from '../answers/digest';

/** `/digest`: the weekly summary as of now; `/digest off` and `/digest on`. For chairs and coordinators, in their own chat. */
export const digest: Command = {
  name: 'digest',
  aliases: ['summary', 'weekly summary'],
  tells: [
    {
      says: 'digest',
      does: 'the weekly summary as of now; “digest off” stops it, “digest on” sends it again',
      under: 'The partnership',
    },
  ],
  isFor: mayHaveDigest,
  isPrivate: true,
  writes: (words) => CHOICES.has(words),
  takesWords: true,
  async answer(asking, words) {
    if (!mayHaveDigest(asking.actor)) return notForYou(asking);
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: the summary is not for everyone here.' };
    if (!words) return { card: digestCard(asking) };
    const isWanted = CHOICES.get(words);
    if (isWanted === undefined) return { text: 'Type “digest” to read it, “digest off” or “digest on”.' };
    const done = await chooseDigest(asking.parts, asking.who, isWanted);
    if (!done.ok) return { text: explain(done.error) };
    return { text: isWanted ? STARTED : STOPPED };
  },
};

const CHOICES: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['start', true],
  ['off', false],
  ['stop', false],
]);

const STARTED = 'You get the weekly summary again, on the first working morning of each week.';
const STOPPED =
  'You get no weekly summary any more. Type “digest” to read it when you want to, and “digest on” to have it sent again.';
