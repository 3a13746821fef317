import { counted } from '../../../domain/basics/words';
import {
  addDays,
  dayOf,
  formatShortDay,
  formatTime,
  timeOf,
  type Instant,
} from '../../../domain/calendar/day';
import type { Preview, PreviewCard, PreviewItem, PreviewMorning } from '../../../domain/dispatch/preview';
import { CONDITION_WORDS, STANDARD } from '../../../domain/dispatch/preview-words';
import type { Card, Dress, Json } from '../drawing/card';
import { execute, openTab } from '../drawing/parts/action';
import { shaded } from '../drawing/parts/banner';
import { buttons } from '../drawing/parts/buttons';
import { frame } from '../drawing/frame';
import { line } from '../drawing/parts/line';
import { sentence } from '../drawing/parts/text';
import { DATA_VERSION } from '../items/place';
import { lineRow, type Line } from '../drawing/page';
import { noteRows } from '../drawing/notes';
import { cut, fitting, namesWithin, short } from '../drawing/size';

/** What else can be looked at than the mornings. */
export const PREVIEW_PARTS = ['unreached', 'faults', 'rules'] as const;
export type PreviewPart = (typeof PREVIEW_PARTS)[number];

/** What of the preview is shown. */
export interface PreviewShown {
  /** From 0. */
  readonly page?: number;
  /** The morning that is shown in full. */
  readonly opened?: Instant;
  readonly part?: PreviewPart;
}

export type PreviewOptions = Dress & PreviewShown;

/** So many mornings a page, and so many lines of an open one before 'and 12 more'. */
const ON_A_PAGE = 5;
const MOST_LINES = 14;

/**
 * `/preview`: how much goes out in the coming working days in a sentence, then a line a morning; who gets what and why
 * behind its button, with the rules behind theirs. `faults` are settings that do not count.
 */
export function previewCard(preview: Preview, faults: readonly string[], options: PreviewOptions = {}): Card {
  const { page: asked = 0, opened, part, ...dress } = options;
  const { mornings } = preview;
  const pages = Math.max(1, Math.ceil(mornings.length / ON_A_PAGE));
  const page = Math.min(asked, pages - 1);
  const show = opener(preview, dress, page);
  return fitting(MOST_LINES, (most) => {
    const about = preview.agency ? [sentence([{ text: preview.agency.title, bold: true }])] : [];
    const head = { ...dress, heading: headingOf(preview) };
    if (part) {
      const rows = partRows(preview, faults, part, most).map(lineRow);
      return frame(
        { ...dress, heading: PART_HEADINGS[part] },
        [...about, ...rows],
        [show('Mornings', {})],
        SUMMARY,
      );
    }
    const shown = mornings.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    const usual = usualTime(mornings);
    const rows = shown.map((morning) =>
      morning.at === opened
        ? openMorning(morning, most, show)
        : morningLine(morning, { asOf: preview.asOf, usual }, show),
    );
    const warnings = [...unreachedLine(preview, show), ...faultLine(faults, show)];
    const left = mornings.length - page * ON_A_PAGE - shown.length;
    const actions = [
      ...(left > 0 ? [show(`Next ${Math.min(left, ON_A_PAGE)}`, { page: page + 1 })] : []),
      ...(page > 0 ? [show('Back', { page: page - 1 })] : []),
      show('Rules', { part: 'rules' }),
      ...openTab(dress.tab, 'coming-up'),
    ];
    return frame(
      head,
      [...about, sentence(introOf(preview)), ...warnings, ...rows, ...noteRows(preview.notes)],
      actions,
      SUMMARY,
    );
  });
}

const SUMMARY = 'The preview you asked for';

const PART_HEADINGS: { readonly [P in PreviewPart]: string } = {
  unreached: 'Will reach nobody',
  faults: 'Settings that do not count',
  rules: 'When people are reminded',
};

const cardsOf = ({ mornings }: Pick<Preview, 'mornings'>): readonly PreviewCard[] =>
  mornings.flatMap(({ cards }) => cards.filter(({ via }) => via !== 'nowhere'));

