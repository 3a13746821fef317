import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { chooseDigest } from '../../usecases/people/choose-digest';
import { digestCard } from '../answers/digest';
import { rowPressedOn, wholeCard } from './outcome';
import type { Verb } from './verb';

const Data = z.looseObject({ wanted: z.boolean() });

/** Stops the weekly summary of whoever presses, or starts it again; the card stays as it is otherwise. */
export const digestChoose: Verb = {
  name: 'digest.choose',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const done = await chooseDigest(pressing.parts, pressing.who, read.data.wanted);
    if (!done.ok) return { failure: done.error };
    const asItIs = { ...pressing, snapshot: done.value };
    const row = rowPressedOn(asItIs);
    return { card: row ? wholeCard(asItIs, row) : digestCard(asItIs) };
  },
};
