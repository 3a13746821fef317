import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { owedCard } from '../answers/owed';
import type { Verb } from './verb';

const Data = z.looseObject({
  /** What is to be shown; without one the first page. */
  thingKey: z.string().min(1).max(400).optional(),
  /** Its buttons and all, or only the page it stands on. */
  open: z.boolean().catch(true),
  /** Another agency, for which the presser may answer. */
  of: z.string().max(60).optional(),
});

/** Opens one thing of `/my`, or turns to its page. Records nothing. */
export const myShow: Verb = {
  name: 'my.show',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { thingKey, open, of } = read.data;
    const shown = thingKey === undefined ? {} : open ? { opened: thingKey } : { focus: thingKey };
    return Promise.resolve({ card: owedCard(pressing, { ...shown, ...(of ? { of } : {}) }) });
  },
};
