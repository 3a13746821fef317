import { counted } from '../../../domain/basics/words';
import {
  formatShortInstant,
  formatTime,
  timeOf,
  weekdayName,
  type Instant,
} from '../../../domain/calendar/day';
import type { CardContent } from '../../../domain/cards/content';
import type { SeriesChangeItem } from '../../../domain/meetings/series/change-item';
import type { Card, Dress, Json } from '../drawing/card';
import { frame } from '../drawing/frame';
import { execute, openTab } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { line } from '../drawing/parts/line';
import { sentence, small } from '../drawing/parts/text';
import { DATA_VERSION, ownCard, type Place } from '../items/place';
import { isAsking, isMoved, lineActions, otherwise, saidOf, undoActions } from '../items/series-change';
import { pagerOf, postOpener } from './lines';

/** So many meetings a page: more do not fit on a phone. */
const PER_PAGE = 6;

/** True of a card on which nothing but meetings of changed series stands. */
export const isOfSeries = ({ items }: CardContent): boolean =>
  items.length > 1 && items.every(({ about }) => about === 'series-change');

/**
 * The coordinator's card about the meetings of a changed series that people had been told of: a line each, to be moved
 * along or kept, and buttons that do so for all that are open. A decided line stays, and can be undone for ten minutes.
 */
export function seriesCard(content: CardContent, dress: Dress = {}): Card {
  const items = content.items.filter((one): one is SeriesChangeItem => one.about === 'series-change');
  const open = items.filter(isAsking);
  const opener = postOpener(content, dress.partnership?.id);
  const page = pageOf(items, content.focus);
  const placed = page.things.map((item, at) => ({
    item,
    place: {
      ...ownCard({ ...(dress.partnership && { partnership: dress.partnership.id }) }),
      slot: `_${page.start + at + 1}`,
    },
  }));
  const series = new Set(items.map(codeOf));
  const rows = [
    ...seriesOf(items).map((runs) => sentence(runs)),
    ...(open.length > 0 ? [sentence(announced(open))] : []),
    ...placed.map(({ item, place }) => lineOf(item, place, series.size > 1, opener)),
    ...buttons(
      pagerOf(
        items.map(({ message }) => message),
        page,
        opener,
      ),
    ),
    ...(open.length > 0 ? [small(NOTE, 'Medium')] : []),
  ];
  const head = { ...dress, heading: headingOf(open) };
  return frame(
    head,
    rows,
    [...allActions(open, content, dress), ...openTab(dress.tab, 'meetings', 'Meetings')],
    summaryOf(open),
  );
}

function announced(open: readonly SeriesChangeItem[]): string {
  const these = open.length === 1 ? 'This one has' : `These ${open.length} have`;
  const others = open.every(({ isSeriesGone }) => isSeriesGone)
    ? 'are cancelled'
    : 'have changed with their series';
  return `${these} been announced. Meetings that nobody had been told of ${others}.`;
}

const NOTE =
  'Whoever was told hears of each change at once, and answers again for a new time. To cancel a meeting, type “meeting”.';

function headingOf(open: readonly SeriesChangeItem[]): string {
  if (open.length === 0) return 'All of them are decided';
  const what = open.some(isMoved) ? 'move' : open.some(({ slot }) => slot) ? 'change' : 'cancel';
  const meetings = counted(open.length, 'meeting');
  return what === 'cancel' ? `${meetings}: keep or cancel?` : `${meetings}: ${what} or keep?`;
}

const summaryOf = (open: readonly SeriesChangeItem[]): string =>
  open.length === 0
    ? 'Meetings were decided on'
    : `${counted(open.length, 'meeting')} ${open.length === 1 ? 'needs' : 'need'} your decision`;

const codeOf = ({ meeting, message }: SeriesChangeItem): string => meeting?.seriesCode ?? message.about;

/** What has become of each series, in a sentence. */
function seriesOf(items: readonly SeriesChangeItem[]) {
  const first = new Map(items.map((item) => [codeOf(item), item]));
  const said = [...first.values()].map(({ series, meeting, message, isSeriesGone }) => {
    const title = series?.title ?? meeting?.title ?? message.title;
    const text = series
      ? ` was changed in the Series list. It is now on ${weekdayName(series.firstOn)}s at ${formatTime(series.startTime)}.`
      : isSeriesGone
        ? ' is no longer in the Series list.'
        : ' was changed in the Series list.';
    return [{ text: title, bold: true }, { text }];
  });
  return said.slice(0, PER_PAGE);
}

