import { z } from 'zod';
import type { Fields, RowHistory } from './history';
import { CODES, deedKey, titleOf } from './setting';
import type { Told } from './told';

/** Judges the votes: what each step on an action says of them has to hold, in the plan and in their own rows. */

const stepSchema = z.object({
  key: z.string(),
  kind: z.string().optional(),
  changes: z
    .array(z.object({ column: z.string(), was: z.string().optional(), is: z.string().optional() }))
    .default([]),
});
type Step = z.infer<typeof stepSchema>;

const AGREED = ['Agreed', 'Closed', 'Sustained'];
const VOTE = 'vote ';
const NO_VOTE = 'Withdrawn';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How each agency votes on one submission, by its code. */
type Ballot = Map<string, string>;

/**
 * What was agreed or closed without what that needs, votes that were decided on others than there were, and rows of votes
 * that say something else than the steps; sentences, none when all is well.
 */
export function unsoundIn(told: readonly Told[], rows: readonly RowHistory[]): string[] {
  const votes = rows.filter(({ list }) => list === titleOf('agreements'));
  const saved = new Set(told.filter((one) => one.told === 'saved').map(({ op }) => deedKey(op)));
  return rows
    .filter(({ list }) => list === titleOf('actions'))
    .flatMap((row) => unsoundOf(row, votes, saved));
}

function unsoundOf(
  { key, states }: RowHistory,
  votes: readonly RowHistory[],
  saved: ReadonlySet<string>,
): string[] {
  const ballots = new Map<string, Ballot>();
  const found: string[] = [];
  let newest: Step | undefined;
  states.forEach((now, index) => {
    const before = states[index - 1];
    const ballot = ballotOf(ballots, words(now['Submission']));
    if (now['LastStep'] !== before?.['LastStep']) {
      newest = stepSchema.parse(JSON.parse(words(now['LastStep'])));
      found.push(...wrongVotes(newest, ballot).map((wrong) => `${key}, ${newest?.key}: ${wrong}`));
    }
    found.push(...wrongState(now, before, ballot, newest).map((wrong) => `${key}, ${newest?.key}: ${wrong}`));
  });
  // The newest step's rows may be on their way, where nobody was told that they are there.
  const onTheirWay = newest && !saved.has(newest.key) ? newest.changes.map(({ column }) => column) : [];
  return [...found, ...wrongRows(key, ballots, votes, new Set(onTheirWay))];
}

function ballotOf(ballots: Map<string, Ballot>, submission: string): Ballot {
  const ballot = ballots.get(submission) ?? new Map<string, string>();
  ballots.set(submission, ballot);
  return ballot;
}

/** Counts the votes of a step; each says what its agency had voted before. */
function wrongVotes({ changes }: Step, ballot: Ballot): string[] {
  return changes.flatMap(({ column, was = NO_VOTE, is = NO_VOTE }) => {
    if (!column.startsWith(VOTE)) return [];
    const code = column.slice(VOTE.length);
    const voted = ballot.get(code) ?? NO_VOTE;
    ballot.set(code, is);
    return voted === was ? [] : [`${code} had voted ${voted}, told otherwise: ${was}`];
  });
}

/** The group agrees once all but the lead agree, and nobody challenges; it is closed from there, with a plan and a day. */
function wrongState(
  now: Fields,
  before: Fields | undefined,
  ballot: Ballot,
  step: Step | undefined,
): string[] {
  const [status, from] = [words(now['Status']), words(before?.['Status'])];
  if (!AGREED.includes(status)) return [];
  const against = CODES.filter((code) => code !== now['LeadAgency'] && ballot.get(code) !== 'Agree');
  const isClosed = status !== 'Agreed';
  const lasts = words(now['SustainabilityPlan']) !== '' && words(now['ReviewOn']) !== '';
  return [
    ...(against.length > 0 ? [`${status}, and ${against.join(', ')} did not agree`] : []),
    ...(words(now['Submission']) === '' ? [`${status} without evidence`] : []),
    // What was opened again by mistake is closed once more, by those votes.
    ...(isClosed && !AGREED.includes(from) && step?.kind !== 'TakenBack' ? [`${status} from ${from}`] : []),
    ...(isClosed && !lasts ? [`${status} without a plan or a day of review`] : []),
  ];
}

/** What each agency voted stands in its own row. */
function wrongRows(
  key: string,
  ballots: ReadonlyMap<string, Ballot>,
  votes: readonly RowHistory[],
  onTheirWay: ReadonlySet<string>,
): string[] {
  return [...ballots].flatMap(([submission, ballot]) =>
    CODES.flatMap((code) => {
      const row = votes
        .map(({ states }) => states.at(-1) ?? {})
        .find(
          (one) => one['ActionRef'] === key && one['AgencyCode'] === code && one['Submission'] === submission,
        );
      const [told, kept] = [ballot.get(code) ?? NO_VOTE, words(row?.['Verdict']) || NO_VOTE];
      if (told === kept || onTheirWay.has(`${VOTE}${code}`)) return [];
      return [`${key}, ${submission}: ${code} voted ${told}, and its row says ${kept}`];
    }),
  );
}
