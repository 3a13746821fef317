import type { Asking } from '../answers/asking';
import type { Actor } from '../../domain/people/actor';
import type { Card } from '../cards/drawing/card';

/** What is said back: a card, or words. */
export type Reply = ({ readonly card: Card } | { readonly text: string }) & {
  /** Nothing of this partnership was meant; said only when nothing of another one was. */
  readonly missed?: true;
};

/** Something that can be typed. One file each; `registry.ts` lists them. */
export interface Command {
  /** The word to type, lower case, without the slash. */
  readonly name: string;
  /** Other words for the same. */
  readonly aliases: readonly string[];
  /** What help says of it, each line to those whom it is for; none of what is only understood. */
  readonly tells: readonly HelpLine[];
  /** Whom it is for; everybody where it does not say. Others are offered something else. */
  isFor?(actor: Actor): boolean;
  /** True when it answers in a chat with the person alone. */
  readonly isPrivate?: true;
  /** True when what these words ask for writes something: then it is done only where it was said plainly. */
  writes?(words: string): boolean;
  /** True when it takes words after its name; without, further words make it something else. */
  readonly takesWords: boolean;
  /** True when it is answered once, of all partnerships together. */
  readonly isGeneral?: true;
  /** What somebody of several partnerships is told who names none, where others read along or something would change. */
  readonly whenSeveral?: string;
  /** `words` is what followed the name, normalised; `all` the partnerships that somebody of several asks in. */
  answer(asking: Asking, words: string, all?: readonly Asking[]): Reply | Promise<Reply>;
}

/** Under which headings help tells of commands, in this order. */
export const HELP_GROUPS = ['Your agency', 'The partnership', 'For the coordinator'] as const;

/** One line of help. */
export interface HelpLine {
  /** What to type. */
  readonly says: string;
  /** What that does, starting in lower case; it may name the reader's agency, where they have one. */
  readonly does: string | ((agency: string | undefined) => string);
  readonly under: (typeof HELP_GROUPS)[number];
  /** Whom the line is for, besides whom the command is for. */
  isFor?(actor: Actor): boolean;
}

/** True for a command that this person may use. */
export const isFor = ({ isFor: may }: Pick<Command, 'isFor'>, actor: Actor): boolean =>
  may === undefined || may(actor);
