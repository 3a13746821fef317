import type { VoteView } from '../../contract/action';
import type { Vote } from '../../domain/lifecycle/votes';

/** How an agency stands to evidence, in one word. */
export function voteOf({ agreement, leads }: Vote): VoteView['vote'] {
  if (!agreement) return leads ? 'Leads' : 'NoAnswer';
  return agreement.verdict === 'Agree' ? 'Agrees' : 'Challenges';
}
