import { z } from 'zod';
import { changesIn, type ChangeMade } from './changes';
import { LOG_TITLE, type Fields, type RowHistory } from './history';
import { opOf, titleOf } from './setting';
import type { Expected, Told } from './told';
import { unsoundIn } from './votes';

/** What is found when all processes have ended; sentences, none when all is well. */
export interface Verdict {
  /** Told saved, and not there. */
  readonly lost: string[];
  /** There, though the person was told that it was not saved, or nobody was told anything. */
  readonly unasked: string[];
  /** Changes without a line in the record. */
  readonly unrecorded: string[];
  /** Lines of the record without a change, or twice. */
  readonly invented: string[];
  /** A card that reached its person more than once. */
  readonly doubled: string[];
  /** A step on an action that does not go on from where the one before it left the rating: one of two was lost. */
  readonly torn: string[];
  /** Agreed or closed without what that needs, and votes of which steps and rows say different things. */
  readonly unsound: string[];
}

interface Evidence {
  readonly told: readonly Told[];
  readonly rows: readonly RowHistory[];
  /** Rows that were there before, as 'List id'. */
  readonly were: ReadonlySet<string>;
}

/** Compares what was told with what the lists hold and held. */
export function judge({ told, rows, were }: Evidence): Verdict {
  const changes = changesIn(rows, were);
  const log = rows.filter(({ list }) => list === LOG_TITLE).map(({ states }) => states[0] ?? {});
  return {
    lost: lostOf(told, rows),
    unasked: unaskedOf(told, changes),
    unrecorded: unrecordedOf(changes, log),
    invented: inventedOf(changes, log),
    doubled: doubledOf(told),
    torn: tornIn(rows),
    unsound: unsoundIn(told, rows),
  };
}

function lostOf(told: readonly Told[], rows: readonly RowHistory[]): string[] {
  const byKey = new Map(rows.map((row) => [`${row.list} ${row.key.toLowerCase()}`, row]));
  const isThere = ({ list, key, marks }: Expected): boolean =>
    byKey
      .get(`${list} ${key.toLowerCase()}`)
      ?.states.some((state) => Object.entries(marks).every(([column, value]) => state[column] === value)) ??
    false;
  return told
    .filter((one) => one.told === 'saved')
    .flatMap(({ op, what, expected }) =>
      expected.filter((one) => !isThere(one)).map(({ list, key }) => `${op} ${what}: ${list} ${key}`),
    );
}

function unaskedOf(told: readonly Told[], changes: readonly ChangeMade[]): string[] {
  const byOp = new Map(told.filter((one) => one.told !== 'sent').map((one) => [one.op, one]));
  return changes.flatMap(({ list, key, op, verbs }) => {
    if (op === undefined) return verbs.length > 0 ? [] : [`${list} ${key}: by nobody known`];
    const of = byOp.get(op);
    if (of && of.told !== 'not saved') return [];
    return [
      `${list} ${key}: by ${op} ${of ? `${of.what}, told not saved (${of.why})` : 'of which nothing was told'}`,
    ];
  });
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const tellsOf = (line: Fields, { op, verbs, subjectRef, detail, onCard }: ChangeMade): boolean =>
  verbs.includes(words(line['Verb'])) &&
  (op === undefined || opOf(words(line['At'])) === op) &&
  (onCard === undefined
    ? line['SubjectRef'] === subjectRef
    : keysOnCard(words(line['Detail'])).includes(onCard)) &&
  (detail === undefined || words(line['Detail']).startsWith(detail));

/** A card's line names all that is on it, and then whom it went to. */
const keysOnCard = (detail: string): string[] =>
  detail.replace(/ to \S+?(?:, in the channel)?$/, '').split('; ');

function unrecordedOf(changes: readonly ChangeMade[], log: readonly Fields[]): string[] {
  const byVerb = grouped(log, (line) => words(line['Verb']));
  const linesFor = ({ verbs }: ChangeMade): Fields[] => verbs.flatMap((verb) => byVerb.get(verb) ?? []);
  return changes
    .filter((change) => change.verbs.length > 0)
    .filter((change) => !linesFor(change).some((line) => tellsOf(line, change)))
    .map(({ list, key, op, verbs }) => `${list} ${key}: ${verbs.join(' or ')} of ${op ?? 'a sweep'}`);
}

function inventedOf(changes: readonly ChangeMade[], log: readonly Fields[]): string[] {
  const seen = new Set<string>();
  return log.flatMap((line) => {
    const what = ['Verb', 'SubjectRef', 'Detail', 'At', 'Actor']
      .map((column) => words(line[column]))
      .join(' ');
    const twice = seen.has(what);
    seen.add(what);
    if (twice) return [`twice: ${what}`];
    const isFor = (key?: string): boolean =>
      changes.some((change) => tellsOf(line, change) && (key === undefined || change.onCard === key));
    // Every thing that a card's line names has to have gone out.
    const isTrue = line['Verb'] === 'card.sent' ? keysOnCard(words(line['Detail'])).every(isFor) : isFor();
    return isTrue ? [] : [`without its change: ${what}`];
  });
}

/** Every step says from what to what it changed the rating; in the row's own history each has to hold. */
function tornIn(rows: readonly RowHistory[]): string[] {
  return rows
    .filter(({ list }) => list === titleOf('actions'))
    .flatMap(({ key, states }) =>
      states.flatMap((now, index) => {
        const before = states[index - 1];
        if (!before || now['LastStep'] === before['LastStep']) return [];
        const { changes = [] } = stepSchema.parse(JSON.parse(words(now['LastStep'])));
        const rated = changes.find(({ column }) => column === 'rating');
        const [was, is] = rated ? [rated.was, rated.is] : [before['Rating'], before['Rating']];
        const holds = (was ?? '') === (before['Rating'] ?? '') && (is ?? '') === (now['Rating'] ?? '');
        return holds ? [] : [`${key}: ${words(before['Rating'])} → ${words(now['Rating'])}, told otherwise`];
      }),
    );
}

const stepSchema = z.object({
  changes: z
    .array(z.object({ column: z.string(), was: z.string().optional(), is: z.string().optional() }))
    .optional(),
});

/** A claim so old, by the clock, is taken over: its owner counts as dead, though here it may only be behind. */
const LEASE_SECONDS = 600;

function doubledOf(told: readonly Told[]): string[] {
  const sent = grouped(
    told.filter((one) => one.told === 'sent'),
    ({ what }) => what,
  );
  return [...sent].flatMap(([key, times]) => {
    const ops = times.map(({ op }) => op).sort((one, other) => one - other);
    const isTwice = ops.some((op, index) => index > 0 && op - (ops[index - 1] ?? op) < LEASE_SECONDS);
    return isTwice ? [`${key}: by ${ops.join(' and ')}`] : [];
  });
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = by(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
