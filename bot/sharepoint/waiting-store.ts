import { promptly, type SharePointStore } from '.';
import type { Store } from '../usecases/ports';

/** How long SharePoint may keep a person waiting: Teams wants an invoke answered within 5 seconds (`teams.md`). */
export const WAITING_SECONDS = 3;

/** The store for pages, whose readers wait. */
export const waitingStore = (store: SharePointStore): Store => ({
  snapshot: (options) => promptly(WAITING_SECONDS, () => store.snapshot(options)),
  commit: (changes, log, options) => promptly(WAITING_SECONDS, () => store.commit(changes, log, options)),
  find: (table, key) => promptly(WAITING_SECONDS, () => store.find(table, key)),
  secondsBehind: () => store.secondsBehind(),
  onChange: (told) => store.onChange(told),
});
