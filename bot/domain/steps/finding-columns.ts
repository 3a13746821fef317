import { FINDING_KIND_WORDS, type Finding } from '../partnership';
import { day, whole, words, type ColumnTable } from './columns';

/** The columns that a step can change in a finding. */
export const FINDING_COLUMNS: ColumnTable<Exclude<keyof Finding, 'ref' | 'lastStep'>> = {
  title: words('Title'),
  kind: words('Kind', (_, text) => FINDING_KIND_WORDS[text as Finding['kind']]),
  text: words('Text'),
  inspectionRef: words('Inspection'),
  page: whole('Page of the letter'),
  order: whole('Place in the plan'),
  withdrawnOn: day('Withdrawn'),
  withdrawnWhy: words('Withdrawn because'),
};
