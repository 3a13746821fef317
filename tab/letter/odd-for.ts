import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { LetterReadView } from '../../bot/contract/inspection/letter';
import { dayBeforeCall } from '../../bot/domain/letter-plan/before-call';
import { shortDay } from '../parts/format';
import type { LetterDraft } from './draft';

const BEGUN = {
  fieldworkFrom: 'Fieldwork began on',
  publishedOn: 'The letter was published on',
  statementDueOn: 'The statement was due on',
} as const;

/** What is odd about a letter for this inspection, whatever it is by itself. */
export function oddFor({ notifiedOn }: InspectionView, draft: LetterDraft): LetterReadView['warnings'] {
  const early = dayBeforeCall(notifiedOn, draft);
  if (!early || !notifiedOn) return [];
  const text =
    `${BEGUN[early.what]} ${shortDay(early.on)}, before the call on ${shortDay(notifiedOn)}. ` +
    'It may be the letter of another inspection: accepted, its days and findings become those of this one.';
  return [{ code: 'before-call', text }];
}
