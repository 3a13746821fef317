import type { Day } from '../../calendar/day';
import { failure, type Failure } from '../failure';
import { findChildData, findChildDataInCode, type ChildData } from './find';

const CALLED: Readonly<Record<ChildData, string>> = {
  'date of birth': 'a date of birth',
  'NHS number': 'an NHS number',
  'unique pupil number': 'a unique pupil number',
};

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/**
 * Why a text with a child's details is not kept: in which sentence they seem to be and of what kind, never what stands
 * there. Undefined where there are none.
 */
export function childDataRefusal(text: string, today: Day): Failure | undefined {
  const kind = findChildData(text, today);
  return kind && refused(placeOf(text, today), kind);
}

/** The same of an address, a code or a reference (`findChildDataInCode`). */
export function childDataRefusalInCode(code: string, today: Day): Failure | undefined {
  const kind = findChildDataInCode(code, today);
  return kind && refused('That', kind);
}

/** What a text seems to hold of a child, in words that a sentence can hold: 'an NHS number'. Undefined for nothing. */
export function childDataCalled(text: string, today: Day): string | undefined {
  const kind = findChildData(text, today);
  return kind && CALLED[kind];
}

const refused = (place: string, kind: ChildData): Failure => ({
  ...failure('child-data'),
  found: `${place} seems to hold ${CALLED[kind]}. Take it out, then send it again.`,
});

/** 'The second sentence'; 'That text' where it is one, or where the details stand across two. */
function placeOf(text: string, today: Day): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((one) => one.trim() !== '');
  if (sentences.length < 2) return 'That text';
  const at = sentences.findIndex((one) => findChildData(one, today) !== undefined);
  const ordinal = ORDINALS[at];
  return ordinal ? `The ${ordinal} sentence` : 'That text';
}
