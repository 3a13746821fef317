import * as z from 'zod/mini';

/**
 * What was last read, kept until the window is closed: a page that is reloaded while the app cannot be reached shows it.
 * Nothing of it outlives the window, and nobody else who signs in there is shown it.
 */

const NAME = 'jtai.read';
const keptSchema = z.object({
  person: z.string(),
  answers: z.record(z.string(), z.object({ data: z.unknown(), etag: z.optional(z.string()) })),
});
type Kept = z.infer<typeof keptSchema>;

/** What this window has read itself, which is newer than what was kept before it. */
let read: Kept | undefined;

/** Notes what was read by whom, to be kept once the page is left: until then it costs nothing. */
export function note(person: string | undefined, path: string, answer: Kept['answers'][string]): void {
  if (person === undefined) return;
  if (!read) window.addEventListener('pagehide', keep);
  if (read?.person !== person) read = { person, answers: {} };
  read.answers[path] = answer;
}

/** What this person had read of an address before the page was reloaded; nothing once it was read anew. */
export function noted(person: string | undefined, path: string): Kept['answers'][string] | undefined {
  if (person === undefined || (read?.person === person && path in read.answers)) return undefined;
  const kept = before();
  return kept?.person === person ? kept.answers[path] : undefined;
}

function before(): Kept | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(sessionStorage.getItem(NAME) ?? 'null')).data;
  } catch {
    // A frame that may keep nothing.
    return undefined;
  }
}

function keep(): void {
  const { person, answers } = read ?? {};
  if (person === undefined) return;
  const kept = before();
  const all = kept?.person === person ? { ...kept.answers, ...answers } : answers;
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ person, answers: all }));
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
