/** Kinds of calls, as operators tell them apart in the metrics. */
export type CallKind = 'get' | 'query' | 'delta' | 'create' | 'change' | 'remove' | 'permissions';

/** What one call, or one step of a batch, costs of the tenant's resource units. */
export interface Cost {
  readonly kind: CallKind;
  readonly units: number;
}

const COLLECTIONS = ['items', 'lists', 'columns', 'versions', 'sites', 'subscriptions'];
const WRITES: Readonly<Record<string, CallKind>> = { POST: 'create', PATCH: 'change', DELETE: 'remove' };

/** The cost of a call by Microsoft's table (`sharepoint.md`, Cost and limits). */
function costOf(method: string, path: string): Cost {
  const [address = '', query = ''] = path.split('?', 2);
  if (address.includes('/permissions')) return { kind: 'permissions', units: 5 };
  const write = WRITES[method];
  if (write) return { kind: write, units: 2 };
  const last = address.split('/').at(-1) ?? '';
  if (last === 'delta') return { kind: 'delta', units: goesOn(query) ? 1 : 2 };
  return COLLECTIONS.includes(last) ? { kind: 'query', units: 2 } : { kind: 'get', units: 1 };
}

/** True for a delta call that goes on from a token; `latest` is none. */
const goesOn = (query: string): boolean =>
  /(^|&)((\$|%24)?(delta|skip)token|token)=(?!latest(&|$))/i.test(query);

/** The cost of a request; a batch costs what its steps cost. */
export function costsOf(method: string, path: string, body?: unknown): Cost[] {
  if (path !== '/$batch') return [costOf(method, path)];
  const { requests } = body as { requests: readonly { method: string; url: string }[] };
  return requests.map((step) => costOf(step.method, step.url));
}
