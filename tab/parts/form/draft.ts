import { useState } from 'react';
import * as z from 'zod/mini';

/** What somebody has typed into a form, by the name of the field. */
export type Values = Readonly<Record<string, unknown>>;

const storedSchema = z.object({
  values: z.record(z.string(), z.unknown()),
  keptAt: z.number(),
  /** Names the doing, so that the same words sent again after a lost answer are recorded once. */
  key: z.string(),
  /** On which page they were typed, within the browser, and what that is called. */
  at: z.optional(z.string()),
  page: z.optional(z.string()),
});
type Stored = z.infer<typeof storedSchema>;

export interface Draft {
  readonly values: Values;
  readonly keptAt?: number;
  readonly key: string;
  set(name: string, value: unknown): void;
  /** Forgets the words, when they were sent or are not wanted any more. */
  clear(): void;
  /** The words stay and count as a new doing: another version was meant, or the words were changed after a refusal. */
  renew(): void;
}

/** Whether unsent words are kept on this device under this name. */
export const hasDraft = (name: string): boolean => stored(name) !== undefined;

/**
 * Words that are kept on this device alone until they were sent: through a refusal, a conflict, a lost connection and a
 * closed tab. Where the browser keeps nothing they live as long as the page.
 */
export function useDraft(name: string, first: Values): Draft {
  const [draft, setDraft] = useState<Stored>(
    () => stored(name) ?? { values: { ...first }, keptAt: 0, key: crypto.randomUUID() },
  );
  const keep = (next: Stored) => {
    setDraft(next);
    write(name, next);
  };
  return {
    values: draft.values,
    ...(draft.keptAt > 0 ? { keptAt: draft.keptAt } : {}),
    key: draft.key,
    set: (field, value) =>
      keep({
        ...{ values: { ...draft.values, [field]: value }, keptAt: Date.now(), key: crypto.randomUUID() },
        ...{
          at: location.pathname + location.search,
          page: document.title.replace(/ – JTAI partnership$/, ''),
        },
      }),
    clear: () => {
      setDraft({ values: { ...first }, keptAt: 0, key: crypto.randomUUID() });
      write(name, undefined);
    },
    renew: () => keep({ ...draft, key: crypto.randomUUID() }),
  };
}

/** Words that were typed and not sent, and where. */
export interface Unsent {
  readonly name: string;
  readonly at: string;
  readonly page: string;
  readonly keptAt: number;
}

/** What a name begins with that is kept for somebody in a partnership: nobody is shown another's words. */
export const draftOwner = (partnership: string | undefined, email: string): string =>
  `${partnership ?? 'only'}.${email}.`;

/** What is kept on this device for somebody and was not sent, the newest first. */
export function unsentOf(owner: string): readonly Unsent[] {
  return namesKept()
    .filter((name) => name.startsWith(owner))
    .flatMap((name): readonly Unsent[] => {
      const { at, page = '', keptAt = 0 } = stored(name) ?? {};
      return at === undefined ? [] : [{ name, at, page, keptAt }];
    })
    .sort((a, b) => b.keptAt - a.keptAt);
}

/** Forgets words that nobody wants to send. */
export const throwAway = (name: string): void => write(name, undefined);

function namesKept(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
    );
  } catch {
    return [];
  }
}

const PREFIX = 'jtai.unsent.';

function stored(name: string): Stored | undefined {
  try {
    const read = storedSchema.safeParse(JSON.parse(localStorage.getItem(PREFIX + name) ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, draft: Stored | undefined): void {
  try {
    if (draft) localStorage.setItem(PREFIX + name, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // A browser that keeps nothing: the words stand in the form.
  }
}
