import type { LetterReadView } from '../../bot/contract/inspection/letter';
import type { LetterDraft } from './draft';

/** A figure of a letter that can be corrected. */
export type FactName = Exclude<keyof LetterDraft, 'findings'>;

interface FactField {
  readonly name: FactName;
  readonly label: string;
  readonly kind: 'day' | 'line' | 'lines';
}

/** In the order in which they are shown. */
export const FACTS: readonly FactField[] = [
  { name: 'theme', label: 'Theme', kind: 'line' },
  { name: 'fieldworkFrom', label: 'Fieldwork from', kind: 'day' },
  { name: 'fieldworkTo', label: 'Fieldwork to', kind: 'day' },
  { name: 'publishedOn', label: 'Letter published', kind: 'day' },
  { name: 'statementDueOn', label: 'Statement due', kind: 'day' },
  { name: 'principalAuthority', label: 'Principal authority', kind: 'line' },
  { name: 'preparedBy', label: 'Prepared by', kind: 'line' },
  { name: 'sentBy', label: 'Sent by', kind: 'line' },
  { name: 'sentTo', label: 'Sent to', kind: 'line' },
  { name: 'addressees', label: 'Addressed to', kind: 'lines' },
];

export type FindingKind = LetterDraft['findings'][number]['kind'];

/** In the order in which findings are shown. */
export const KIND_ORDER: readonly FindingKind[] = ['Priority', 'Improvement', 'Strength'];

export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  Priority: 'Priority',
  Improvement: 'To improve',
  Strength: 'Strength',
};

/** How a figure came to be: as the letter prints it, as somebody corrected it, or not at all. */
export type Origin = 'Printed' | 'You corrected' | 'Not found';

/** Where a date or name of the draft comes from: whatever differs from what was read is somebody's correction. */
export function originOf(view: LetterReadView, draft: LetterDraft, name: FactName): Origin {
  const now = draft[name];
  const isSame = JSON.stringify(now) === JSON.stringify(view.proposal[name]);
  if (!isSame) return 'You corrected';
  return now === undefined ? 'Not found' : 'Printed';
}