function lineOf(
  item: SeriesChangeItem,
  place: Place,
  isNamed: boolean,
  opener: ReturnType<typeof postOpener>,
): Json {
  const { meeting, message } = item;
  if (!meeting) return line({ lead: message.title, state: { lead: '', text: saidOf(item) } });
  const name = isNamed ? `${meeting.title}. ` : '';
  const lead = formatShortInstant(meeting.startsAt);
  if (!isAsking(item)) {
    const state = decidedWords(item);
    const text = [name.trim(), wasWords(item)].filter(Boolean).join(' ');
    return line({ lead, ...(text ? { text } : {}), state, actions: undoActions(item, place) });
  }
  const open = execute({ title: 'Open', tooltip: `Open: ${lead}`, ...opener(message.key, true) });
  const actions = lineActions(item, place);
  return line({
    lead,
    text: `${name}${becomes(item)}. ${answeredWords(item)}`,
    actions: item.slot ? actions : [...actions, open],
  });
}

/** 'to Wed 25 Nov, 9:30am', 'Place: Room 9', 'the series has no meeting there any more'. */
function becomes(item: SeriesChangeItem): string {
  const { slot } = item;
  if (!slot) return 'Its series has no meeting there any more';
  if (isMoved(item)) return `to ${formatShortInstant(slot.startsAt)}`;
  const parts = otherwise(item).map(({ what, text }) => `${what}: ${text}`);
  return parts.length > 0 ? parts.join('. ') : `until ${formatTime(timeOf(slot.endsAt))}`;
}

function answeredWords({ answered, agencies }: SeriesChangeItem): string {
  if (answered === 0) return 'Nobody has answered';
  return `${answered} of ${agencies} agencies ${answered === 1 ? 'has' : 'have'} answered`;
}

const wasWords = ({ was, meeting }: SeriesChangeItem): string =>
  was && was.startsAt !== meeting?.startsAt ? `Was ${formatShortInstant(was.startsAt)}` : '';

/** '✓ Moved with its series by you, 8:40am. Undo until 8:50am.' */
function decidedWords(item: SeriesChangeItem): { readonly lead: string; readonly text: string } {
  const { decidedByName, decidedAt, undo } = item;
  const by = decidedByName ? ` by ${decidedByName}` : '';
  const at = decidedAt ? `, ${undo ? clock(decidedAt) : formatShortInstant(decidedAt)}` : '';
  const sign = decidedAt ? '✓ ' : '';
  return {
    lead: `${sign}${saidOf(item)}`,
    text: `${by}${at}.${undo ? ` Undo until ${clock(undo.until)}.` : ''}`,
  };
}

const clock = (instant: Instant): string => formatTime(timeOf(instant));

/** 'Move all' and 'Keep both': what is decided for all that are open, on other pages too. */
function allActions(open: readonly SeriesChangeItem[], content: CardContent, dress: Dress): readonly Json[] {
  const along = open.filter(({ slot }) => slot);
  const all = (some: readonly unknown[]): string =>
    some.length < open.length ? String(some.length) : some.length === 2 ? 'both' : 'all';
  const press = (
    title: string,
    does: 'along' | 'stay',
    some: readonly SeriesChangeItem[],
  ): readonly Json[] =>
    some.length > 1
      ? [
          execute({
            title: `${title} ${all(some)}`,
            tooltip: `${title} ${counted(some.length, 'meeting')}`,
            verb: 'series.decide',
            isLikeliest: does === 'along',
            data: {
              v: DATA_VERSION,
              does,
              rowKey: content.focus ?? some[0]?.message.key,
              meetings: some.flatMap(requestOf),
              ...(dress.partnership && { partnership: dress.partnership.id }),
            },
          }),
        ]
      : [];
  return [...press(open.some(isMoved) ? 'Move' : 'Change', 'along', along), ...press('Keep', 'stay', open)];
}

const requestOf = ({ meeting, slot }: SeriesChangeItem): readonly Json[] =>
  meeting
    ? [
        {
          ref: meeting.ref,
          startsAt: meeting.startsAt,
          status: meeting.status,
          ...(slot && { to: slot.startsAt }),
        },
      ]
    : [];

/** The page of what was dealt with last, else the first on which something is to be decided. */
function pageOf(items: readonly SeriesChangeItem[], focus: string | undefined) {
  const named = items.findIndex(({ message }) => message.key === focus);
  const at = Math.max(0, named >= 0 ? named : items.findIndex(isAsking));
  const start = at - (at % PER_PAGE);
  return { start, perPage: PER_PAGE, things: items.slice(start, start + PER_PAGE) };
}
