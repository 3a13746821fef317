import type { Instant } from './day';
import type { Facts } from './partnership';
import type { StatusReport } from './status';
import type { Calendar } from './working-days';
export interface StatusScope {
  readonly agencyCode?: string;
  readonly unreadableRows: number;
}
export function statusReport(
  _facts: Facts,
  _calendar: Calendar,
  _now: Instant,
  _scope: StatusScope,
): StatusReport {
  throw new Error('not built yet');
}
