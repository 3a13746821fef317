import type { Column, ColumnKind } from '../rows/columns';
import { columnsOf, WRITE_ID, type ListDeclaration } from '../rows/list';
import type { ActualColumn, ActualList } from './site';

/** How a column is to be, whatever its values mean. */
export type ColumnShape = Pick<Column<unknown>, 'name' | 'kind' | 'indexed' | 'unique' | 'choices'>;

/** Every column that a list is to have: those of its rows, and the one in which writes are signed. */
export const shapesOf = <T>(list: ListDeclaration<T>): ColumnShape[] => [
  ...columnsOf(list).map(([, column]) => column),
  { name: WRITE_ID, kind: 'text', indexed: false, unique: false },
];

/** What kind of column SharePoint has; undefined for one that this app does not use. */
export function kindOf(actual: ActualColumn): ColumnKind | undefined {
  if (actual.text) return actual.text.allowMultipleLines ? 'note' : 'text';
  if (actual.choice) return actual.choice.displayAs === 'checkBoxes' ? 'choices' : 'choice';
  if (actual.boolean) return 'boolean';
  if (actual.number) return 'number';
  return actual.dateTime ? 'instant' : undefined;
}

/**
 * Why the app cannot work with a list, in sentences; none when it can. An index or a choice that is missing is no
 * hindrance, `provision` adds it; a key that is not unique is one, as reminders would be doubled.
 */
export function misfitsOf<T>(list: ListDeclaration<T>, actual: ActualList | undefined): string[] {
  if (!actual) return [`The list ${list.title} is missing.`];
  return shapesOf(list).flatMap((shape) => {
    const found = actual.columns.find(({ name }) => name === shape.name);
    if (!found) return [`The list ${list.title} has no column ${shape.name}.`];
    if (kindOf(found) !== shape.kind)
      return [`The column ${shape.name} of the list ${list.title} is of another type.`];
    const doubles = shape.unique && !found.enforceUniqueValues;
    return doubles
      ? [`The column ${shape.name} of the list ${list.title} does not keep its values unique.`]
      : [];
  });
}
