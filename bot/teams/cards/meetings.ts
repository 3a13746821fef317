import type { ListedMeeting } from '../../domain/meeting-list';
import { DATA_VERSION } from './actions';
import type { Banner } from './item';
import { draw, drawActions, dressed, type Card, type Dress, type DressView, type Json } from './card';
import buttonTemplate from './meeting-open-button.template.json';
import template from './meetings.template.json';
import { meetingLines } from './meeting-words';
import { tryAction, type Line } from './page';
import { short } from './size';

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

/** What `meetings.template.json` shows. */
interface MeetingsView extends DressView {
  readonly heading: string;
  readonly intro?: string;
  readonly banner?: Banner;
  readonly meetings: readonly MeetingRow[];
  readonly actions: readonly Json[];
  readonly spoken: string;
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
  const heading = seriesTitle ? `Meetings ahead: ${short(seriesTitle, 100)}` : 'Meetings ahead';
  const intro = introOf(meetings, place, pages);
  return drawMeetings(
    {
      ...dressed(dress),
      heading,
      intro,
      meetings: meetings.map((listed) => ({
        ...rowOf(listed),
        actions: mayChange ? openButton(listed, place, dress) : [],
      })),
      actions: pageButtons(place, pages, dress),
      spoken: [dress.partnership?.name, heading, intro].filter(Boolean).join('. '),
    },
    'The meetings you asked for',
  );
}

/** Draws a card of meetings. */
export const drawMeetings = (view: MeetingsView, summary: string): Card => ({
  content: draw(template, view),
  summary,
});

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
export const button = (title: string, verb: string, data: Json): readonly Json[] =>
  drawActions(buttonTemplate, { title, verb, data: { v: DATA_VERSION, ...data } });

/** Buttons that ask for the page before and after, as if the person had typed it. */
function pageButtons({ series, page }: ListPlace, pages: number, { partnership }: Dress): readonly Json[] {
  const says = (to: number): string =>
    ['meeting', partnership?.name, series, 'page', String(to + 1)].filter(Boolean).join(' ');
  return [
    ...(page > 0 ? [tryAction({ title: 'Earlier meetings', says: says(page - 1) })] : []),
    ...(page < pages - 1 ? [tryAction({ title: 'Later meetings', says: says(page + 1) })] : []),
  ];
}
