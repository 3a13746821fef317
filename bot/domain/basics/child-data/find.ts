import { hasDateOfBirth } from './births';
import { fold } from './fold';
import { withoutOtherNumbers } from './masked';
import { hasNamedNhsNumber, hasNhsNumber } from './nhs-numbers';
import { hasPupilNumber } from './pupil-numbers';
import type { Day } from '../../calendar/day';

/** What a text seems to hold. The match itself is never given away, so that it can be neither stored nor logged. */
export type ChildData = 'date of birth' | 'NHS number' | 'unique pupil number';

/**
 * Looks for details of a child in what somebody typed (`product.md`, Lines not to cross). Undefined when there are
 * none. It errs towards letting ordinary text pass: deadlines, phone numbers and references must not be refused. Takes
 * time in proportion to the text.
 */
export function findChildData(text: string, today: Day): ChildData | undefined {
  if (!HAS_FIGURE.test(text)) return undefined;
  const folded = fold(text.replace(LINK, readable));
  const number = numberIn(folded);
  if (number) return number;
  const unlinked = folded.replace(LINK, '\u00a7');
  const isBirth =
    hasDateOfBirth(unlinked, { today, bareDates: true }) ||
    (unlinked !== folded && hasDateOfBirth(folded, { today, bareDates: false }));
  return isBirth ? 'date of birth' : undefined;
}

/**
 * The same for an address, a code or a reference, in which dates are common: there only one that is called a birth
 * counts.
 */
export function findChildDataInCode(code: string, today: Day): ChildData | undefined {
  if (!HAS_FIGURE.test(code)) return undefined;
  const folded = fold(readable(code));
  return (
    numberIn(folded) ?? (hasDateOfBirth(folded, { today, bareDates: false }) ? 'date of birth' : undefined)
  );
}

/** Cheap, as nearly every text of a list is asked: without a figure, of any script, there is nothing to find. */
const HAS_FIGURE = /[\d\u0080-\u{10ffff}]/u;

const LINK = /https?:\/\/\S+/gi;

/** No number of a child has fewer figures; most texts have not even these. */
const HAS_TEN_FIGURES = /(?:\d\D*){10}/;

function numberIn(folded: string): ChildData | undefined {
  if (!HAS_TEN_FIGURES.test(folded)) return undefined;
  if (hasNamedNhsNumber(folded)) return 'NHS number';
  const text = withoutOtherNumbers(folded);
  if (hasNhsNumber(text)) return 'NHS number';
  return hasPupilNumber(text) ? 'unique pupil number' : undefined;
}

/** An address as people read it; what stands for a blank does not end it. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address.replace(/\+|%(?:20|09|0a)/gi, '_'));
  } catch {
    return address;
  }
}
