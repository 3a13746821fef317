import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { LISTS } from '../../domain/lifecycle/asking/action-list';
import { actionsShown } from '../answers/actions';
import type { Verb } from './verb';

const Data = z.looseObject({
  list: z.enum(LISTS),
  agency: z.string().max(255).optional(),
  /** The reference that the page begins with. */
  from: z.string().min(1).max(255).optional(),
});

/** Shows a list of actions, or turns to a page of it. Records nothing. */
export const actionListed: Verb = {
  name: 'action.list',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    if (!pressing.personal) return Promise.resolve({ failure: failure('own-chat-only') });
    const { list, agency, from } = read.data;
    if (list !== 'agency') return Promise.resolve({ card: actionsShown(pressing, { list }, from) });
    return Promise.resolve(
      agency === undefined
        ? { failure: failure('bad-card') }
        : { card: actionsShown(pressing, { list, agencyCode: agency }, from) },
    );
  },
};
