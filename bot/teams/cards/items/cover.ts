import { formatShortDay, formatShortInstant, dayOf } from '../../../domain/calendar/day';
import type { CoverItem } from '../../../domain/cover/item';
import type { CoverEndedItem } from '../../../domain/cover/ended-item';
import type { Line } from '../drawing/page';
import { cut, short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import type { Ahead } from '../../../domain/cover/ahead';

/** How many lines of each list are shown before 'and 12 more'. */
const MOST_LINES = 8;

/** To who covers: for whom, from when to when, what is open and what falls due. */
export function coverView(item: CoverItem): ItemView {
  const { absentName, agency, from, to, state } = item;
  const heading = headingOf(item);
  const title = `For ${absentName}, ${agency.title}`;
  const shown = state.is === 'changed' ? state : { from, to };
  const sections = [
    listed('Open now', item.open),
    listed(to ? 'Falls into that time' : 'Falls into the next six weeks', item.ahead),
  ].filter(({ lines }) => lines.length > 0);
  return {
    heading,
    headingColor: 'Default',
    below: short(`${title}, ${shortDays(shown.from, shown.to)}`, 140),
    title,
    facts: [
      { label: 'From', text: formatShortDay(shown.from) },
      { label: 'Last day', text: shown.to ? formatShortDay(shown.to) : 'not set, until further notice' },
    ],
    banner: bannerOf(item),
    ...(sections.length > 0 ? { sections } : {}),
    hint: state.is === 'over' ? undefined : hintOf(item),
    actions: [],
    summary: 'You cover for a colleague',
    asks: false,
  };
}

function headingOf({ begun, from, state, message: { sentAt, dueAt } }: CoverItem): string {
  if (state.is === 'over') return 'You no longer cover';
  if (!begun) return 'You will cover';
  return from === dayOf(sentAt ?? dueAt) ? 'You cover from today' : 'You cover';
}

function bannerOf({ state, agency }: CoverItem): Banner | undefined {
  if (state.is === 'as told') return undefined;
  const text =
    state.is === 'over'
      ? `What is for ${agency.title} does not come to you any more.`
      : `The days have changed: ${daysInWords(state.from, state.to)}.`;
  return { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] };
}

const hintOf = ({ begun, absentName, agency, open, ahead }: CoverItem): string => {
  if (begun) {
    return `What is for ${agency.title} now comes to you, and you answer for the agency. ${absentName} gets none of it meanwhile.`;
  }
  const nothing = open.length + ahead.length === 0 ? 'Nothing is open or falls due so far. ' : '';
  return `${nothing}From the first day on, what is for ${agency.title} comes to you. Can you not do it? Tell your coordinator, or type “away” to set your own days.`;
};

function listed(title: string, all: readonly Ahead[]): NonNullable<ItemView['sections']>[number] {
  const { shown, rest } = cut(all, MOST_LINES);
  return { title, lines: [...shown.map(aheadLine), ...(rest ? [{ text: rest }] : [])] };
}

const aheadLine = ({ kind, ref, title, on }: Ahead): Line =>
  kind === 'Meeting'
    ? { lead: 'Meeting:', text: `${short(title)}: ${formatShortDay(on)}` }
    : { lead: ref, text: `${short(title)}: due ${formatShortDay(on)}` };

const shortDays = (from: CoverItem['from'], to: CoverItem['to']): string => {
  if (!to) return `from ${formatShortDay(from)} until further notice`;
  return to === from ? `on ${formatShortDay(from)}` : `${formatShortDay(from)} to ${formatShortDay(to)}`;
};

const daysInWords = (from: CoverItem['from'], to: CoverItem['to']): string => {
  if (!to || to === from) return shortDays(from, to);
  return `from ${shortDays(from, to)}`;
};

/** The cover is over: to who covered in a line, to who was away what happened meanwhile. */
export const coverEndedView = (item: CoverEndedItem): ItemView =>
  item.isBack ? backView(item) : handedBackView(item);

function handedBackView({ absentName, agency, from, to, begun, nowCovers }: CoverEndedItem): ItemView {
  const heading = begun ? 'Your cover has ended' : 'You need not cover after all';
  const hint = nowCovers
    ? `${nowCovers} now gets what is for ${agency.title}.`
    : `What is for ${agency.title} goes to ${absentName}${begun ? ' again' : ''}.${begun ? ' Thank you for standing in.' : ''}`;
  return {
    heading,
    headingColor: 'Default',
    below: short(`For ${absentName}. ${hint}`, 160),
    title: `For ${absentName}, ${agency.title}`,
    facts: from ? [{ label: 'You were asked to cover', text: daysInWords(from, to) }] : [],
    hint,
    actions: [],
    summary: 'Your cover for a colleague has changed',
    asks: false,
  };
}

function backView({ agency, from, to, answered, open }: CoverEndedItem): ItemView {
  const { shown, rest } = cut(answered, MOST_LINES);
  const lines: readonly Line[] = [
    ...shown.map(({ subject, answer, byName, at }) => ({
      lead: `${short(subject)}:`,
      text: `${answer} (${byName}, ${formatShortInstant(at)})`,
    })),
    ...(rest ? [{ text: rest }] : []),
  ];
  const waits =
    open === 0 ? 'Nothing waits for an answer.' : `${count(open, 'thing')} for your answer: type “my”.`;
  return {
    heading: 'Welcome back',
    headingColor: 'Default',
    title: `What is for ${agency.title} comes to you again`,
    facts: from ? [{ label: 'You were away', text: daysInWords(from, to) }] : [],
    sections: [
      {
        title: 'Answered for your agency meanwhile',
        lines: lines.length > 0 ? lines : [{ text: 'Nothing was answered.' }],
      },
    ],
    hint: waits,
    actions: [],
    summary: 'What happened while you were away',
    asks: false,
  };
}

const count = (number: number, what: string): string =>
  number === 1 ? `One ${what} waits` : `${number} ${what}s wait`;
