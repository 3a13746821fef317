import { FINDING_KIND_WORDS, type Finding } from '../partnership';
import { placesOf } from '../plan/places';
import { day, place, whole, words, type ColumnTable } from '../steps/columns';

/** The columns that a step can change in a finding. */
export const FINDING_COLUMNS: ColumnTable<Exclude<keyof Finding, 'ref' | 'lastStep'>> = {
  title: words('Title'),
  kind: words('Kind', (_, text) => FINDING_KIND_WORDS[text as Finding['kind']]),
  text: words('Text'),
  inspectionRef: words('Inspection'),
  page: whole('Page of the letter'),
  order: place(({ findings }) => placesOf(findings)),
  withdrawnOn: day('Withdrawn'),
  withdrawnWhy: words('Withdrawn because'),
};
