import * as z from 'zod/mini';
import { allNoted, type Answers } from './noted';

/**
 * What was last read, kept until the window is closed: a page that is reloaded while the app cannot be reached shows it.
 * Nothing of it outlives the window, and nobody else who signs in there is shown it.
 */

const NAME = 'jtai.read';
const keptSchema = z.object({
  person: z.string(),
  answers: z.record(z.string(), z.object({ data: z.unknown(), etag: z.optional(z.string()) })),
});

/** Keeps what was read whenever the page is left, be it to be reloaded. Gives a function that ends that. */
export function keepOnLeaving(): () => void {
  window.addEventListener('pagehide', keep);
  return () => window.removeEventListener('pagehide', keep);
}

/** What this person had read of an address before the page was reloaded; nothing once it was read anew. */
export function kept(person: string | undefined, path: string): Answers[string] | undefined {
  const read = allNoted();
  if (person === undefined || (read?.person === person && path in read.answers)) return undefined;
  const before = keptBefore();
  return before?.person === person ? before.answers[path] : undefined;
}

function keptBefore(): z.infer<typeof keptSchema> | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(sessionStorage.getItem(NAME) ?? 'null')).data;
  } catch {
    // A frame that may keep nothing.
    return undefined;
  }
}

function keep(): void {
  const read = allNoted();
  if (!read) return;
  const before = keptBefore();
  const { person } = read;
  const answers = before?.person === person ? { ...before.answers, ...read.answers } : read.answers;
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ person, answers }));
  } catch {
    // More than there is room for, or nothing may be kept: what was kept before is older, and goes.
    forget();
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}
