import type { Request } from '../partnership';
import { agencyOf, nameOf } from '../people/names';
import { day, words, type ColumnTable } from './columns';

/** The columns that a step can change in a request. */
export const REQUEST_COLUMNS: ColumnTable<Exclude<keyof Request, 'ref' | 'lastStep'>> = {
  title: words('Title'),
  status: words('State', (_, text) => (text === 'Provided' ? 'Provided' : 'Open')),
  agencyCode: words('Agency', (facts, text) => agencyOf(facts, text).title),
  ownerEmail: words('Owner', (facts, text) => nameOf(facts, text)),
  askedIn: words(undefined),
  inspectionRef: words('Inspection'),
  dueOn: day('Due'),
  originalDueOn: day('First due'),
  providedBy: words('Provided by', (facts, text) => nameOf(facts, text)),
  providedAt: words(undefined),
  withdrawnOn: day('Withdrawn'),
  withdrawnWhy: words('Withdrawn because'),
};
