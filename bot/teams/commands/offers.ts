import { findAgency } from '../../domain/people/find';
import { isFor } from './command';
import { type Asking } from '../answers/asking';
import type { Line } from './line';

/** A button that says for somebody what they may have meant. */
export interface Offer {
  readonly title: string;
  readonly says: string;
}

const TITLES: Readonly<Record<string, string>> = {
  my: 'My things',
  meeting: 'Meetings',
  nudge: 'Nudge everyone',
};

/** The button of a command by itself. */
export const offerOf = (name: string): Offer => ({ title: TITLES[name] ?? capital(name), says: name });

/**
 * What to offer somebody who may have meant these lines: only what is for them, and of the words after a command only
 * an agency's, by its own name. What was typed is never repeated: it may hold a child's details.
 */
export function offersOf(lines: readonly Line[], askings: readonly Asking[]): readonly Offer[] {
  return lines.flatMap((line) => {
    const asking = askings.find(({ actor }) => isFor(line.command, actor));
    return asking ? (offered(line, askings.length === 1 ? asking : undefined) ?? []) : [];
  });
}

function offered({ command, words }: Line, asking: Asking | undefined): Offer | undefined {
  const { name, writes, takesWords } = command;
  if (words === '') return offerOf(name);
  const choice = /^(?:on|off)$/.exec(words)?.[0];
  if (choice) return { title: `${capital(name)} ${choice}`, says: `${name} ${choice}` };
  const lookup = asking && takesWords ? findAgency(asking.snapshot, words) : undefined;
  if (lookup && 'found' in lookup) {
    const { title, code } = lookup.found;
    return { title: `${PLAIN_OF[name] ?? `${capital(name)} of`} ${title}`, says: `${name} ${code}` };
  }
  // Of whom it is said is not known: what writes is not offered of everybody instead.
  return writes?.(words) ? undefined : offerOf(name);
}

const PLAIN_OF: Readonly<Record<string, string>> = { nudge: 'Nudge', my: 'Answer for' };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
