import type { ColumnChange } from '../../bot/domain/partnership';
import type { Write } from '../../bot/domain/partnership/decision';

/** What is written, a line a row, to be compared as a whole. Addresses of the partnership stand without their domain. */

/** 'agencyCode=POL, kind=Evidence': what a row or a patch says; 'none' of what a patch empties. */
export const said = (columns: object): string =>
  Object.entries(columns)
    .map(([name, value]) => {
      const changes = name === 'changes' ? (value as readonly ColumnChange[]) : undefined;
      const text = changes
        ? changes.map(({ column, was = 'none', is = 'none' }) => `${column} ${was} > ${is}`).join('; ')
        : value === undefined
          ? 'none'
          : typeof value === 'string'
            ? value.replace('@partnership.example', '')
            : name === 'lastStep'
              ? 'the step'
              : JSON.stringify(value);
      return `${name}=${text}`;
    })
    .sort()
    .join(', ');

export const withoutNothing = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const nameOf = (row: object): string => String(Reflect.get(row, 'key') ?? Reflect.get(row, 'ref'));

/** 'new in updates: …', 'extensions KEY: …', 'actions A07: …'. */
export const writeLine = (write: Write): string =>
  'insert' in write
    ? `new in ${write.insert}: ${said(withoutNothing(write.row))}`
    : `${write.change} ${nameOf(write.of)}: ${said(write.patch)}`;
