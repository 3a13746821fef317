import { z } from 'zod';
import { parseInstant } from '../../domain/calendar/day';
import { failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { PREVIEW_PARTS } from '../cards/replies/preview';
import { previewShown } from '../answers/preview';
import type { Verb } from './verb';

const Data = z.looseObject({
  page: z.number().int().min(0).max(1000).catch(0),
  /** The morning that is to be shown in full. */
  opened: z.string().max(40).transform(parseInstant).optional().catch(undefined),
  part: z.enum(PREVIEW_PARTS).optional().catch(undefined),
  /** Of one agency alone: its code. */
  of: z.string().max(60).optional(),
});

/** Shows one morning of the preview, or another page or part of it, as of now. Records nothing. */
export const previewShow: Verb = {
  name: 'preview.show',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { actor, personal, snapshot } = pressing;
    if (!can(actor, 'status:read') || !personal)
      return Promise.resolve({ failure: failure('not-for-your-role') });
    const { page, opened, part, of } = read.data;
    const agency = of === undefined ? undefined : snapshot.agencies.find(({ code }) => code === of);
    if (of !== undefined && !agency) return Promise.resolve({ failure: failure('unknown-agency') });
    const shown = { page, ...(opened ? { opened } : {}), ...(part ? { part } : {}) };
    return Promise.resolve({ card: previewShown(pressing, agency, shown) });
  },
};
