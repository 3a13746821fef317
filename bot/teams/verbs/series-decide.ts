import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { MEETING_STATUSES } from '../../domain/partnership';
import { decideSeries } from '../../usecases/meetings/decide-series';
import { InstantText } from './meeting-change';
import { rowNamed, wholeCard } from './outcome';
import type { Verb } from './verb';

const Data = z.looseObject({
  does: z.enum(['along', 'stay']),
  /** A row of the card that was pressed. */
  rowKey: z.string().min(1).max(400),
  meetings: z
    .array(
      z.looseObject({
        ref: z.string().min(1).max(255),
        startsAt: InstantText,
        status: z.enum(MEETING_STATUSES),
        /** Where its series is, by the card. */
        to: InstantText.optional(),
      }),
    )
    .min(1)
    .max(100),
});

/** Moves all announced meetings of a changed series along, or keeps them all where they are. */
export const seriesDecide: Verb = {
  name: 'series.decide',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { does, meetings, rowKey } = read.data;
    const done = await decideSeries(pressing.parts, pressing.who, { does, meetings });
    const isOutOfDate = !done.ok && done.error.code === 'changed-meanwhile';
    if (!done.ok && !isOutOfDate) return { failure: done.error };
    const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
    const row = await rowNamed(asItIs, rowKey);
    return row ? { card: wholeCard(asItIs, row) } : { failure: failure('message-gone') };
  },
};
