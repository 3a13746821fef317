import type { StatusReport } from '../../../../domain/status/report';
import type { Card } from '../../drawing/card';
import { partCard, partsOf } from './lists';
import { agencyCard } from './one-agency';
import type { StatusOptions } from './options';
import { wholeCard } from './whole';

/**
 * `/status`: what needs somebody now, the next meeting and what each agency owes, in a sentence first; of one agency
 * its own lists. What does not fit a phone is behind buttons with its count.
 */
export function statusCard(report: StatusReport, options: StatusOptions = {}): Card {
  const parts = partsOf(report, options);
  if (options.part) return partCard(report, parts, options.part, options);
  return report.agency ? agencyCard(report, parts, options) : wholeCard(report, parts, options);
}