function headingOf(preview: Preview): string {
  const count = cardsOf(preview).length;
  return count === 0 ? 'Nothing goes out for 2 weeks' : `${counted(count, 'card')} in the next 2 weeks`;
}

/** 'To 12 people, at 8:30am on 8 mornings. The busiest is Fri 4 Dec. Anything answered before then drops out.' */
function introOf(preview: Preview): string {
  const { mornings, asOf, until } = preview;
  const cards = cardsOf(preview);
  if (cards.length === 0) return `Nothing is due to go out until ${formatShortDay(until, dayOf(asOf))}.`;
  const people = new Set(cards.map(({ personEmail, name }) => personEmail ?? name)).size;
  const usual = usualTime(mornings);
  const [first, ...others] = [...mornings].sort((a, b) => b.cards.length - a.cards.length);
  const isBusiest = first && others[0] && first.cards.length > others[0].cards.length;
  return [
    `To ${counted(people, 'person', 'people')}, at ${usual} on ${counted(mornings.length, 'morning')}.`,
    ...(isBusiest ? [`The busiest is ${formatShortDay(dayOf(first.at), dayOf(asOf))}.`] : []),
    'Anything answered before then drops out.',
  ].join(' ');
}

/** When most of it goes out. */
function usualTime(mornings: Preview['mornings']): string {
  const times = mornings.map(({ at }) => formatTime(timeOf(at)));
  const count = (time: string): number => times.filter((one) => one === time).length;
  return times.reduce((a, b) => (count(b) > count(a) ? b : a), times[0] ?? '');
}

type Show = (title: string, shown: PreviewShown, tooltip?: string) => Json;

/** Makes the buttons that show another part of the preview in this one's place. */
const opener =
  ({ agency }: Preview, { partnership }: Dress, page: number): Show =>
  (title, { opened, part, page: to = page }, tooltip) =>
    execute({
      title,
      verb: 'preview.show',
      ...(tooltip ? { tooltip } : {}),
      data: {
        v: DATA_VERSION,
        page: to,
        ...(opened ? { opened } : {}),
        ...(part ? { part } : {}),
        ...(agency ? { of: agency.code } : {}),
        ...(partnership ? { partnership: partnership.id } : {}),
      },
    });

function dayWords(at: Instant, asOf: Instant): string {
  const day = formatShortDay(dayOf(at));
  if (dayOf(at) === dayOf(asOf)) return `Today, ${day}`;
  return dayOf(at) === addDays(dayOf(asOf), 1) ? `Tomorrow, ${day}` : day;
}

/** 'Tomorrow, Tue 24 Nov', '4 cards to 4 people. 5 reminders, 2 nudges'; with the time where it is not the usual one. */
function morningLine(
  { at, cards }: PreviewMorning,
  { asOf, usual }: { readonly asOf: Instant; readonly usual: string },
  show: Show,
): Json {
  const lead = dayWords(at, asOf);
  const people = new Set(cards.map(({ personEmail, name }) => personEmail ?? name)).size;
  const time = formatTime(timeOf(at));
  const when = time === usual ? '' : ` at ${time}`;
  const text = `${counted(cards.length, 'card')} to ${counted(people, 'person', 'people')}${when}. ${kindsOf(cards)}`;
  return line({ lead, text, actions: [show('Show', { opened: at }, `Show ${lead}`)] });
}

/** '5 reminders, 2 nudges, 1 other message'. */
function kindsOf(cards: readonly PreviewCard[]): string {
  const items = cards.flatMap((card) => card.items);
  const reminders = items.filter(({ stage }) => stage !== undefined).length;
  const nudges = items.filter(({ kind }) => kind === 'Nudge').length;
  const others = items.length - reminders - nudges;
  return [
    ...(reminders > 0 ? [counted(reminders, 'reminder')] : []),
    ...(nudges > 0 ? [`${counted(nudges, 'nudge')} if nobody answers`] : []),
    ...(others > 0 ? [counted(others, 'other message')] : []),
  ].join(', ');
}

