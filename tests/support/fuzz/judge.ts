import type { Change, Table, Tables } from '../../../bot/usecases/ports';
import type { Activity } from './real-activities';
import type { Written } from './house';
import { NHS_NUMBER, TYPED_MARK } from './odd-values';
import type { Agreement, Person, LogEntry } from '../../../bot/domain/partnership';
// Who may change what, said once more and apart from the product: by `product.md`, Lines not to cross.

/** Who sent an activity, by Teams' roster. */
export interface Sender {
  /** Their row on the People list; none for a stranger, and for what is no activity of this tenant. */
  readonly person?: Person;
  readonly activity: Activity;
}

type Row = Tables[Table];
type Judge = (change: Changed, sender: Sender) => boolean;
interface Changed {
  readonly isInsert: boolean;
  /** As it was, or as it was written first. */
  readonly row: Partial<Record<string, unknown>>;
  readonly patch: Partial<Record<string, unknown>>;
}

const has = ({ person }: Sender, role: Person['roles'][number]): boolean =>
  person?.roles.includes(role) ?? false;
const isCoordinator: Judge = (_change, sender) => has(sender, 'Coordinator');
const never: Judge = () => false;

/** A SPOC or deputy for their own agency, a coordinator for any. */
const forAgency =
  (field: string): Judge =>
  ({ row }, sender) =>
    has(sender, 'Coordinator') ||
    ((has(sender, 'SPOC') || has(sender, 'Deputy')) && row[field] === sender.person?.agencyCode);

const patchesOnly = ({ patch }: Changed, ...fields: readonly string[]): boolean =>
  Object.keys(patch).every((field) => fields.includes(field));

/** Who is named to cover becomes a deputy. */
const makesDeputy = (change: Changed): boolean =>
  patchesOnly(change, 'roles') &&
  String(change.patch['roles']) === String([...(change.row['roles'] as string[]), 'Deputy']);

const isSelf = ({ row }: Changed, { person }: Sender): boolean =>
  person !== undefined && (row['email'] ?? row['personEmail']) === person.email;

const conversationIn = ({ activity }: Sender): unknown => {
  const { conversation } = activity;
  return typeof conversation === 'object' && conversation !== null
    ? (Reflect.get(conversation, 'id') as unknown)
    : undefined;
};

/** The step of an action's life that a change writes with it. */
const stepIn = ({ patch }: Changed): { readonly kind?: unknown; readonly agencyCode?: unknown } =>
  (patch['lastStep'] ?? {}) as object;

/** Another agency's vote on the evidence, which may move the action on or back, and the taking back of it. */
const isOwnVote: Judge = (change, sender) => {
  const { kind, agencyCode } = stepIn(change);
  return (
    (has(sender, 'SPOC') || has(sender, 'Deputy')) &&
    agencyCode === sender.person?.agencyCode &&
    ['Agreement', 'Challenge', 'TakenBack'].includes(String(kind)) &&
    patchesOnly(change, 'lastStep', 'status')
  );
};

/** What the chair does for the group. */
const isOfChair: Judge = (change, sender) =>
  has(sender, 'Chair') &&
  ['Agreement', 'Closing', 'Review', 'Reopening', 'Impact', 'TakenBack'].includes(
    String(stepIn(change).kind),
  );

/** What those present at a meeting agree, which the chair records in their own name, marked with the meeting. */
const isOfThosePresent: Judge = ({ row, patch }, sender) => {
  const { by, verdict, meetingRef } = { ...row, ...patch } as Partial<Agreement>;
  return (
    has(sender, 'Chair') && by === sender.person?.email && verdict === 'Agree' && meetingRef !== undefined
  );
};

const TABLES: { readonly [T in Table]: Judge } = {
  agencies: isCoordinator,
  decisions: never,
  series: isCoordinator,
  inspections: never,
  findings: never,
  agreements: (change, sender) => forAgency('agencyCode')(change, sender) || isOfThosePresent(change, sender),
  rules: isCoordinator,
  closures: isCoordinator,
  sendingTimes: isCoordinator,
  settings: isCoordinator,
  notices: isCoordinator,
  criteria: never,
  otherFindings: never,
  calendarFeeds: never,
  statementSteps: never,
  diary: never,
  themes: never,
  meetings: isCoordinator,
  people: (change, sender) =>
    !change.isInsert &&
    ((isSelf(change, sender) &&
      patchesOnly(change, 'entraId', 'awayFrom', 'awayTo', 'awayChangedAt', 'digest')) ||
      (has(sender, 'Coordinator') && makesDeputy(change)) ||
      (has(sender, 'Coordinator') && patchesOnly(change, 'entraId', 'awayFrom', 'awayTo', 'awayChangedAt'))),
  // Their own, and that a chat has ended in which Teams says that it has.
  conversations: (change, sender) =>
    isSelf(change, sender) ||
    (!change.isInsert &&
      patchesOnly(change, 'state', 'updatedAt') &&
      change.row['conversationId'] === conversationIn(sender)),
  channels: (change, sender) =>
    has(sender, 'Coordinator') ||
    (!change.isInsert && patchesOnly(change, 'state', 'updatedAt', 'serviceUrl')),
  responses: forAgency('agencyCode'),
  reminders: forAgency('agencyCode'),
  messages: forAgency('agencyCode'),
  extensions: forAgency('agencyCode'),
  actions: (change, sender) =>
    forAgency('leadAgency')(change, sender) || isOwnVote(change, sender) || isOfChair(change, sender),
  requests: forAgency('agencyCode'),
  updates: (change, sender) =>
    change.isInsert && change.row['by'] === sender.person?.email && !isOnlooker(sender),
};

const isOnlooker = (sender: Sender): boolean =>
  !(['SPOC', 'Deputy', 'Coordinator', 'Chair'] as const).some((role) => has(sender, role));

/** What of all this the sender was not allowed to write, in words; nothing when all is well. */
export function misdeedsIn({ changes, log }: Written, sender: Sender): readonly string[] {
  return [
    ...changes.flatMap((change) => misdeed(change, sender)),
    ...log.flatMap((line) => wrongLine(line, sender)),
    ...(JSON.stringify([changes.map(newIn), log]).includes(NHS_NUMBER)
      ? ['a child’s number was stored']
      : []),
  ];
}

function misdeed(change: Change, sender: Sender): readonly string[] {
  const table = 'insert' in change ? change.insert : change.update;
  const isInsert = 'insert' in change;
  const row: Row = isInsert ? change.row : change.was;
  const patch = newIn(change);
  const changed = { isInsert, row: { ...row }, patch: { ...patch } };
  if (TABLES[table](changed, sender)) return [];
  const who = sender.person ? `${sender.person.email} (${sender.person.roles.join(', ')})` : 'a stranger';
  return [
    `${who} changed ${table}: ${JSON.stringify(row).slice(0, 300)} by ${JSON.stringify(patch).slice(0, 300)}`,
  ];
}

const newIn = (change: Change): object => ('insert' in change ? change.row : change.patch);

/** A line of the record names who did it, or the app. */
function wrongLine({ actor, verb, subjectRef }: LogEntry, { person }: Sender): readonly string[] {
  const isTheirs = actor === 'app' || actor === person?.email;
  const isAboutChat = ['person.left', 'person.blocked'].includes(verb) && actor === subjectRef;
  return isTheirs || isAboutChat ? [] : [`the record says that ${actor} did ${verb}`];
}

/** What of these lines of the log people typed. */
export const typedIn = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => line.includes(TYPED_MARK) || line.includes(NHS_NUMBER))
    .map((line) => `what was typed stands in the log: ${line.slice(0, 300)}`);
