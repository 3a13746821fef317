import type { Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { DATA_VERSION, type Place } from './place';

/** Where a card of an action was opened from, to go back to. */
export type Back =
  | { readonly to: 'post'; readonly key: string }
  | { readonly to: 'my'; readonly key?: string; readonly of?: string }
  | { readonly to: 'list'; readonly list: string; readonly agency?: string; readonly key?: string };

/** On which card the buttons of an action stand. */
export interface ActionPlace {
  /** Part of the input ids, which must differ within one card. */
  readonly slot: string;
  readonly partnership?: string;
  readonly back?: Back;
  /** The message that asks for a vote, where the button stands on its card. */
  readonly messageKey?: string;
}

/** What every button of an action says. */
export const actionData = (
  ref: string,
  { slot, partnership, back, messageKey }: ActionPlace,
  more: Json = {},
): Json => ({
  v: DATA_VERSION,
  ref,
  slot,
  ...(partnership && { partnership }),
  ...(back && { back }),
  ...(messageKey && { messageKey }),
  ...more,
});

/** Where a thing's own card leads back to: to the list of what is owed that it was opened in, or to its post. */
export const backTo = ({ view, of }: Pick<Place, 'view' | 'of'>, key: string): Back =>
  view === 'my' ? { to: 'my', key, ...(of ? { of } : {}) } : { to: 'post', key };

/** A button that shows an action whole, or with one of its forms open. */
export const showAction = (
  ref: string,
  { form, ...place }: Omit<ActionPlace, 'slot'> & { readonly form?: string },
  title = 'Whole action',
  tooltip?: string,
): Json =>
  execute({
    title,
    verb: 'action.show',
    data: actionData(ref, { ...place, slot: '' }, form ? { form } : {}),
    ...(tooltip ? { tooltip } : {}),
  });

/** A button back to where an action was opened. */
export function backAction(back: Back, partnership?: string): Json {
  const more = partnership ? { partnership } : {};
  const press = (verb: string, data: Json): Json =>
    execute({ title: 'Back', verb, data: { v: DATA_VERSION, ...data, ...more } });
  switch (back.to) {
    case 'post':
      return press('post.show', { rowKey: back.key, open: true });
    case 'my':
      return press('my.show', {
        ...(back.key ? { thingKey: back.key } : {}),
        open: true,
        ...(back.of ? { of: back.of } : {}),
      });
    case 'list':
      return press('action.list', {
        list: back.list,
        ...(back.agency ? { agency: back.agency } : {}),
        ...(back.key ? { from: back.key } : {}),
      });
  }
}