function openMorning({ at, cards }: PreviewMorning, most: number, show: Show): Json {
  const { shown, rest } = cut(cards.flatMap(cardLines), most);
  const lead = `${formatShortDay(dayOf(at))}, ${formatTime(timeOf(at))}: ${counted(cards.length, 'card')}`;
  return shaded('emphasis', [
    sentence([{ text: lead, bold: true }]),
    ...[...shown, ...(rest ? [{ text: rest }] : [])].map(lineRow),
    ...buttons([show('Hide', {})]),
  ]);
}

/** So many things of one card are told of, before 'and 3 more'. */
const MOST_OF_A_CARD = 3;

/** Who gets a card, and what stands on it: a line a person. */
function cardLines({ name, via, because, items }: PreviewCard): readonly Line[] {
  const where = via === 'channel' ? ', in the channel:' : via === 'nowhere' ? ', reaches nobody:' : ':';
  const left = items.length - MOST_OF_A_CARD;
  const things = [
    ...items.slice(0, MOST_OF_A_CARD).map(itemWords),
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('. ');
  const why = because ? ` ${short(because, 140)}` : '';
  return [{ lead: `${name}${where}`, text: `${things}.${why}` }];
}

/** The standard rules have a button of their own; only the partnership's are worth their name on every line. */
function itemWords({ title, why, rule, unless }: PreviewItem): string {
  const notes = [...(rule && rule !== STANDARD ? [rule] : []), ...(unless ? [CONDITION_WORDS[unless]] : [])];
  return `${short(title, 60)}: ${why}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** What would reach nobody, by who has to be rung and why: there is still time. */
function unreachedOf({ mornings }: Preview): readonly Line[] {
  const lost = new Map<string, { readonly first: Instant; readonly card: PreviewCard; count: number }>();
  for (const { at, cards } of mornings) {
    for (const card of cards.filter(({ via }) => via === 'nowhere')) {
      const why = `${card.name}|${card.because}`;
      const known = lost.get(why) ?? { first: at, card, count: 0 };
      known.count += card.items.length;
      lost.set(why, known);
    }
  }
  return [...lost.values()].map(({ first, card: { name, because = '' }, count }) => ({
    lead: `${name}:`,
    text: `${counted(count, 'thing')} from ${formatShortDay(dayOf(first))}. ${short(because, 140)}`,
  }));
}

function unreachedLine(preview: Preview, show: Show): readonly Json[] {
  const all = unreachedOf(preview);
  if (all.length === 0) return [];
  const names = all.map(({ lead = '' }) => lead.replace(/:$/, ''));
  const text = namesWithin(names, 80);
  const lead = `${all.length} would not be reached`;
  return [
    line({ lead, isUrgent: true, text, actions: [show('Show', { part: 'unreached' }, `Show ${lead}`)] }),
  ];
}

function faultLine(faults: readonly string[], show: Show): readonly Json[] {
  if (faults.length === 0) return [];
  const lead = counted(faults.length, 'setting does not count', 'settings do not count');
  return [
    line({
      lead,
      isUrgent: true,
      text: short(faults[0] ?? '', 110),
      actions: [show('Show', { part: 'faults' }, `Show ${lead}`)],
    }),
  ];
}

function partRows(
  preview: Preview,
  faults: readonly string[],
  part: PreviewPart,
  most: number,
): readonly Line[] {
  if (part === 'rules') return rulesLines(preview);
  const all =
    part === 'unreached' ? unreachedOf(preview) : faults.map((text) => ({ text: short(text, 240) }));
  const { shown, rest } = cut(all, most);
  return [...shown, ...(rest ? [{ text: rest }] : [])];
}

const rulesLines = ({ rules, hoursWords }: Preview): readonly Line[] => [
  ...rules.map(({ subjects, words, own }) => ({
    lead: `${subjects}:`,
    text: own ? `${words} (your own list)` : words,
  })),
  { lead: 'Sending:', text: hoursWords },
  { text: 'To change them, edit the lists Rules and SendingTimes in SharePoint.' },
];
