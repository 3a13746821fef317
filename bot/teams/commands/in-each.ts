import { normalise } from './normalise';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';

/**
 * What a command answers somebody in each partnership that they belong to: a reply a partnership, which says whose it
 * is. `status westmarch police` asks in the one of that name. With others reading along nothing is said of several:
 * each would learn of the other.
 */
export async function answerInEach(
  command: Command,
  words: string,
  askings: readonly Asking[],
): Promise<readonly Reply[]> {
  const { chosen, rest } = chosenBy(words, askings);
  const [first] = chosen;
  if (!first) return [];
  if (command.isGeneral) return [await command.answer({ ...first, partnership: undefined }, rest, chosen)];
  if (chosen.length === 1) return [await command.answer(first, rest)];
  if (command.whenSeveral && (rest || !first.personal)) return [{ text: command.whenSeveral }];
  if (!first.personal) return [{ text: ASK_ALONE }];
  const replies = await Promise.all(
    chosen.map(async (asking) => ({ asking, reply: await command.answer(asking, rest) })),
  );
  const meant = replies.filter(({ reply }) => !reply.missed);
  return named(meant.length > 0 ? meant : replies);
}

const ASK_ALONE = 'Ask me that in our own chat: others read along here.';

/** The partnerships that the words begin with the name of, and the words after it; else all of them. */
function chosenBy(words: string, askings: readonly Asking[]): { chosen: readonly Asking[]; rest: string } {
  const named = askings.find(({ partnership }) => {
    const name = partnership && normalise(partnership.name);
    return name && `${words} `.startsWith(`${name} `);
  });
  if (!named?.partnership) return { chosen: askings, rest: words };
  return { chosen: [named], rest: words.slice(normalise(named.partnership.name).length).trim() };
}

/** Words that are the same everywhere are said once, others with the partnership's name before them. */
function named(replies: readonly { readonly asking: Asking; readonly reply: Reply }[]): readonly Reply[] {
  const texts = new Set(replies.map(({ reply }) => ('text' in reply ? reply.text : undefined)));
  const [first] = replies;
  if (first && texts.size === 1 && 'text' in first.reply) return [first.reply];
  return replies.map(({ asking, reply }) =>
    'text' in reply ? { text: `${asking.partnership?.name}: ${reply.text}` } : reply,
  );
}
