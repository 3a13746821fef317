import { formatDay } from '../../../domain/calendar/day';
import type { Digest, DigestItem, DigestSection } from '../../../domain/digest/line';
import { execute } from '../drawing/parts/action';
import type { Line } from '../drawing/page';
import { cut, short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import { DATA_VERSION, placeData, type Place } from './place';
/** How many lines of each list are shown before 'and 12 more', where they fit. */
const MOST_LINES = 8;

/** The digest shares its card with what else is due that morning, so it leaves room. */
const MOST_BYTES = 16 * 1024;

/** What the card adds to each line, in bytes as Teams counts them. */
const A_LINE = 300;

/** The weekly summary as one thing on a card. */
export function digestView({ week, digest, isWanted }: DigestItem, place: Place): ItemView {
  const title = week ? `Week of ${formatDay(week)}` : 'The last seven days';
  return {
    heading: 'Weekly summary',
    headingColor: 'Default',
    title,
    facts: [],
    banner: bannerOf(digest, isWanted),
    sections: sectionsOf(digest.sections),
    actions: [
      execute({
        title: isWanted ? 'Stop these' : 'Send it again',
        tooltip: isWanted ? 'Stop the weekly summary' : 'Send the summary each week again',
        verb: 'digest.choose',
        data: { v: DATA_VERSION, wanted: !isWanted, ...placeData(place) },
      }),
    ],
    summary: 'Your weekly summary',
    asks: false,
  };
}

const QUIET = 'A quiet week: nothing changed, nobody is silent, and nothing waits for the next meeting.';

function bannerOf({ isQuiet }: Digest, isWanted: boolean): Banner | undefined {
  if (!isWanted) {
    const text = 'You have stopped the weekly summary. Type “digest” to read it when you want to.';
    return { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] };
  }
  return isQuiet ? { style: 'good', lines: [{ text: QUIET, weight: 'Default' }] } : undefined;
}

/** As many lines a list as fit, the same for each, with a word of what is left out. */
function sectionsOf(sections: readonly DigestSection[]): ItemView['sections'] {
  if (sections.length === 0) return undefined;
  let drawn = drawnWith(sections, MOST_LINES);
  for (let most = MOST_LINES - 1; most >= 1 && weightOf(drawn) > MOST_BYTES; most -= 1) {
    drawn = drawnWith(sections, most);
  }
  return drawn;
}

type Drawn = NonNullable<ItemView['sections']>;

const drawnWith = (sections: readonly DigestSection[], most: number): Drawn =>
  sections.map(({ title, lines }) => {
    const { shown, rest } = cut(lines, most);
    const drawn: readonly Line[] = shown.map(({ lead, text }) => ({
      ...(lead ? { lead: short(lead, 80) } : {}),
      text: short(text, 220),
    }));
    return { title, lines: rest ? [...drawn, { text: rest }] : drawn };
  });

const weightOf = (sections: Drawn): number =>
  JSON.stringify(sections).length * 2 + sections.reduce((sum, { lines }) => sum + lines.length * A_LINE, 0);
