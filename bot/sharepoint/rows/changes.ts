import { z } from 'zod';
import type { ColumnChange } from '../../domain/partnership';
import { kept, type Column } from './columns';

/** What a step changed, column by column. */
export const changesSchema = z.array(
  z.object({ column: z.string(), was: z.string().optional(), is: z.string().optional() }),
);

/** What a step changed, as JSON that the app keeps for itself: what is none is passed over. */
export const changes = (name: string): Column<readonly ColumnChange[]> => {
  const { schema, ...of } = kept(name);
  return {
    ...of,
    schema: schema.transform(readChanges),
    write: (value) => (value.length > 0 ? JSON.stringify(value) : null),
  };
};

function readChanges(text: string): readonly ColumnChange[] {
  try {
    const read = changesSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
