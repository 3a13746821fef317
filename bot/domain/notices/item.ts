import { firstOf } from '../basics/grouped';
import type { Instant } from '../calendar/day';
import type { Notice } from '../partnership';
import { nameOf } from '../people/names';
import type { MakeItem, MessageItemBase } from '../sending/card-item';

/** Something that others go by was changed: what is different now, by whom and since when. */
export interface NoticeItem extends MessageItemBase {
  readonly about: 'changed';
  readonly of: Notice['about'];
  readonly words: string;
  readonly byName: string;
  readonly at: Instant;
}

const keyOf = ({ key }: Notice): string => key;

/** What the message tells; nothing is left of one whose notice is gone. */
export const noticeItem: MakeItem<NoticeItem> = ({ facts }, message) => {
  const notice = firstOf(facts.notices, keyOf, message.about);
  if (!notice) return undefined;
  const { about, title, by, at } = notice;
  return { about: 'changed', message, of: about, words: title, byName: nameOf(facts, by), at };
};
