import type { DeadlineNotice, MeetingNotice, NoticeState, ReminderNotice } from './notice';
import type { MessageKind } from './partnership';
import type { PostItem } from './post';

/**
 * What may stand in the partnership's channel, where every member reads it. Reminders, a nudge to who was asked, and
 * news of meetings may: what is to be done, by which agency and until when is the shared plan's. Who has not answered,
 * what an agency says of its troubles, who is away, and the digests of coordinator and chair are not for everybody;
 * somebody whom no chat reaches is rung about them.
 */
const IN_CHANNEL: { readonly [K in MessageKind]: boolean } = {
  Nudge: true,
  MeetingAhead: true,
  MeetingMoved: true,
  MeetingCancelled: true,
  Clash: true,
  SeriesChange: true,
  Deputy: false,
  Escalation: false,
  Help: false,
  Door: false,
  Extension: false,
  Decision: false,
  Cover: false,
  CoverEnded: false,
  Uncovered: false,
  Digest: false,
};

/** True when a reminder (no kind of message), or a message of this kind, may be sent to the channel. */
export const mayStandInChannel = (kind: MessageKind | undefined): boolean =>
  kind === undefined || IN_CHANNEL[kind];

/**
 * The thing as everybody in the channel may read it: without the finding that it answers, which can be under embargo,
 * and without what people wrote. Undefined for what is not for everybody.
 */
export function forEveryone(item: PostItem): PostItem | undefined {
  if (!('message' in item)) return noticeForEveryone(item);
  if (!mayStandInChannel(item.message.kind)) return undefined;
  if (item.about === 'chaser') return { ...item, notice: noticeForEveryone(item.notice) };
  if (item.about === 'meeting-news' && item.notice)
    return { ...item, notice: meetingForEveryone(item.notice) };
  return item;
}

const noticeForEveryone = (notice: ReminderNotice): ReminderNotice =>
  notice.about === 'meeting' ? meetingForEveryone(notice) : deadlineForEveryone(notice);

const meetingForEveryone = (notice: MeetingNotice): MeetingNotice => ({
  ...notice,
  state: stateForEveryone(notice.state),
  response: notice.response && { ...notice.response, note: undefined },
});

const deadlineForEveryone = (notice: DeadlineNotice): DeadlineNotice => ({
  ...notice,
  state: stateForEveryone(notice.state),
  subject: { ...notice.subject, finding: undefined },
  extension: notice.extension && { ...notice.extension, reason: undefined, note: undefined },
});

const stateForEveryone = (state: NoticeState): NoticeState =>
  state.is === 'answered'
    ? { ...state, answered: { ...state.answered, note: undefined, link: undefined } }
    : state;
