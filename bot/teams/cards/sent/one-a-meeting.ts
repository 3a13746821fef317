import type { CardItem } from '../../../domain/cards/items';
import type { MeetingNewsItem } from '../../../domain/meetings/change-news';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';

/** What is drawn as one thing: an item, or a reminder of a meeting with the news of the same meeting. */
export type Drawn =
  | { readonly item: CardItem; readonly news?: undefined }
  | { readonly item: MeetingReminderItem; readonly news: MeetingNewsItem };

/**
 * A meeting stands once on a card for an agency: where news of it went out with a reminder of its new day, who must
 * answer reads what was changed and why right where they are asked. A reminder that a later one has replaced leaves the
 * meeting to its news. News that later news has replaced stands for itself.
 */
export function oneAMeeting(items: readonly CardItem[]): readonly Drawn[] {
  const told = new Map(
    items.flatMap((item) =>
      item.about === 'meeting-news' && !item.isReplaced ? [[newsOf(item), item]] : [],
    ),
  );
  const asking = new Map(
    items
      .filter((item) => item.about === 'meeting')
      .filter((item) => item.state.is !== 'superseded' && told.has(meetingOf(item)))
      .map((item) => [meetingOf(item), item]),
  );
  return items.flatMap((item): readonly Drawn[] => {
    if (item.about === 'meeting-news') return asking.has(newsOf(item)) && !item.isReplaced ? [] : [{ item }];
    if (item.about !== 'meeting') return [{ item }];
    const news = told.get(meetingOf(item));
    if (!news) return [{ item }];
    if (item.state.is === 'superseded') return [];
    return asking.get(meetingOf(item)) === item ? [{ item, news }] : [{ item }];
  });
}

const newsOf = ({ message: { about, agencyCode } }: MeetingNewsItem): string => `${about}|${agencyCode}`;
const meetingOf = ({ meeting, agency }: MeetingReminderItem): string => `${meeting.ref}|${agency.code}`;
