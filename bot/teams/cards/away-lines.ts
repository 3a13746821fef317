import { spanWords } from '../../domain/cover-wishes';
import type { AwayNow } from '../../domain/cover/away-now';
import { formatShortDay } from '../../domain/day';
import type { Section } from './page';
import { cut } from './size';

/** Who is away until when, and who stands in; no section where everybody is there. */
export function awaySection(away: readonly AwayNow[], most: number): readonly Section[] {
  if (away.length === 0) return [];
  const { shown, rest } = cut(away, most);
  const lines = shown.map((one) => ({
    lead: `${one.agencyTitle}:`,
    text: `${whoWords(one)}. ${standInWords(one)}.`,
  }));
  return [{ title: 'Away', lines: [...lines, ...(rest ? [{ text: rest }] : [])] }];
}

function whoWords({ name, from, to, isNow }: AwayNow): string {
  if (!name) return 'nobody is named to answer for it';
  if (isNow) return `${name} is away ${to ? `until ${formatShortDay(to)}` : 'until further notice'}`;
  return from ? `${name} will be away ${spanWords(from, to)}` : `${name} will be away`;
}

function standInWords({ name, standIn, isHeld }: AwayNow): string {
  if (!standIn) return name ? 'Nobody stands in' : 'Name a single point of contact (SPOC) on the People list';
  return isHeld
    ? `No deputy is there: what is due goes to ${standIn}, the coordinator`
    : `${standIn} stands in`;
}
