import { distance } from 'fastest-levenshtein';
import { normalise } from './normalise';
import { COMMANDS, HELP } from './registry';
import type { Command } from './command';

/** A message understood: a command and the words after it, or the names it comes nearest to. */
export type Parsed =
  { readonly command: Command; readonly words: string } | { readonly nearest: readonly string[] };

/**
 * Reads what was typed: with or without the slash, in any case, with a mention of the bot before it. Teams leaves
 * `&nbsp;` where the mention stood (`teams.md`, Sending).
 */
export function parse(text: string): Parsed {
  const said = normalise(text);
  if (!said) return { command: HELP, words: '' };
  const whole = COMMANDS.find((command) => namesOf(command).includes(said));
  if (whole) return { command: whole, words: '' };
  const [first = '', ...rest] = said.split(' ');
  const begun = COMMANDS.find((command) => command.takesWords && namesOf(command).includes(first));
  return begun ? { command: begun, words: rest.join(' ') } : { nearest: nearestTo(first) };
}

const namesOf = ({ name, aliases }: Command): readonly string[] => [name, ...aliases];

/** So many letters may be wrong in a word before it is not taken for a slip; in a short one, fewer. */
const slips = (word: string): number => (word.length <= 3 ? 1 : 2);

function nearestTo(word: string): readonly string[] {
  return COMMANDS.map((command) => ({ name: command.name, away: distance(word, command.name) }))
    .filter(({ name, away }) => away <= slips(name) || (word.length >= 3 && name.startsWith(word)))
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name);
}
