/**
 * What stands in the lists as a choice, and what people are reminded of. Apart from the kinds of messages: pages of the tab
 * that ask for none of those go without their table.
 */
export const ACTION_STATUSES = [
  'NotStarted',
  'InProgress',
  'EvidenceSubmitted',
  'Agreed',
  'Closed',
  'Sustained',
] as const;

export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const FINDING_KINDS = ['Priority', 'Improvement', 'Strength'] as const;

export const RULE_ADDRESSEES = ['SPOC', 'Coordinator'] as const;

export const SUBJECT_KINDS = ['Meeting', 'Action', 'Request', 'Milestone'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];
