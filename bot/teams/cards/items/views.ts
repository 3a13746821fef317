import type { FormShown } from './forms';
import { chaserView } from './chaser';
import { clashView } from './clash';
import { seriesChangeView } from './series-change';
import { meetingAheadView } from './meeting-ahead';
import { meetingNewsView } from './meeting-news';
import { coverEndedView, coverView } from './cover';
import { digestView } from './digest';
import { decisionView } from './decision';
import { voteView } from './vote';
import { outcomeView } from './outcome';
import { newOwnerView } from './new-owner';
import { changedView } from './changed';
import { extensionView } from './extension';
import { doorView } from './door';
import { helpView } from './help';
import { inspectionView } from './inspection';
import type { ItemView } from '../drawing/item-view';
import type { Place } from './place';
import { uncoveredView } from './uncovered';
import { noticeView } from './reminder';
import type { CardItem } from '../../../domain/cards/items';

export type { ItemView } from '../drawing/item-view';

type Viewer<I> = (item: I, place: Place, form?: FormShown) => ItemView;

/** How each thing is shown, by what it is about. */
const VIEWS: { readonly [A in CardItem['about']]: Viewer<Extract<CardItem, { about: A }>> } = {
  meeting: noticeView,
  deadline: noticeView,
  help: helpView,
  door: doorView,
  inspection: inspectionView,
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
  vote: voteView,
  'new-owner': newOwnerView,
  outcome: outcomeView,
  changed: changedView,
};

/** The view of a thing; with `form` all answers of an answered one, or the form that was asked for. */
export function itemView(item: CardItem, place: Place, form?: FormShown): ItemView {
  const view = VIEWS[item.about] as Viewer<CardItem>;
  return view(item, place, form);
}
