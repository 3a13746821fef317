import type { FactList } from '../partnership';

/** A list of a partnership by the name that its facts have, or the record. */
export type ListName = FactList | 'log';

/** The property by which others refer to a row. */
export const NAMED_BY = {
  agencies: 'code',
  series: 'code',
  meetings: 'ref',
  inspections: 'ref',
  findings: 'ref',
  actions: 'ref',
  requests: 'ref',
  criteria: 'ref',
} as const satisfies Partial<Record<FactList, string>>;

/** A list whose rows others refer to. */
export type Named = keyof typeof NAMED_BY;

/** What a property of a row can name: a row of a list, or a person by e-mail. */
export type Target = Named | 'person';

const AGENCY: readonly Target[] = ['agencies'];
const PERSON: readonly Target[] = ['person'];
/** What can be due. Of an inspection it is the statement: `statementRef` in `deadlines.ts`. */
const SUBJECT: readonly Target[] = ['meetings', 'actions', 'requests', 'inspections'];

/** Every reference of every list: which property of its rows names what. Both sides of each are folded alike. */
export const REFERENCES: { readonly [K in ListName]?: Readonly<Record<string, readonly Target[]>> } = {
  people: { agencyCode: AGENCY },
  series: { agencies: AGENCY },
  meetings: { seriesCode: ['series'], changedBy: PERSON },
  responses: { meetingRef: ['meetings'], agencyCode: AGENCY, by: PERSON, deputy: PERSON },
  decisions: { meetingRef: ['meetings'], actionRef: ['actions'], agencyCode: AGENCY, by: PERSON },
  findings: { inspectionRef: ['inspections'] },
  actions: {
    findingRef: ['findings'],
    leadAgency: AGENCY,
    supportingAgencies: AGENCY,
    ownerEmail: PERSON,
  },
  updates: { actionRef: ['actions', 'requests', 'meetings', 'findings'], by: PERSON },
  agreements: { actionRef: ['actions'], agencyCode: AGENCY, by: PERSON },
  criteria: { actionRefs: ['actions'] },
  otherFindings: { criterionRef: ['criteria'], by: PERSON },
  calendarFeeds: { personEmail: PERSON },
  // Whose it is: of a sign-off the code of a board's series, of an approval an agency's.
  statementSteps: { inspectionRef: ['inspections'], body: ['series', 'agencies'], by: PERSON },
  diary: { inspectionRef: ['inspections'], agencyCode: AGENCY, by: PERSON },
  notices: { to: PERSON, by: PERSON },
  requests: {
    inspectionRef: ['inspections'],
    agencyCode: AGENCY,
    ownerEmail: PERSON,
    providedBy: PERSON,
  },
  reminders: {
    agencyCode: AGENCY,
    subjectRef: SUBJECT,
    personEmail: PERSON,
    acknowledgedBy: PERSON,
  },
  // What a message is about by a key of its row stands for itself: keys are never rewritten.
  messages: {
    agencyCode: AGENCY,
    about: ['meetings', 'person'],
    personEmail: PERSON,
    by: PERSON,
    answeredBy: PERSON,
  },
  extensions: { agencyCode: AGENCY, subjectRef: SUBJECT, by: PERSON, decidedBy: PERSON },
};
