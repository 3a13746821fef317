import type { Command } from './command';

/** What is said out of politeness, or to a card instead of pressing its button: nothing is done. */
export const thanks: Command = {
  name: 'thanks',
  aliases: [],
  tells: [],
  takesWords: false,
  isGeneral: true,
  answer: () => ({
    text: 'You are welcome. Nothing was recorded: to answer something, press a button on its card, or type “my”.',
  }),
};
