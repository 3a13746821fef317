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

/** A letter of a follow-up names the inspection before it as well, and when that was. */
const ITSELF =
  /^(?:This|The|Our) (?:(?:joint|targeted|area|follow-up|monitoring|on-site) )*(?:inspection|visit|re-inspection|fieldwork)\b.{0,80}?\b(?:took place|was (?:carried out|undertaken|conducted))\b/i;

/** The days of fieldwork: 'This inspection took place from 20 to 24 May 2024.', 'Between 4 and 8 December 2017, Ofsted …' */
export function fieldworkIn(sentences: readonly Sentence[], publishedOn: Day | undefined): Fieldwork {
  const first = sentences.filter(({ page }) => page <= FIRST_PAGES);
  const own = first.filter(({ text }) => ITSELF.test(text));
  for (const sentence of [...own, ...first.filter(({ text }) => OF_INSPECTION.test(text))]) {
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
