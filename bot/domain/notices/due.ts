import { fingerprint } from '../basics/fingerprint';
import { addDays, dayOf } from '../calendar/day';
import { messageKey, type MessageKind, type Notice } from '../partnership';
import { actorNamed } from '../people/actor';
import { agencyBehind } from '../people/addressees';
import type { MessageDue, MessagesDue } from '../sending/to-send';

/** How long after the change people are still told, in days: long enough for any downtime. */
const TOLD_WITHIN = 30;

const KIND: { readonly [A in Notice['about']]: MessageKind } = {
  Part: 'PartChanged',
  Setting: 'SettingChanged',
};

/** Who is to hear of what was changed, once each; nobody who is off the list by now. */
export const noticesDue: MessagesDue = ({ facts, now }) => {
  const from = addDays(dayOf(now), -TOLD_WITHIN);
  return facts.notices
    .filter(({ at }) => dayOf(at) >= from)
    .flatMap((notice) =>
      notice.to.flatMap((email): readonly MessageDue[] => {
        const hearer = actorNamed(facts, email);
        return hearer ? [messageOf(notice, email, agencyBehind(facts, hearer))] : [];
      }),
    );
};

const messageOf = ({ key, about, title, at }: Notice, email: string, agencyCode: string): MessageDue => ({
  kind: KIND[about],
  about: key,
  key: messageKey(KIND[about], fingerprint(key), email),
  title,
  agencyCode,
  dueAt: at,
  personEmail: email,
  why: 'the coordinator changed what people go by',
});
