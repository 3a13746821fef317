import * as z from 'zod/mini';
import { confirmedLetterSchema, type LetterReadView } from '../../bot/contract/inspection/letter';
import { useDraft } from '../parts/form/draft';
import { useFormDraft } from '../parts/form/use-form-draft';
import type { LetterDraft } from './draft';

/** Corrections of one letter, as they are kept: what is to be confirmed, and which findings somebody has touched. */
const keptSchema = z.object({
  /** What was read of the letter that they correct: they are shown with no other. */
  of: z.string(),
  given: confirmedLetterSchema,
  own: z.array(z.number()),
});

/** What is kept of a letter’s corrections. */
export interface KeptCorrections {
  /** Those of this letter that were not confirmed yet; undefined where there are none. */
  of(view: LetterReadView): LetterDraft | undefined;
  keep(view: LetterReadView, draft: LetterDraft): void;
  forget(): void;
}

/**
 * The corrections of an inspection’s letter, kept on this device alone until they are in the plan, as the words of a form
 * are: through a lost connection and a closed tab. The letter itself is not kept, and is chosen again.
 */
export function useKeptCorrections(): KeptCorrections {
  const kept = useDraft(useFormDraft()('letter'), {});
  return {
    of: (view) => {
      const read = keptSchema.safeParse(kept.values['letter']);
      return read.success && read.data.of === nameOf(view)
        ? draftOf(read.data.given, new Set(read.data.own))
        : undefined;
    },
    keep: (view, draft) =>
      kept.set('letter', {
        of: nameOf(view),
        given: givenOf(draft),
        own: draft.findings.flatMap(({ isOwn }, at) => (isOwn === true ? [at] : [])),
      }),
    forget: kept.clear,
  };
}

/** The same letter is read the same. */
const nameOf = ({ proposal }: LetterReadView): string => JSON.stringify(proposal);

/** A letter to be confirmed, as a draft that can be corrected. */
export const draftOf = (
  { findings, ...facts }: LetterReadView['proposal'],
  own: ReadonlySet<number> = new Set(),
): LetterDraft => ({
  ...facts,
  findings: findings.map((one, id) => ({ ...one, id, ...(own.has(id) ? { isOwn: true } : {}) })),
});

/** A draft as it is confirmed. */
export const givenOf = ({ findings, ...facts }: LetterDraft): LetterReadView['proposal'] => ({
  ...facts,
  findings: findings.map(({ id: _id, isOwn: _own, ...finding }) => finding),
});
