import { Counter, Gauge, type Registry } from 'prom-client';
import type { Cost, SharePointStore } from '../sharepoint';
import { pathOf, type Site } from '../settings/sites';

/** What operators watch of SharePoint, by site: named by its path alone. */
export interface StorageMetrics {
  /** Counts a call to this site, or one step of a batch. */
  onCall(site: Site, cost: Cost): void;
  /** Tells from now on how far behind the memory of this site's store is. */
  watch(site: Site, store: Pick<SharePointStore, 'secondsSinceInStep'>): void;
}

/** Counts of SharePoint in `registry`: calls and resource units by kind, and how long ago each memory was in step. */
export function createStorageMetrics(registry: Registry): StorageMetrics {
  const counter = (name: string, help: string) =>
    new Counter({ name, help, labelNames: ['site', 'kind'], registers: [registry] });
  const calls = counter('sharepoint_calls_total', 'Calls to SharePoint by kind, steps of a batch each');
  const units = counter('sharepoint_resource_units_total', 'Resource units that SharePoint was asked for');
  const watched = new Map<string, Pick<SharePointStore, 'secondsSinceInStep'>>();
  new Gauge({
    name: 'sharepoint_seconds_since_in_step',
    help: 'Seconds since the lists in memory were in step with SharePoint, about 30 at most when all is well',
    labelNames: ['site'],
    registers: [registry],
    collect() {
      for (const [site, store] of watched) this.set({ site }, store.secondsSinceInStep());
    },
  });
  return {
    onCall(site, { kind, units: spent }) {
      const labels = { site: pathOf(site), kind };
      calls.inc(labels);
      units.inc(labels, spent);
    },
    watch: (site, store) => void watched.set(pathOf(site), store),
  };
}
