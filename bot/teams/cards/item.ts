import type { PostItem } from '../../domain/post';
import type { Place } from './actions';
import type { Json } from './card';
import { chaserView } from './items/chaser';
import { clashView } from './items/clash';
import { seriesChangeView } from './items/series-change';
import { meetingAheadView } from './items/meeting-ahead';
import { meetingNewsView } from './items/meeting-news';
import { coverEndedView, coverView } from './items/cover';
import { digestView } from './items/digest';
import { decisionView } from './items/decision';
import { extensionView } from './items/extension';
import { doorView } from './items/door';
import { helpView } from './items/help';
import { uncoveredView } from './items/uncovered';
import { noticeView } from './notice';
import type { Line } from './page';

/** What became of a thing, in a coloured band. */
export interface Banner {
  readonly style: 'good' | 'emphasis';
  readonly lines: readonly { readonly text: string; readonly weight: 'Bolder' | 'Default' }[];
}

/** One thing on a card, as the templates show it. */
export interface ItemView {
  /** What it is about and how near it is: 'Meeting in 5 working days'. */
  readonly heading: string;
  readonly headingColor: 'Default' | 'Attention';
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly link?: { readonly label: string; readonly text: string; readonly url: string };
  readonly warning?: string;
  readonly banner?: Banner;
  /** Lists, each under a title of its own; only where it has any. */
  readonly sections?: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly hint?: string;
  readonly actions: readonly Json[];
  /** The one of them that is pressed most, where a single tap answers for the person's own agency. */
  readonly oneTap?: Json;
  /** What it is and what is asked, for screen readers at the button that opens it among many. */
  readonly spoken: string;
  /** What a notification says of it alone: that something is to be done, not what. */
  readonly summary: string;
  /** True while somebody is to do something about it. */
  readonly asks: boolean;
}

type Viewer<I> = (item: I, place: Place, reopened: boolean) => ItemView;

/** How each thing is shown, by what it is about. */
const VIEWS: { readonly [A in PostItem['about']]: Viewer<Extract<PostItem, { about: A }>> } = {
  meeting: noticeView,
  deadline: noticeView,
  help: helpView,
  door: doorView,
  extension: extensionView,
  decision: decisionView,
  chaser: chaserView,
  clash: clashView,
  'series-change': seriesChangeView,
  'meeting-ahead': meetingAheadView,
  'meeting-news': meetingNewsView,
  cover: coverView,
  'cover ended': coverEndedView,
  uncovered: uncoveredView,
  digest: digestView,
};

/** The view of a thing; `reopened` shows the answering buttons of an answered one. */
export function itemView(item: PostItem, place: Place, reopened = false): ItemView {
  const view = VIEWS[item.about] as Viewer<PostItem>;
  return view(item, place, reopened);
}
