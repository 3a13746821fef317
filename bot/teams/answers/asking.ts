import type { Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import type { Parts, Snapshot } from '../../usecases/ports';
import type { Dress } from '../cards/drawing/card';
import type { TeamChannel } from '../turn/team-channel';

/** What a command and a button know: who asks, where, and the facts of one partnership as of now. */
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
