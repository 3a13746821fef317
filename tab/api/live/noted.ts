/** What was read of each address, and its version. */
export type Answers = Record<string, { readonly data: unknown; readonly etag?: string | undefined }>;

/** What this window has read since the page stands, and who did. */
let read: { readonly person: string; readonly answers: Answers } | undefined;

/** Notes what was read by whom, to be kept once the page is left: until then it costs nothing. */
export function note(person: string | undefined, path: string, answer: Answers[string]): void {
  if (person === undefined) return;
  if (read?.person !== person) read = { person, answers: {} };
  read.answers[path] = answer;
}

/** All of it. */
export const allNoted = () => read;
