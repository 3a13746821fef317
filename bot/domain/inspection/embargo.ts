import type { Day } from '../calendar/day';
import type { Facts } from '../partnership';

/**
 * Findings without those of a letter that is not published yet (`product.md`, Lines not to cross: embargo). Only
 * coordinators and chairs, whom the inspectorates send the letter, see those.
 */
export function publishedFindings(
  { findings, inspections }: Pick<Facts, 'findings' | 'inspections'>,
  today: Day,
): Facts['findings'] {
  const embargoed = new Set(
    inspections.filter((one) => !one.publishedOn || one.publishedOn > today).map((one) => one.ref),
  );
  return findings.filter((finding) => !finding.inspectionRef || !embargoed.has(finding.inspectionRef));
}
