import { z } from 'zod';
import { explain, failure } from '../../domain/basics/failure';
import { closedCard } from '../cards/drawing/closed';
import { cardShowing, rowNamed, rowPressedOn } from './outcome';
import type { Pressing, Verb } from './verb';
import { type SendingRow, isReminder } from '../../domain/partnership';
import { isAddressOf } from '../../domain/people/actor';
import { mayAnswer } from '../../domain/people/roles';

const Data = z.looseObject({
  /** What is to be shown. */
  rowKey: z.string().min(1).max(400),
  /** Its buttons and all, or only the page it stands on. */
  open: z.boolean().catch(true),
  /** A row of the card, where the thing's own stands on another. */
  on: z.string().min(1).max(400).optional(),
});

/** Opens one of many things on a card, or turns to its page. Records nothing. */
export const postShow: Verb = {
  name: 'post.show',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { rowKey, open, on } = read.data;
    const row = rowPressedOn(pressing) ?? (await rowNamed(pressing, on ?? rowKey));
    if (!row) return { card: closedCard(explain(failure('reminder-gone')), pressing) };
    if (!maySee(pressing, row)) return { failure: failure('not-your-agency') };
    return { card: cardShowing(pressing, row, rowKey, open) };
  },
};

/** Whoever was sent it, whoever reads the card where it stands, and whoever may answer for the agency. */
const maySee = (pressing: Pressing, row: SendingRow): boolean =>
  isAddressOf(pressing.actor, row.personEmail) ||
  rowPressedOn(pressing) !== undefined ||
  (isReminder(row) && mayAnswer(pressing.snapshot, pressing.actor, row.agencyCode) === undefined);
