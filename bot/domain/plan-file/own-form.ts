/**
 * The form of our own spreadsheet of the plan: what its sheets and columns are called. Whoever fills it in and gives it
 * back is understood without guessing, so these words are kept: files of last year come back as well.
 */

/** A column by what it holds. `key` is the action's reference once more, hidden: who renumbers still means this action. */
export const PLAN_FIELDS = [
  'ref',
  'title',
  'lead',
  'support',
  'due',
  'success',
  'status',
  'rating',
  'progress',
  'findingRef',
  'finding',
  'theme',
  'owner',
  'firstDue',
  'byDates',
  'impact',
  'milestones',
  'sustainability',
  'review',
  'otherPlan',
  'key',
] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];

/** What stands above each column. */
export const PLAN_HEADINGS: Readonly<Record<PlanField, string>> = {
  ref: 'Ref',
  title: 'Action',
  lead: 'Lead agency',
  support: 'Supporting agencies',
  due: 'Due date',
  success: 'Success measure',
  status: 'Status',
  rating: 'RAG rating',
  progress: 'Latest progress',
  findingRef: 'Finding no.',
  finding: 'Finding',
  theme: 'Theme',
  owner: 'Contact',
  firstDue: 'First due',
  byDates: 'Dates say',
  impact: 'Assured impact',
  milestones: 'Milestones',
  sustainability: 'How it will last',
  review: 'Review on',
  otherPlan: 'Other plan',
  key: 'Row of the plan',
};

/** What the sheets are called: one word each, 31 characters at most, as Excel and its print titles want it. */
export const PLAN_SHEETS = { plan: 'Plan', notes: 'Notes', record: 'Record', key: 'Key' } as const;

/** Stands where an action answers no finding or has no theme: an empty cell would be taken to go on with the one above. */
export const NONE = 'None';

/** Between the names of several agencies in one cell: names have commas and 'and' in them. */
export const AGENCY_SEPARATOR = '; ';
