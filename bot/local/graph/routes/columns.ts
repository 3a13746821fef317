import { columnResource, type Column } from '../columns/column';
import { changeColumn, parseNewColumn } from '../columns/definition';
import { created, noContent, ok, type Context, type Handler, type ListCall } from '../context';
import { invalidRequest, notFound } from '../errors';
import { listContext, listUrl } from '../links';
import { allow } from '../odata/options';
import { selectOf } from '../odata/properties';
import type { List } from '../storage/rows';
import { objectBody } from './body';
import { fresh } from './fresh';
import { visibleColumns } from './list-resource';
import { pick } from './site';

function named(context: Context, list: List, idOrName: string): Column {
  const column = context.columns.find(list, idOrName);
  if (!column) throw notFound();
  return column;
}

function answer(context: Context, call: ListCall, column: Column, select?: readonly string[]) {
  const entity = listContext(context, call.site, call.list, 'columns/$entity');
  return { '@odata.context': entity, ...pick(columnResource(column), select) };
}

/** `GET …/columns`: SharePoint's own columns too; hidden ones only when `$select` names `hidden`. */
export const getColumns: Handler<ListCall> = (context, call) => {
  allow(call.options, 'select');
  const select = selectOf('columnDefinition', call.options);
  return ok({
    '@odata.context': listContext(context, call.site, call.list, 'columns'),
    value: visibleColumns(context, call.list, select),
  });
};

/** `POST …/columns` */
export const postColumn: Handler<ListCall> = (context, call) => {
  allow(call.options, 'select');
  const select = selectOf('columnDefinition', call.options);
  const wanted = parseNewColumn(objectBody(call.body));
  const column = context.db.transaction(() => context.columns.add(fresh(context, call.list), wanted));
  const url = `${listUrl(context, call.site, call.list)}/columns/${column.id}`;
  return created(answer(context, call, column, select), url);
};

/** `GET …/columns/{id or name}` */
export const getColumn = (name: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select');
    const select = selectOf('columnDefinition', call.options);
    return ok(answer(context, call, named(context, call.list, name), select));
  };
};

/** `PATCH …/columns/{id or name}`: of SharePoint's own columns only what people can change there too. */
export const patchColumn = (name: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select');
    const select = selectOf('columnDefinition', call.options);
    const body = objectBody(call.body);
    const changed = context.db.transaction(() => {
      const list = fresh(context, call.list);
      const before = named(context, list, name);
      const after = changeColumn(before, body);
      if (before.builtIn && before.readOnly && !after.readOnly) {
        throw invalidRequest(`The column '${before.name}' is read-only.`);
      }
      context.columns.change(list, before, after);
      return after;
    });
    return ok(answer(context, call, changed, select));
  };
};

/** `DELETE …/columns/{id or name}` */
export const removeColumn = (name: string): Handler<ListCall> => {
  return (context, call) => {
    context.db.transaction(() => {
      const list = fresh(context, call.list);
      const column = named(context, list, name);
      if (column.builtIn) throw invalidRequest(`The column '${column.name}' cannot be deleted.`);
      context.columns.remove(list, column);
    });
    return noContent();
  };
};
