import type { Day } from '../calendar/day';
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
}

/** The weekly summary of a chair or a coordinator. */
export interface Digest extends Window {
  /** True when nothing happened, nobody is silent and nothing is to be agreed. */
  readonly isQuiet: boolean;
  readonly sections: readonly DigestSection[];
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
