import { z } from 'zod';
import { parseInstant, type Instant } from '../../domain/calendar/day';
import { ACTION_STATUSES, UPDATE_KINDS, type Update } from '../../domain/partnership';
import { changesSchema } from './changes';
import { kept, type Column } from './columns';

const text = z.string().optional();

const stepSchema = z.object({
  key: z.string(),
  actionRef: z.string(),
  kind: z.enum(UPDATE_KINDS),
  text,
  link: text,
  statusBefore: z.enum(ACTION_STATUSES).optional(),
  agencyCode: text,
  onBehalf: z.boolean().optional(),
  meetingRef: text,
  changes: changesSchema.optional(),
  takesBack: text,
  by: z.string(),
  at: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value) !== undefined),
});

/** A step as JSON that the app keeps for itself in the row that it changed: what is none is passed over. */
export const step = (name: string): Column<Update | undefined> => {
  const { schema, write: _, ...of } = kept(name);
  return { ...of, schema: schema.transform(readStep), write: (value) => JSON.stringify(value) };
};

function readStep(json: string): Update | undefined {
  try {
    return stepSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
