import { drawActions, type Json } from './card';
import itemTemplate from './item.template.json';
import type { ItemView } from './item';

/** A thing in full among others. */
export function row(view: ItemView): Json {
  const actions = view.actions.length > 0 ? [{ type: 'ActionSet', actions: view.actions }] : [];
  const items = [...elementsOf(view), ...actions];
  return { type: 'Container', separator: true, spacing: 'Medium', items };
}

/** What is shown of a thing in full, without its buttons. */
export const elementsOf = (view: ItemView): readonly Json[] => drawActions(itemTemplate, view);
