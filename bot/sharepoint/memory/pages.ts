import { z } from 'zod';
import { StoreUnavailable } from '../../usecases/ports';
import { failureOfStep, type StepAnswer } from '../graph/batch';
import { misfitFrom } from '../graph/errors';
import { pathOf } from '../graph/graph';
import { readItem } from '../rows/items';
import type { Item } from '../rows/graph-item';

/** SharePoint gives a list in a form that cannot be understood, so that asking again the same way is of no use for long. */
export class ListUnreadable extends StoreUnavailable {}

const unreadable = (list: string): ListUnreadable =>
  new ListUnreadable(
    `The list ${list} cannot be read: SharePoint gives it in a form that cannot be understood.`,
  );

/** One answer about a list's rows. */
export interface ListPage {
  readonly items: readonly Item[];
  /** Elements that are no rows: by the row's id, where they name one. */
  readonly broken: readonly (string | undefined)[];
  readonly next?: string;
  readonly changes?: string;
}

const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
});

const named = z.object({ id: z.string().min(1) });

/**
 * A page of a list's rows or changes, links as paths. Throws ListUnreadable when it is no page, and StoreMisfit or
 * StoreUnavailable by its status.
 */
export function readListPage(answer: StepAnswer, list: string): ListPage {
  if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), list);
  const page = pageSchema.safeParse(answer.body).data;
  if (!page) throw unreadable(list);
  const read = page.value.map((element) => ({ element, item: readItem(element) }));
  const broken = read.filter(({ item }) => !item);
  return {
    items: read.flatMap(({ item }) => item ?? []),
    broken: broken.map(({ element }) => named.safeParse(element).data?.id),
    next: linkIn(page['@odata.nextLink'], list),
    changes: linkIn(page['@odata.deltaLink'], list),
  };
}

/** A link as the path that `$batch` wants: one that leads elsewhere would have SharePoint refuse the whole batch. */
function linkIn(link: string | null | undefined, list: string): string | undefined {
  if (!link) return undefined;
  const path = pathOf(link);
  if (!/^\/[^/]/.test(path)) throw unreadable(list);
  return path;
}

/** Where a list's changes go on, by the page that is its last. */
export function changesAfter({ changes }: ListPage, list: string): string {
  if (changes === undefined) throw unreadable(list);
  return changes;
}

/** The next page, if there is one. `asked` holds what was asked for before: a list that leads back to it has no end. */
export function nextAfter({ next }: ListPage, asked: ReadonlySet<string>, list: string): string | undefined {
  if (next !== undefined && asked.has(next)) throw unreadable(list);
  return next;
}

/** Throws for a page of which something is no row. */
export function wantWhole({ broken }: ListPage, list: string): void {
  if (broken.length > 0) throw unreadable(list);
}

/** More rounds than any list has pages; a server that goes on for ever is not waited for. */
export const MOST_ROUNDS = 1000;

/** What is said of a list that does not come to its end. */
export const endless = unreadable;
