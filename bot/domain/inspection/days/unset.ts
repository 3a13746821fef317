import { grouped } from '../../basics/grouped';
import { dayOf } from '../../calendar/day';
import type { AsOf } from '../../partnership';
import { countdownOf, type AskedLine } from '../countdown';
import { isRunning } from '../three-weeks';

const agencyOf = ({ agency }: AskedLine): string => agency;

/** As many requests as one line names; the others are counted. */
const MOST = 6;

/**
 * What keeps requests of the inspections and dry runs that are open from being chased, in words: those without a due day,
 * and those of which nobody can be asked; of one agency where it is named. Said each day until it is set.
 */
export function unsetInWords({ facts, calendar, now }: AsOf, agencyCode?: string): readonly string[] {
  const today = dayOf(now);
  const only = agencyCode === undefined ? undefined : new Set([agencyCode]);
  return facts.inspections.flatMap((inspection) => {
    if (!isRunning(inspection, today)) return [];
    const { undated, unowned } = countdownOf(facts, calendar, inspection, today, only);
    return [
      ...named('No due day yet', undated, 'A coordinator sets the days with “inspection days”.'),
      ...named('Nobody to ask', unowned, 'A coordinator names somebody on the page People.'),
    ];
  });
}

const named = (what: string, lines: readonly AskedLine[], then: string): readonly string[] => {
  if (lines.length === 0) return [];
  const others = lines.length - MOST;
  const some = [...grouped(lines.slice(0, MOST), agencyOf)].map(
    ([agency, theirs]) => `${agency} (${theirs.map(({ number }) => number).join(', ')})`,
  );
  return [`${what}: ${some.join(', ')}${others > 0 ? ` and ${others} more` : ''}. ${then}`];
};
