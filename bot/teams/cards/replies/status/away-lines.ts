import { spanWords } from '../../../../domain/cover/due';
import type { AwayNow } from '../../../../domain/cover/away-now';
import { formatShortDay } from '../../../../domain/calendar/day';
import type { ListLine } from '../../drawing/parts/line';
import { short } from '../../drawing/size';

/** Who is away until when, and who stands in. */
export const awayLine = (one: AwayNow): ListLine => ({
  lead: one.standIn ? short(one.agencyTitle, 60) : `${short(one.agencyTitle, 60)}: nobody covers`,
  text: `${whoWords(one)}. ${standInWords(one)}.`,
});

function whoWords({ name, from, to, isNow }: AwayNow): string {
  if (!name) return 'Nobody is named to answer for it';
  if (isNow) return `${name} is away ${to ? `until ${formatShortDay(to)}` : 'until further notice'}`;
  return from ? `${name} will be away ${spanWords(from, to)}` : `${name} will be away`;
}

function standInWords({ name, standIn, isHeld }: AwayNow): string {
  if (!standIn) return name ? 'Nobody stands in' : 'Name a single point of contact (SPOC) on the People list';
  return isHeld
    ? `No deputy is there: what is due goes to ${standIn}, the coordinator`
    : `${standIn} stands in`;
}
