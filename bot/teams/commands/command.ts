import type { Actor, Identity } from '../../domain/roles';
import type { Parts, Snapshot } from '../../usecases/ports';
import type { Card, Dress } from '../cards/card';
import type { TeamChannel } from '../team-channel';

/** What a command knows: who asks, where, and the facts of one partnership as of now. */
export interface Asking extends Dress {
  readonly actor: Actor;
  /** The same person as the use cases find them again, on facts read afresh. */
  readonly who: Identity;
  readonly parts: Parts;
  readonly snapshot: Snapshot;
  /** False in a channel or group chat, where others read the answer. */
  readonly personal: boolean;
  /** The channel of a team in which it is asked; none in a chat. */
  readonly channel?: TeamChannel;
  /** The card on which a button was pressed. */
  readonly card?: { readonly conversationId: string; readonly activityId: string };
}

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
  /** What it does, for `/help`, starting in lower case. */
  readonly does: string;
  /** True when it takes words after its name; without, further words make it something else. */
  readonly takesWords: boolean;
  /** True when it says the same in every partnership. */
  readonly isGeneral?: true;
  /** What somebody of several partnerships is told who names none, where others read along or something would change. */
  readonly whenSeveral?: string;
  /** `words` is what followed the name, normalised. */
  answer(asking: Asking, words: string): Reply | Promise<Reply>;
}
