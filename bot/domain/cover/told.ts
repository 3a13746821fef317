import { dayOf, type Day } from '../calendar/day';
import { type Facts, type Message, type MessageState } from '../partnership';
/** A row of cover whose card went out. */
export type CoverTold = Message & { readonly kind: 'Cover' | 'CoverEnded' };

const OUT: readonly MessageState[] = ['Sent', 'Answered', 'Superseded'];

/** What went out about each person's cover, by their e-mail address, the oldest first. */
export function toldAbout({ messages }: Pick<Facts, 'messages'>): ReadonlyMap<string, readonly CoverTold[]> {
  const byAbout = new Map<string, CoverTold[]>();
  for (const message of messages) {
    if (!isOfCover(message) || !OUT.includes(message.state)) continue;
    const others = byAbout.get(message.about);
    if (others) others.push(message);
    else byAbout.set(message.about, [message]);
  }
  for (const told of byAbout.values()) told.sort((a, b) => (outAt(a) < outAt(b) ? -1 : 1));
  return byAbout;
}

const isOfCover = (message: Message): message is CoverTold =>
  message.kind === 'Cover' || message.kind === 'CoverEnded';

const outAt = ({ sentAt, dueAt }: Message) => sentAt ?? dueAt;

/** The day on which it went out. */
const outOn = (told: CoverTold): Day => dayOf(outAt(told));

/** True when it went out on a day that it tells of: whoever got it was already covering. */
export const hadBegun = (told: CoverTold): boolean =>
  told.fromDay !== undefined && outOn(told) >= told.fromDay;

/** The last word that each person has had of an agency's cover, where it is that they cover: their cards show what is open. */
export function standingCovers({ messages }: Pick<Facts, 'messages'>, agencyCode: string): Message[] {
  const last = new Map<string | undefined, CoverTold>();
  for (const message of messages) {
    if (message.agencyCode !== agencyCode || !isOfCover(message) || !OUT.includes(message.state)) continue;
    const other = last.get(message.personEmail);
    if (!other || outAt(other) <= outAt(message)) last.set(message.personEmail, message);
  }
  return [...last.values()].filter(({ kind }) => kind === 'Cover');
}
