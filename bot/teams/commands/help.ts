import { helpCard } from '../cards/help';
import type { Command } from './command';

/** `/help`, and whatever people say to start with. `others` are the commands it tells of besides itself. */
export const helpOf = (others: readonly Command[]): Command => ({
  name: 'help',
  aliases: ['?', 'hello', 'hi', 'hey', 'hiya', 'good morning', 'good afternoon', 'start', 'menu', 'commands'],
  does: 'this list',
  takesWords: false,
  isGeneral: true,
  answer: ({ marking }) => ({
    card: helpCard([...others, { name: 'help', does: 'this list' }], { marking }),
  }),
});
