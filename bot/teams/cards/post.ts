import type { Post } from '../../domain/post';
import type { Card, Dress } from './card';
import { frame, type Head } from './frame';
import { linesCard } from './lines';
import { elementsOf, row } from './row';
import { MOST_BYTES, sizeOf } from './size';
import { headingOf, thingsOf, type Thing } from './things';

export interface PostOptions extends Dress {
  /** The key of a reminder whose answering buttons are shown although it was answered, to change the answer. */
  readonly reopened?: string;
  /** The key of a row that is shown in full where the others are lines. */
  readonly opened?: string;
}

/** So many things are shown in full, as long as they fit. */
const MOST_IN_FULL = 4;

/**
 * The card of all that went out to somebody at one time. One thing fills it; a few stand below each other in full;
 * more than that are lines, of which one is open.
 */
export function postCard(post: Post, { reopened, opened, ...dress }: PostOptions = {}): Card {
  const things = thingsOf(post, dress.partnership?.id, reopened);
  const head: Head = { ...dress, mention: post.mention };
  const [only] = things;
  const whole = things.length > MOST_IN_FULL ? undefined : only ? inFull(head, things) : nothing(head);
  if (whole && sizeOf(whole) <= MOST_BYTES) return whole;
  const isReopened = ({ answers }: Thing): boolean => answers !== undefined && answers === reopened;
  const open = opened ?? things.find(isReopened)?.key;
  return linesCard(head, things, { opened: open, focus: post.focus, rows: post.rows });
}

const nothing = (head: Head): Card => {
  const heading = headingOf([]);
  return frame({ ...head, heading }, [], [], heading);
};

function inFull(head: Head, things: readonly Thing[]): Card {
  const [only] = things;
  if (only && things.length === 1) {
    return frame(head, elementsOf(only.view), only.view.actions, only.view.summary);
  }
  const heading = headingOf(things);
  const rows = things.map(({ view }) => row(view));
  return frame({ ...head, heading, note: noteOf(things) }, rows, [], heading);
}

/** A press replaces the card, and Teams sends along only what was typed into the thing that was answered. */
const noteOf = (things: readonly Thing[]): string | undefined =>
  things.filter(({ view }) => view.asks).length > 1
    ? 'Answer one at a time: what you have typed into another is not kept.'
    : undefined;
