import { listedMeeting, meetingsAhead } from '../../domain/meetings/list';
import { can } from '../../domain/people/roles';
import { dressOf, type Card } from '../cards/drawing/card';
import { meetingsCard, type ListPlace } from '../cards/replies/meetings';
import type { Asking } from './asking';

/** So many meetings stand on one card: it stays below what every client takes, and short on a phone. */
const ON_A_PAGE = 4;

/** The page of the meetings ahead, as of now; a page beyond the last one is the last one. */
export function listCard(asking: Asking, { series, page }: ListPlace): Card {
  const { snapshot, parts, actor } = asking;
  const now = parts.clock.now();
  const ahead = meetingsAhead(snapshot, now, series);
  const pages = Math.max(1, Math.ceil(ahead.length / ON_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const seriesTitle = snapshot.series.find(({ code }) => code === series)?.title;
  return meetingsCard(
    ahead
      .slice(shown * ON_A_PAGE, (shown + 1) * ON_A_PAGE)
      .map((one) => listedMeeting({ facts: snapshot, calendar: parts.calendar, now }, one)),
    {
      ...dressOf(asking),
      place: { page: shown, ...(series ? { series } : {}) },
      pages,
      ...(series && seriesTitle ? { seriesTitle } : {}),
      mayChange: can(actor, 'meeting:change'),
    },
  );
}
