import type { Day } from '../calendar/day';
import type { Rating } from '../partnership';
import type { MessageItemBase } from '../sending/card-item';
import type { Window } from './week';

/** One line of the digest: words in bold, then words. */
export interface DigestLine {
  readonly lead?: string;
  readonly text: string;
}

/** Lines that belong together. Never empty. */
export interface DigestSection {
  readonly title: string;
  readonly lines: readonly DigestLine[];
  /** What the next meeting must agree. */
  readonly isForMeeting?: true;
  /** Told to whoever asks for more. */
  readonly isFurther?: true;
}

/** Something that its reader is to see to; with the action, meeting or request to open, where it is about one. */
export interface ForYou extends DigestLine {
  readonly lead: string;
  readonly actionRef?: string;
  readonly meetingRef?: string;
  readonly requestRef?: string;
}

/** How many actions there are, and how many their leads rate so, now and when the week began; unrated ones last. */
export interface DigestRatings {
  readonly actions: number;
  readonly rows: readonly {
    readonly rating?: Rating;
    readonly words: string;
    readonly now: number;
    readonly before: number;
  }[];
}

/** The weekly summary of a chair or a coordinator. */
export interface Digest extends Window {
  readonly as: 'chair' | 'coordinator';
  /** True when nothing happened, nobody is silent and nothing is to be agreed. */
  readonly isQuiet: boolean;
  /** The most pressing first. */
  readonly forYou: readonly ForYou[];
  /** '1 action closed, 5 things overdue (4 last week)'. */
  readonly counts?: string;
  /** None where nobody rated any. */
  readonly ratings?: DigestRatings;
  readonly sections: readonly DigestSection[];
  /** The next meeting, whose agenda can be opened; none where none is planned. */
  readonly meetingRef?: string;
}

/** The weekly summary as a thing on a card. */
export interface DigestItem extends MessageItemBase {
  readonly about: 'digest';
  /** The Monday of its week; none of one that was asked for. */
  readonly week?: Day;
  readonly digest: Digest;
  /** False once the person has stopped it. */
  readonly isWanted: boolean;
}
