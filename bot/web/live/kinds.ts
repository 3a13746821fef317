import { LIVE_KINDS, type LiveKind } from '../../contract/live/live';
import type { Table } from '../../usecases/ports';

/** Of what kind a change of each table is; nothing that a page shows comes from the others. */
const KIND_OF: { readonly [T in Table]: LiveKind | undefined } = {
  agencies: 'people',
  people: 'people',
  series: 'meetings',
  meetings: 'meetings',
  responses: 'meetings',
  decisions: 'meetings',
  inspections: 'inspections',
  findings: 'plan',
  actions: 'plan',
  updates: 'plan',
  agreements: 'plan',
  requests: 'inspections',
  reminders: 'reminders',
  messages: 'reminders',
  extensions: 'plan',
  rules: 'settings',
  closures: 'settings',
  sendingTimes: 'settings',
  settings: 'settings',
  channels: undefined,
  conversations: undefined,
  criteria: 'plan',
  otherFindings: 'plan',
  calendarFeeds: undefined,
  statementSteps: 'inspections',
  diary: 'inspections',
  themes: 'inspections',
  notices: undefined,
};

/** The kinds of these tables' changes, each once, in the order of the contract. */
export function kindsOf(tables: Iterable<Table>): readonly LiveKind[] {
  const kinds = new Set([...tables].map((table) => KIND_OF[table]));
  return LIVE_KINDS.filter((kind) => kinds.has(kind));
}
