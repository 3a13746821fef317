import type { PostItem } from '../../domain/post';
import type { FormShown } from './forms';
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
import type { ItemView } from './items/item-view';
import type { Place } from './items/place';
import { uncoveredView } from './items/uncovered';
import { noticeView } from './notice';

export type { Banner, ItemView } from './items/item-view';

type Viewer<I> = (item: I, place: Place, form?: FormShown) => ItemView;

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

/** The view of a thing; with `form` all answers of an answered one, or the form that was asked for. */
export function itemView(item: PostItem, place: Place, form?: FormShown): ItemView {
  const view = VIEWS[item.about] as Viewer<PostItem>;
  return view(item, place, form);
}
