import type { Setting } from '../partnership';
import type { ColumnsGiven, RememberedColumns } from '../plan-file/plan-file';
import { FIELDS } from '../plan-file/table/headings';

const REMEMBERED = 'import.columns.';

/** What was said of the columns of a file, as it is remembered for the next one of its shape: a line a field. */
export const rememberedShape = (shape: string, said: ColumnsGiven): Setting => ({
  key: REMEMBERED + shape,
  value: FIELDS.flatMap((field) => {
    const given = said[field];
    if (given === undefined) return [];
    return `${field}=${(typeof given === 'string' ? [given] : given).map(oneLine).join('\t')}`;
  }).join('\n'),
});

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** All that is remembered of columns, by the shape of the files. What a later version has written is passed over. */
export const rememberedColumns = (settings: readonly Setting[]): RememberedColumns =>
  Object.fromEntries(
    settings.flatMap(({ key, value }) =>
      key.startsWith(REMEMBERED) && value !== '' ? [[key.slice(REMEMBERED.length), readShape(value)]] : [],
    ),
  );

const readShape = (value: string): ColumnsGiven =>
  Object.fromEntries(
    value.split('\n').flatMap((line) => {
      const [, name = '', names = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      const field = FIELDS.find((one) => one === name);
      return field ? [[field, names.split('\t').filter(Boolean)] as const] : [];
    }),
  );

/** What to remember of a file once it comes in: nothing where nobody has said anything, now or before. */
export const shapeToRemember = (
  shape: string | undefined,
  now: ColumnsGiven = {},
  before: RememberedColumns = {},
): readonly Setting[] => {
  if (shape === undefined) return [];
  const said = { ...before[shape], ...now };
  return Object.keys(said).length === 0 ? [] : [rememberedShape(shape, said)];
};
