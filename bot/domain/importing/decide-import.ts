import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { shortTitle } from '../basics/words';
import type { Instant } from '../calendar/day';
import { nextRef } from '../lifecycle/adding';
import { findingRow } from '../findings/decide';
import { changesOf } from '../lifecycle/columns';
import { decisionOf, lineOf } from '../lifecycle/steps';
import { type Action, type AsOf, type Facts, type Finding, type Setting, type Update } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { compare } from './compare';
import { findingOf } from './finding-of';
import type { Incoming } from './incoming';
import { roundOf, UNDONE } from './match';
import { isNoted, noteKey } from './notes';
import { fingerprint } from '../basics/fingerprint';
import { FINDING_COLUMNS } from '../findings/columns';
import { IMPORTED } from '../steps/came-in';
import { isNumberTaken } from '../steps/numbers';
import { asAdded, decisionOn } from '../steps/row-deed';

/** Which file an action comes from. */
export interface FromFile {
  readonly name: string;
  readonly id: string;
}

const stepKey = ({ id }: FromFile, ref: string, facts: Facts): string =>
  `${IMPORTED}${id}|${fingerprint(ref)}${roundOf(facts, ref)}`;

/**
 * Adds one action of a file to the plan, its finding where that is new, and the file's notes. Once more adds only what
 * is missing. `overwrites`: what the file says otherwise of an action that is there takes the place of what stands.
 */
export function decideImport(
  asOf: AsOf,
  actor: Actor,
  incoming: Incoming,
  { file, overwrites }: { readonly file: FromFile; readonly overwrites: boolean },
): Result<Decision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const { facts, now } = asOf;
  const [found] = compare([incoming], facts, now);
  const key = stepKey(file, incoming.action.ref, facts);
  if (found?.is === 'different' && overwrites) {
    if (found.changes.length === 0) return ok(withNotes(NOTHING, asOf, actor, incoming, found.action));
    const plan = {
      kind: 'Change',
      verb: 'action.changed',
      text: `Changed as in “${file.name}”.`,
      patch: found.patch,
    } as const;
    const changed = decisionOf(facts, actor, found.action, plan, { key, now });
    return ok(withNotes(withFindingBack(changed, asOf, actor, incoming), asOf, actor, incoming));
  }
  if (found && found.is !== 'new')
    return ok(
      cameFrom(found.action, facts, key) ? withNotes(NOTHING, asOf, actor, incoming, found.action) : NOTHING,
    );
  const added = addingOf(asOf, actor, incoming, { file, key });
  return ok(withNotes(withFindingBack(added, asOf, actor, incoming), asOf, actor, incoming));
}

const cameFrom = ({ ref, lastStep }: Action, { updates }: Facts, key: string): boolean =>
  lastStep?.key === key || updates.some((one) => one.actionRef === ref && one.key === key);

function addingOf(
  { facts, now }: AsOf,
  actor: Actor,
  incoming: Incoming,
  { file, key }: { file: FromFile; key: string },
): Decision {
  const known = findingOf(incoming.finding, facts);
  const finding =
    known === undefined && incoming.finding !== '' ? newFinding(incoming.finding, facts) : undefined;
  const findingRef = known ?? finding?.ref;
  const action: Action = { ...incoming.action, ...(findingRef ? { findingRef } : {}) };
  const nothing = {
    ref: action.ref,
    title: '',
    leadAgency: '',
    supportingAgencies: [],
    status: 'NotStarted',
  } as const;
  const step: Update = {
    key,
    actionRef: action.ref,
    kind: 'Change',
    text: `Added from “${file.name}”.`,
    changes: changesOf(nothing, action),
    by: actor.email,
    at: now,
  };
  return {
    writes: [
      { insert: 'actions', row: { ...action, lastStep: step } },
      { insert: 'updates', row: step },
      ...(finding ? [findingWrite(finding, actor, now)] : []),
    ],
    log: [lineOf(facts, step, 'action.added')],
  };
}

/** The number of the first finding of a plan that has none. */
const FIRST = 'F01';

function newFinding(words: string, facts: Facts): Finding {
  const title = shortTitle(words.replace(/\s*\n\s*/g, ' '));
  const { findings } = facts;
  const isFirst = findings.length === 0 && !isNumberTaken(facts, FIRST);
  const ref = isFirst ? FIRST : nextRef([...findings, { ref: FIRST }], facts);
  const kind = /\bpriority action\b/i.test(words) ? 'Priority' : 'Improvement';
  return { title, ref, kind, ...(title === words ? {} : { text: words }) };
}

const findingWrite = (finding: Finding, actor: Actor, at: Instant): Write => ({
  insert: 'findings',
  row: asAdded(FINDING_COLUMNS, finding, {
    ...{ text: 'Added with an import.', by: actor.email, at },
    key: `${IMPORTED}finding|${fingerprint(finding.ref)}`,
  }),
});

/** A finding that an undo withdrew is there again once an action comes in that answers it. */
function withFindingBack(
  { writes, log }: Decision,
  { facts, now }: AsOf,
  { email }: Actor,
  { finding: words }: Incoming,
): Decision {
  const ref = findingOf(words, facts);
  const finding = facts.findings.find((one) => one.ref === ref);
  if (finding?.withdrawnOn === undefined || finding.lastStep?.key?.startsWith(UNDONE) !== true)
    return { writes, log };
  const plan = {
    kind: 'Reopening',
    verb: 'finding.reopened',
    text: 'It came in again.',
    patch: { withdrawnOn: undefined, withdrawnWhy: undefined },
  } as const;
  const key = `${IMPORTED}finding|${fingerprint(finding.ref)}${roundOf(facts, finding.ref)}`;
  const back = decisionOn(facts, findingRow(finding), plan, { email, now, key });
  return { writes: [...writes, ...back.writes], log: [...log, ...back.log] };
}

/** With the file's notes on the action, each once. */
function withNotes(
  decision: Decision,
  { facts, now }: AsOf,
  actor: Actor,
  { action, notes, finding }: Incoming,
  there?: Action,
): Decision {
  const written: Write[] = notes.flatMap(({ text, link }): Write[] => {
    if (isNoted(facts, action.ref, text)) return [];
    const row: Update = {
      key: noteKey(facts, action.ref, text),
      actionRef: action.ref,
      kind: 'Progress',
      text,
      ...(link ? { link } : {}),
      by: actor.email,
      at: now,
    };
    return [{ insert: 'updates', row }];
  });
  return {
    ...decision,
    writes: [...decision.writes, ...owedFinding(facts, finding, there, actor, now), ...written],
  };
}

/** An action that names a finding which is not there: writing stopped between the two. */
function owedFinding(
  facts: Facts,
  words: string,
  there: Action | undefined,
  actor: Actor,
  now: Instant,
): Write[] {
  const ref = there?.findingRef;
  if (ref === undefined || words === '' || facts.findings.some((one) => one.ref === ref)) return [];
  return [findingWrite({ ...newFinding(words, facts), ref }, actor, now)];
}

/** Remembers what names mean, so that nobody is asked twice. Only the coordinator's answers are kept. */
export function decideRemembering(
  facts: Facts,
  actor: Actor,
  answers: readonly Setting[],
): Result<Decision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const writes = answers.flatMap((row): Write[] => {
    const was = facts.settings.find(({ key }) => key === row.key);
    if (was?.value === row.value) return [];
    return [was ? { change: 'settings', of: was, patch: { value: row.value } } : { insert: 'settings', row }];
  });
  return ok({ writes, log: [] });
}
