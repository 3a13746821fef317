import type { Day } from '../calendar/day';
import type { Found, LetterFacts } from './letter';
import { firstSpan, type PrintedSpan } from './print/printed-days';
import type { Sentence } from './sentences';

/** A letter says in its first pages when inspectors came. */
const FIRST_PAGES = 3;

/** Spans of other things (a review, a project) stand without these. */
const OF_INSPECTION = /\binspect|\bOfsted\b|\bCQC\b|\bfieldwork\b|\bJTAI\b/i;

/** What a letter says of its fieldwork. */
export interface Fieldwork {
  readonly facts: Pick<LetterFacts, 'fieldworkFrom' | 'fieldworkTo'>;
  readonly span?: PrintedSpan;
  /** The sentence that says so. */
  readonly sentence?: Sentence;
}

/** The days of fieldwork: 'This inspection took place from 20 to 24 May 2024.', 'Between 4 and 8 December 2017, Ofsted …' */
export function fieldworkIn(sentences: readonly Sentence[], publishedOn: Day | undefined): Fieldwork {
  for (const sentence of sentences) {
    if (sentence.page > FIRST_PAGES || !OF_INSPECTION.test(sentence.text)) continue;
    const span = firstSpan(sentence.text, publishedOn);
    if (!span) continue;
    const at = (day: Day): Found<Day> => ({ value: day, page: sentence.page, sentence: sentence.text });
    return {
      facts: {
        ...(span.from ? { fieldworkFrom: at(span.from.day) } : {}),
        ...(span.to ? { fieldworkTo: at(span.to.day) } : {}),
      },
      span,
      sentence,
    };
  }
  return { facts: {} };
}
