import type { HandChanged } from '../steps/by-hand';
import { FINDING_COLUMNS } from './columns';

/** What somebody changes by hand in the list of findings is told by the finding's history. */
export const FINDINGS_BY_HAND: HandChanged = {
  rows: ({ findings }) => findings,
  table: FINDING_COLUMNS,
  verb: 'finding.changed-by-hand',
};
