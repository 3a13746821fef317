import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { STATUS_PARTS } from '../cards/replies/status/options';
import { statusOf } from '../answers/status';
import type { Verb } from './verb';

const Data = z.looseObject({
  /** The list that is to be shown; the summary without. */
  part: z.enum(STATUS_PARTS).optional().catch(undefined),
  page: z.number().int().min(0).max(1000).catch(0),
  /** Of one agency alone: its code. */
  of: z.string().max(60).optional(),
});

/** Shows one of the lists of the status in its place, or its summary again, as of now. Records nothing. */
export const statusShow: Verb = {
  name: 'status.show',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    if (!can(pressing.actor, 'status:read'))
      return Promise.resolve({ failure: failure('not-for-your-role') });
    const { part, page, of } = read.data;
    return Promise.resolve({ card: statusOf(pressing, of, { page, ...(part ? { part } : {}) }) });
  },
};
