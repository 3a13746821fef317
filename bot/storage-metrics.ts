import { Counter, Gauge, type Registry } from 'prom-client';
import type { Cost, SharePointStore } from './sharepoint';

/** What operators watch of SharePoint. */
export interface StorageMetrics {
  /** Counts a call, or one step of a batch. */
  readonly onCall: (cost: Cost) => void;
  /** Tells from now on how far behind the memory of this store is. */
  watch(store: Pick<SharePointStore, 'secondsSinceInStep'>): void;
}

/**
 * Counts of SharePoint in `registry`: calls and resource units by kind, and how long ago the lists in memory were in
 * step. The site is named by its path alone.
 */
export function createStorageMetrics(registry: Registry, site: string): StorageMetrics {
  const labels = { site: site.slice(site.indexOf(':') + 1) };
  const counter = (name: string, help: string) =>
    new Counter({ name, help, labelNames: ['site', 'kind'], registers: [registry] });
  const calls = counter('sharepoint_calls_total', 'Calls to SharePoint by kind, steps of a batch each');
  const units = counter('sharepoint_resource_units_total', 'Resource units that SharePoint was asked for');
  return {
    onCall({ kind, units: spent }) {
      calls.inc({ ...labels, kind });
      units.inc({ ...labels, kind }, spent);
    },
    watch(store) {
      new Gauge({
        name: 'sharepoint_seconds_since_in_step',
        help: 'Seconds since the lists in memory were in step with SharePoint, about 30 at most when all is well',
        labelNames: ['site'],
        registers: [registry],
        collect() {
          this.set(labels, store.secondsSinceInStep());
        },
      });
    },
  };
}
