import type { ListedMeeting } from '../../../domain/meetings/list';
import type { Card, Dress, Json } from '../drawing/card';
import { execute, tryAction } from '../drawing/parts/action';
import { banner as bannerOf, ruled, type Banner } from '../drawing/parts/banner';
import { buttons } from '../drawing/parts/buttons';
import { frame } from '../drawing/frame';
import { sentence } from '../drawing/parts/text';
import { DATA_VERSION } from '../items/place';
import { meetingLines } from './meeting-words';
import { lineRow, type Line } from '../drawing/page';
import { short } from '../drawing/size';

/** Which of the meetings ahead a card lists. */
export interface ListPlace {
  /** Of one series alone: its code. */
  readonly series?: string;
  /** From 0. */
  readonly page: number;
}

export interface MeetingsOptions extends Dress {
  readonly place: ListPlace;
  /** Of how many pages. */
  readonly pages: number;
  /** The series' name, when only its meetings are listed. */
  readonly seriesTitle?: string;
  /** True for a coordinator: each meeting gets a button. */
  readonly mayChange: boolean;
}

/** What is drawn of meetings. */
interface MeetingsView {
  readonly heading: string;
  readonly about?: string;
  readonly intro?: string;
  readonly banner?: Banner;
  readonly meetings: readonly MeetingRow[];
  readonly actions: readonly Json[];
}

interface MeetingRow {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly warning?: string;
  readonly actions: readonly Json[];
}

/** `/meeting`: a page of the meetings ahead, soonest first, each with who has answered and what became of it. */
export function meetingsCard(meetings: readonly ListedMeeting[], options: MeetingsOptions): Card {
  const { place, pages, seriesTitle, mayChange, ...dress } = options;
  const intro = introOf(meetings, place, pages);
  return drawMeetings(
    {
      heading: 'Meetings ahead',
      ...(seriesTitle ? { about: short(seriesTitle, 100) } : {}),
      ...(intro ? { intro } : {}),
      meetings: meetings.map((listed) => ({
        ...rowOf(listed),
        actions: mayChange ? openButton(listed, place, dress) : [],
      })),
      actions: pageButtons(place, pages, dress),
    },
    dress,
    'The meetings you asked for',
  );
}

/** Draws a card of meetings. */
export function drawMeetings(view: MeetingsView, dress: Dress, summary: string): Card {
  const rows = [
    ...(view.about ? [sentence([{ text: view.about, bold: true }])] : []),
    ...(view.intro ? [sentence(view.intro)] : []),
    ...(view.banner ? [bannerOf(view.banner)] : []),
    ...view.meetings.map(meetingRow),
  ];
  return frame({ ...dress, heading: view.heading }, rows, view.actions, summary);
}

const meetingRow = ({ title, lines, warning, actions }: MeetingRow): Json =>
  ruled([
    sentence([{ text: title, bold: true }], 'None'),
    ...lines.map(lineRow),
    ...(warning ? [bannerOf({ style: 'warning', lines: [{ text: warning, weight: 'Default' }] })] : []),
    ...buttons(actions, 'Small'),
  ]);

/** A meeting as a row: what is undecided stands out. */
export function rowOf(listed: ListedMeeting): Omit<MeetingRow, 'actions'> {
  const { meeting, clash } = listed;
  return {
    title: short(meeting.title, 140),
    lines: meetingLines(listed),
    ...(clash
      ? { warning: `That day is ${clash}. Nobody has decided yet what becomes of the meeting.` }
      : {}),
  };
}

function introOf(
  meetings: readonly ListedMeeting[],
  { series, page }: ListPlace,
  pages: number,
): string | undefined {
  if (meetings.length === 0) {
    const of = series ? 'of this series ' : '';
    return `No meeting ${of}is planned. Meetings come from the Series list in SharePoint, half a year ahead.`;
  }
  return pages > 1 ? `Page ${page + 1} of ${pages}.` : undefined;
}

const openButton = ({ meeting }: ListedMeeting, place: ListPlace, { partnership }: Dress): readonly Json[] =>
  button('Move or cancel', 'meeting.open', {
    ref: meeting.ref,
    ...place,
    ...(partnership && { partnership: partnership.id }),
  });

/** A button that shows another of these cards in this one's place. */
export const button = (title: string, verb: string, data: Json): readonly Json[] => [
  execute({ title, verb, data: { v: DATA_VERSION, ...data } }),
];

/** Buttons that ask for the page before and after, as if the person had typed it. */
function pageButtons({ series, page }: ListPlace, pages: number, { partnership }: Dress): readonly Json[] {
  const says = (to: number): string =>
    ['meeting', partnership?.name, series, 'page', String(to + 1)].filter(Boolean).join(' ');
  return [
    ...(page > 0 ? [tryAction({ title: 'Earlier', says: says(page - 1) })] : []),
    ...(page < pages - 1 ? [tryAction({ title: 'Later', says: says(page + 1) })] : []),
  ];
}
