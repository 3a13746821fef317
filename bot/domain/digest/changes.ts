import { counted } from '../basics/words';
import { dayOf, formatShortDay, formatShortInstant, type Instant } from '../calendar/day';
import { openDeadlines } from '../deadlines/deadlines';
import type { Window } from './week';
import {
  type Meeting,
  type Agreement,
  type Extension,
  type Update,
  type Facts,
  addressedTo,
  type DeadlineAnswer,
  ANSWER_WORDS,
  DEADLINE_ANSWER_WORDS,
} from '../partnership';
import type { DigestLine } from './line';
import { statementTitle } from '../inspection/statement';
import { agencyOf } from '../people/names';
/** True for what happened within the time that is told of. */
type IsIn = (at: Instant | undefined) => boolean;

/** What changed in the partnership: meetings, answers, progress, dates, and what has become overdue. */
export function changesBetween(facts: Facts, { from, until }: Window): readonly DigestLine[] {
  const isIn: IsIn = (at) => at !== undefined && at >= from && at < until;
  return [
    ...meetingChanges(facts, isIn),
    ...meetingAnswers(facts, isIn),
    ...deadlineAnswers(facts, isIn),
    ...progress(facts, isIn),
    ...provided(facts, isIn),
    ...revisedDates(facts, isIn),
    ...sentStatements(facts, { from, until }),
    ...newlyOverdue(facts, { from, until }),
  ];
}

const meetingChanges = ({ meetings }: Facts, isIn: IsIn): DigestLine[] =>
  meetings.filter(({ changedAt }) => isIn(changedAt)).flatMap((meeting) => meetingChange(meeting) ?? []);

function meetingChange({
  title,
  status,
  startsAt,
  firstStartsAt,
  reason,
  keptOn,
}: Meeting): DigestLine | undefined {
  const why = reason ? ` (${reason})` : '';
  if (status === 'Cancelled') {
    return { lead: 'Cancelled:', text: `${title}, ${formatShortInstant(startsAt)}${why}` };
  }
  if (firstStartsAt && firstStartsAt !== startsAt) {
    return {
      lead: 'Moved:',
      text: `${title} to ${formatShortInstant(startsAt)}, first planned for ${formatShortInstant(firstStartsAt)}${why}`,
    };
  }
  return keptOn
    ? { lead: 'Kept:', text: `${title} stays on ${formatShortInstant(startsAt)}${why}` }
    : undefined;
}

/** A line a meeting, with what each agency answered. */
function meetingAnswers(facts: Facts, isIn: IsIn): DigestLine[] {
  const answers = facts.responses.filter(({ at, undoneAt }) => isIn(at) && undoneAt === undefined);
  return facts.meetings.flatMap(({ ref, title, startsAt }) => {
    const given = answers.filter(({ meetingRef }) => meetingRef === ref);
    if (given.length === 0) return [];
    const words = given.map(
      ({ agencyCode, answer }) =>
        `${agencyOf(facts, agencyCode).title} – ${ANSWER_WORDS[answer].toLowerCase()}`,
    );
    return { lead: 'Answers:', text: `${title}, ${formatShortDay(dayOf(startsAt))}: ${words.join('; ')}` };
  });
}

/** How many deadlines were answered, and how: 'Deadlines answered: 3 acknowledged, 1 needs help'. */
function deadlineAnswers({ reminders }: Facts, isIn: IsIn): DigestLine[] {
  const counts = new Map<string, number>();
  for (const reminder of reminders) {
    if (reminder.kind === 'Meeting' || addressedTo(reminder) !== 'SPOC' || !isIn(reminder.acknowledgedAt))
      continue;
    const answer =
      DEADLINE_ANSWER_WORDS[reminder.answer as DeadlineAnswer] ?? DEADLINE_ANSWER_WORDS.Acknowledged;
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const words = [...counts].map(([answer, count]) => `${count} ${answer.toLowerCase()}`);
  return [{ lead: 'Deadlines answered:', text: words.join(', ') }];
}

/** A line an action, with its notes, evidence and votes. What people wrote is in the plan. */
function progress(facts: Facts, isIn: IsIn): DigestLine[] {
  const titles = new Map(facts.actions.map(({ ref, title }) => [ref, title]));
  const updates = facts.updates.filter(({ at, actionRef }) => isIn(at) && titles.has(actionRef));
  const votes = facts.agreements.filter(({ at, verdict }) => isIn(at) && verdict !== 'Withdrawn');
  const refs = new Set([...updates, ...votes].map(({ actionRef }) => actionRef));
  return [...refs].flatMap((ref) => {
    const words = [
      ...updateWords(updates.filter(({ actionRef }) => actionRef === ref)),
      ...votes.filter(({ actionRef }) => actionRef === ref).map((vote) => voteWords(facts, vote)),
    ];
    return words.length > 0 ? { lead: ref, text: `${titles.get(ref) ?? ''}: ${words.join(', ')}` } : [];
  });
}

function updateWords(updates: readonly Update[]): string[] {
  const count = (kind: Update['kind']): number => updates.filter((one) => one.kind === kind).length;
  const notes = count('Progress');
  return [
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(count('Evidence') > 0 ? ['evidence handed in'] : []),
    ...(count('Challenge') > 0 ? ['challenged'] : []),
  ];
}

const voteWords = (facts: Facts, { agencyCode, verdict }: Agreement): string =>
  `${verdict === 'Agree' ? 'agreed' : 'challenged'} by ${agencyOf(facts, agencyCode).title}`;

const provided = (facts: Facts, isIn: IsIn): DigestLine[] =>
  facts.requests
    .filter((one) => one.status === 'Provided' && !one.withdrawnOn && isIn(one.providedAt))
    .map(({ ref, title, agencyCode }) => ({
      lead: ref,
      text: `${title}: provided by ${agencyOf(facts, agencyCode).title}`,
    }));

const revisedDates = (facts: Facts, isIn: IsIn): DigestLine[] =>
  facts.extensions
    .filter(({ decidedAt }) => isIn(decidedAt))
    .flatMap((extension) => {
      const words = revisedWords(extension);
      return words ? { lead: extension.subjectRef, text: `${extension.title}: ${words}` } : [];
    });

function revisedWords({ decision, dueOn, wantedOn, grantedOn }: Extension): string | undefined {
  if (decision === 'Granted') {
    return `new due date ${formatShortDay(grantedOn ?? wantedOn)}, was ${formatShortDay(dueOn)}`;
  }
  return decision === 'Refused' ? `more time refused, due ${formatShortDay(dueOn)}` : undefined;
}

const sentStatements = ({ inspections }: Facts, { from, until }: Window): DigestLine[] =>
  inspections
    .filter(({ statementSentOn: on }) => on !== undefined && on >= dayOf(from) && on < dayOf(until))
    .map(({ title }) => ({ lead: 'Sent:', text: statementTitle(title) }));

/** What was due in this time and has not been handed in. */
const newlyOverdue = (facts: Facts, { from, until }: Window): DigestLine[] =>
  openDeadlines(facts)
    .filter(({ dueOn }) => dueOn >= dayOf(from) && dueOn < dayOf(until))
    .map(({ ref, title, agencyCode, dueOn }) => ({
      lead: 'Now overdue:',
      text: `${ref} ${title}, due ${formatShortDay(dueOn)} (${agencyOf(facts, agencyCode).title})`,
    }));
