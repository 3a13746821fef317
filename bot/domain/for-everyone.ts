import type { NoticeState, ReminderNotice } from './notice';
import type { MessageKind } from './partnership';
import type { PostItem } from './post';

/**
 * What may stand in the partnership's channel, where every member reads it. Reminders and chasers of a thing may: what
 * is to be done, by which agency and until when is the shared plan's. Questions to the coordinator, what an agency
 * says of its troubles, who is away, and the digests of coordinator and chair are not for everybody; somebody whom no
 * chat reaches is rung about them.
 */
const IN_CHANNEL: { readonly [K in MessageKind]: boolean } = {
  Nudge: true,
  Deputy: true,
  MeetingMoved: true,
  MeetingCancelled: true,
  Clash: true,
  Escalation: false,
  Help: false,
  Extension: false,
  Decision: false,
  Cover: false,
  CoverEnded: false,
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
  return item.about === 'chaser' ? { ...item, notice: noticeForEveryone(item.notice) } : item;
}

function noticeForEveryone(notice: ReminderNotice): ReminderNotice {
  if (notice.about === 'meeting') {
    return { ...notice, ...withoutNotes(notice), response: withoutNote(notice.response) };
  }
  const { extension, ...shown } = notice;
  return {
    ...shown,
    ...withoutNotes(notice),
    subject: { ...notice.subject, finding: undefined },
    ...(extension && { extension: { ...extension, reason: undefined, note: undefined } }),
  };
}

const withoutNotes = ({ state }: ReminderNotice): { readonly state: NoticeState } => ({
  state:
    state.is === 'answered'
      ? { ...state, answered: { ...state.answered, note: undefined, link: undefined } }
      : state,
});

const withoutNote = <T extends { readonly note?: string }>(one: T | undefined): T | undefined =>
  one && { ...one, note: undefined };
