import {
  dayOf,
  formatDay,
  formatInstant,
  formatShortDay,
  formatTime,
  timeOf,
  type Instant,
} from '../../domain/day';
import type { Preview, PreviewCard, PreviewItem, PreviewMorning } from '../../domain/preview';
import { CONDITION_WORDS, STANDARD } from '../../domain/preview-words';
import type { Card, Dress } from './card';
import { notesSection } from './notes';
import { pageCard, type Line, type Section } from './page';
import { cut, fitting, short } from './size';

/** How many lines of one morning are shown before 'and 12 more'. */
const MOST_LINES = 14;

/** `/preview`: what would go out in the coming working days, to whom and why; `faults` are settings that do not count. */
export function previewCard(preview: Preview, faults: readonly string[], dress: Dress = {}): Card {
  return fitting(MOST_LINES, (most) =>
    pageCard({
      ...dress,
      heading: preview.agency ? `Coming up for ${preview.agency.title}` : 'What goes out next',
      intro: introOf(preview),
      sections: [
        ...faultSection(faults, Math.min(most, 4)),
        ...notesSection(preview.notes),
        ...unreachedSection(preview, Math.min(most, 6)),
        ...preview.mornings.flatMap((morning) => morningSection(morning, most)),
        ...(preview.mornings.length === 0 ? [NOTHING] : []),
        rulesSection(preview),
      ],
      summary: 'The preview you asked for',
    }),
  );
}

const NOTHING: Section = { lines: [{ text: 'Nothing is due to go out in this time.' }] };

function introOf({ asOf, until, mornings }: Preview): string {
  const cards = mornings.flatMap((morning) => morning.cards);
  const things = cards.reduce((sum, { items }) => sum + items.length, 0);
  const when = `From ${formatInstant(asOf)} until ${formatDay(until)}`;
  if (cards.length === 0) return `${when}.`;
  return (
    `${when}: ${counted(things, 'thing')} on ${counted(cards.length, 'card')}, ` +
    'as long as nobody answers and nothing is changed.'
  );
}

function morningSection({ at, cards }: PreviewMorning, most: number): readonly Section[] {
  const arriving = cards.filter(({ via }) => via !== 'nowhere');
  if (arriving.length === 0) return [];
  const { shown, rest } = cut(arriving.flatMap(cardLines), most);
  const people = counted(arriving.length, 'person', 'people');
  return [
    {
      title: `${formatShortDay(dayOf(at))}, ${formatTime(timeOf(at))}: to ${people}`,
      lines: [...shown, ...(rest ? [{ text: rest }] : [])],
    },
  ];
}

function cardLines({ name, via, because, items }: PreviewCard): readonly Line[] {
  const [first] = items;
  const lead = via === 'channel' ? `${name}, in the channel:` : `${name}:`;
  const why = because ? [{ text: short(because, 140) }] : [];
  if (items.length === 1 && first) return [{ lead, text: itemWords(first) }, ...why];
  return [
    { lead, text: counted(items.length, 'thing') },
    ...why,
    ...items.map((item) => ({ text: `• ${itemWords(item)}` })),
  ];
}

/** The standard rules stand below; only the partnership's own are worth their name on every line. */
function itemWords({ title, why, rule, unless }: PreviewItem): string {
  const notes = [...(rule && rule !== STANDARD ? [rule] : []), ...(unless ? [CONDITION_WORDS[unless]] : [])];
  return `${short(title)}: ${why}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** What would reach nobody is told first, a line for each who has to be rung and why: there is still time. */
function unreachedSection({ mornings }: Preview, most: number): readonly Section[] {
  const lost = new Map<string, { readonly first: Instant; readonly card: PreviewCard; count: number }>();
  for (const { at, cards } of mornings) {
    for (const card of cards.filter(({ via }) => via === 'nowhere')) {
      const why = `${card.name}|${card.because}`;
      const known = lost.get(why) ?? { first: at, card, count: 0 };
      known.count += card.items.length;
      lost.set(why, known);
    }
  }
  if (lost.size === 0) return [];
  const { shown, rest } = cut([...lost.values()], most);
  const lines = shown.map(({ first, card: { name, because = '' }, count }) => ({
    lead: `${name}:`,
    text: `${counted(count, 'thing')} from ${formatShortDay(dayOf(first))}. ${short(because, 140)}`,
  }));
  return [
    { title: 'Will reach nobody', style: 'attention', lines: [...lines, ...(rest ? [{ text: rest }] : [])] },
  ];
}

function faultSection(faults: readonly string[], most: number): readonly Section[] {
  if (faults.length === 0) return [];
  const { shown, rest } = cut(faults, most);
  const lines = shown.map((text) => ({ text: short(text, 240) }));
  return [
    {
      title: 'Settings that do not count',
      style: 'warning',
      lines: [...lines, ...(rest ? [{ text: rest }] : [])],
    },
  ];
}

const rulesSection = ({ rules, hoursWords }: Preview): Section => ({
  title: 'Rules',
  style: 'emphasis',
  lines: [
    ...rules.map(({ subjects, words, own }) => ({
      lead: `${subjects}:`,
      text: own ? `${words} (your own list)` : words,
    })),
    { lead: 'Sending:', text: hoursWords },
    { text: 'To change them, edit the lists Rules and SendingTimes in SharePoint.' },
  ],
});

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
