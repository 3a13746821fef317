import { distance } from 'fastest-levenshtein';
import { meantBy, perhapsMeantBy } from './meant';
import type { Meant } from './sentences';
import { normalise } from './normalise';
import { plainWords } from './plain-words';
import { COMMANDS, HELP, UNDERSTOOD } from './registry';
import type { Command } from './command';
import type { Line } from './line';

/**
 * A message understood: what to do, what for somebody whom that is not for, and whether it says what only a button
 * records; or the lines that may be meant.
 */
export type Parsed =
  | (Line & { readonly or?: Line; readonly isDeed?: true })
  | { readonly nearest: readonly Line[]; readonly or?: Line };

/**
 * Reads what was said: a command, with or without the slash, in any case, with a mention of the bot before it (Teams
 * leaves `&nbsp;` where that stood: `teams.md`, Sending), or a sentence that means one. What would write something is
 * done only where it was said plainly and is no question; else it is offered.
 */
export function parse(text: string): Parsed {
  const said = normalise(text);
  const plain = plainWords(said);
  const literal = wholeLine(said);
  const meant = literal ? undefined : meantBy(said);
  if (!plain && !meant && !literal) return { command: HELP, words: '' };
  const line = literal ?? lineOf(meant ? meant.line : plain) ?? begunLine(said);
  if (!line) return nearTo(said);
  const isSure =
    !isQuestion(text) && (meant ? meant.isPlain === true : literal !== undefined || plain === said);
  return done(line, meant, isSure);
}

/** Commands that come near to what was said; else what it means once its slips are mended. */
function nearTo(said: string): Parsed {
  const nearest = nearestTo(said);
  const meant = nearest.length > 0 ? undefined : perhapsMeantBy(said);
  const line = meant && lineOf(meant.line);
  return line ? done(line, meant, false) : { nearest };
}

/** The line, with what it is for others; only offered where it would write and that is not sure. */
function done(line: Line, meant: Meant | undefined, isSure: boolean): Parsed {
  const or = meant?.or === undefined ? undefined : lineOf(meant.or);
  const others = or ? { or } : {};
  if (!isSure && line.command.writes?.(line.words)) return { nearest: [line], ...others };
  return { ...line, ...others, ...(meant?.isDeed ? { isDeed: true } : {}) };
}

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');

const lineOf = (said: string): Line | undefined => wholeLine(said) ?? begunLine(said);

function wholeLine(said: string): Line | undefined {
  const command = UNDERSTOOD.find((one) => namesOf(one).includes(said));
  return command && { command, words: '' };
}

function begunLine(said: string): Line | undefined {
  const [first = '', ...rest] = said.split(' ');
  const command = UNDERSTOOD.find((one) => one.takesWords && namesOf(one).includes(first));
  return command && { command, words: rest.join(' ') };
}

const namesOf = ({ name, aliases }: Command): readonly string[] => [name, ...aliases];

/** So many letters may be wrong in a word before it is not taken for a slip; in a short one, fewer. */
const slips = (word: string): number => (word.length <= 3 ? 1 : 2);

/** The commands that the first word comes nearest to, with the words after it; else those that a later word nearly is. */
function nearestTo(said: string): readonly Line[] {
  const [first = '', ...rest] = said.split(' ');
  const begun = commandsNear(first, slips).map((command) => ({
    command,
    words: command.takesWords ? rest.join(' ') : '',
  }));
  if (begun.length > 0) return begun;
  const later = rest.filter((word) => word.length > 3).flatMap((word) => commandsNear(word, () => 1));
  return [...new Set(later)].map((command) => ({ command, words: '' }));
}

const commandsNear = (word: string, most: (name: string) => number): readonly Command[] =>
  COMMANDS.map((command) => ({ command, off: distance(word, command.name) }))
    .filter(({ command: { name }, off }) => off <= most(name) || (word.length >= 3 && name.startsWith(word)))
    .sort((a, b) => a.off - b.off)
    .map(({ command }) => command);
