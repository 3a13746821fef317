import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { owedBy } from '../../domain/outstanding/owed-by';
import { can } from '../../domain/people/roles';
import { owedCard } from '../answers/owed';
import { toldNow } from '../answers/told';
import type { Verb } from './verb';

const Data = z.looseObject({ ref: z.string().min(1).max(255), agency: z.string().min(1).max(255) });

/**
 * A request is marked as provided from a line of the morning's card: it is opened in `/my`, with the form for a word on it,
 * from where it can be undone as well. Records nothing by itself.
 */
export const requestProvide: Verb = {
  name: 'request.provide',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { ref, agency } = read.data;
    const { actor } = pressing;
    if (!can(actor, 'answer:agency', { agencyCode: agency }))
      return Promise.resolve({ failure: failure('not-your-agency') });
    const { items } = owedBy(toldNow(pressing), actor, agency);
    const item = items.find((one) => one.ref === ref && one.notice !== undefined);
    const of = agency === actor.agencyCode ? {} : { of: agency };
    const opened = item?.isToDo
      ? { opened: item.key, reopened: { key: item.key, form: 'Done' as const } }
      : {};
    return Promise.resolve({
      card: owedCard(pressing, { ...of, ...(item ? { focus: item.key } : {}), ...opened }),
    });
  },
};
