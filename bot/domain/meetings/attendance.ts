import {
  type Agency,
  type Meeting,
  type Response,
  type Answer,
  type Facts,
  type Series,
  responseKey,
} from '../partnership';
import { firstOf } from '../basics/grouped';
import { isOnBehalf, actorNamed } from '../people/actor';
import { dayOf, type Instant } from '../calendar/day';
import { nameOf, nameTyped } from '../people/names';

/** One agency's answer to a meeting, or none yet. */
export interface AgencyAnswer {
  readonly agencyCode: string;
  readonly agencyTitle: string;
  /** For lines and tables, where it has one. */
  readonly shortName?: string;
  readonly answer?: Answer;
  readonly deputy?: string;
  readonly byName?: string;
  /** When it was given, by which an undo names it. */
  readonly answeredAt?: Instant;
  readonly onBehalf?: boolean;
}

export interface MeetingStatus {
  readonly ref: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly place: string;
  readonly answers: readonly AgencyAnswer[];
  /** All three safeguarding partners attend or send a deputy; undefined until they have answered enough to tell. */
  readonly quorate: 'yes' | 'not yet' | 'no';
  /** The safeguarding partners' answers, on which that rests. */
  readonly partners?: readonly AgencyAnswer[];
}

/**
 * True when an answer was given for the time at which the meeting now starts: who answered for another date has not
 * answered for this one, and is asked again (`product.md`, Meetings: every agency answers). A meeting that comes back
 * to the date that was answered has its answers back. A row that does not say which time it was for, as one that
 * somebody typed into the list, counts unless it is from before the meeting was moved. One that was undone counts for
 * no time.
 */
export function isAnswerFor({ startsAt, firstStartsAt, changedAt }: Meeting, response: Response): boolean {
  if (response.undoneAt !== undefined) return false;
  if (response.forStartsAt !== undefined) return response.forStartsAt === startsAt;
  const wasMoved = firstStartsAt !== undefined && firstStartsAt !== startsAt;
  return !wasMoved || changedAt === undefined || response.at >= changedAt;
}

/**
 * The time that an answer was given for. A row that does not say is for the time as it stands where it counts for that
 * (`isAnswerFor`); else for the one before the last change if it was given since the change before, and at the earliest
 * for the first that was planned.
 */
export function timeAnswered(meeting: Meeting, response: Response): Instant {
  const { startsAt, firstStartsAt = startsAt, before } = meeting;
  const { forStartsAt, at } = response;
  if (forStartsAt !== undefined) return forStartsAt;
  if (isAnswerFor(meeting, response)) return startsAt;
  const was = before?.was;
  return was && (was.changedAt === undefined || at >= was.changedAt) ? was.startsAt : firstStartsAt;
}

/** An agency's answer to a meeting, and whether it is for the time at which the meeting now starts. */
export interface GivenAnswer {
  readonly response: Response;
  readonly counts: boolean;
}

/** What an agency last answered to a meeting, also for another time. Undefined when it never has, or has undone it. */
export function givenAnswer(
  { responses }: Pick<Facts, 'responses'>,
  meeting: Meeting,
  agencyCode: string,
): GivenAnswer | undefined {
  const key = responseKey(meeting.ref, agencyCode);
  const response = responses.find((one) => one.key === key);
  return response && response.undoneAt === undefined
    ? { response, counts: isAnswerFor(meeting, response) }
    : undefined;
}

/** The agency's answer to a meeting as it now stands, if it has given one. */
export function responseOf(
  facts: Pick<Facts, 'responses'>,
  meeting: Meeting,
  agencyCode: string,
): Response | undefined {
  const given = givenAnswer(facts, meeting, agencyCode);
  return given?.counts ? given.response : undefined;
}

/** True where the answer before stands again whole when this one is undone: rows from before do not say which deputy. */
export const losesNothingUndone = ({ before, beforeDeputy }: Response): boolean =>
  before !== 'Deputy' || beforeDeputy !== undefined;

const codeOf = ({ code }: Series): string => code;

/**
 * The agencies that a meeting asks: those that its series names, as far as they are in the partnership; all where it names
 * none of them.
 */
export function agenciesAsked(
  { agencies, series }: Pick<Facts, 'agencies' | 'series'>,
  { seriesCode }: Pick<Meeting, 'seriesCode'>,
): readonly Agency[] {
  const sit = seriesCode === undefined ? undefined : firstOf(series, codeOf, seriesCode)?.agencies;
  const asked = sit ? agencies.filter(({ code }) => sit.includes(code)) : agencies;
  return asked.length > 0 ? asked : agencies;
}

/** True where a meeting asks an agency. */
export const isAskedTo = (
  facts: Pick<Facts, 'agencies' | 'series'>,
  meeting: Pick<Meeting, 'seriesCode'>,
  agencyCode: string,
): boolean => agenciesAsked(facts, meeting).some(({ code }) => code === agencyCode);

/**
 * The agencies that a meeting is, or was, for: those that it asks; who answered it, or was there, unasked; and of a
 * meeting that took place those that answered it, or were there, and have left since.
 */
export function agenciesAt(
  facts: Pick<Facts, 'agencies' | 'formerAgencies' | 'responses' | 'series'>,
  meeting: Pick<Meeting, 'ref' | 'startsAt' | 'seriesCode'>,
): readonly Agency[] {
  const { agencies, formerAgencies, responses } = facts;
  const { ref, startsAt } = meeting;
  const asked = agenciesAsked(facts, meeting);
  if (formerAgencies.length === 0 && asked === agencies) return agencies;
  const rows = new Map(
    responses.filter(({ meetingRef }) => meetingRef === ref).map((row) => [row.agencyCode, row]),
  );
  const were = formerAgencies.filter(({ code, leftOn = '' }) => {
    const row = rows.get(code);
    return row?.attended !== undefined || (row && dayOf(startsAt) < leftOn);
  });
  const unasked = ({ code }: Agency): boolean => {
    const row = rows.get(code);
    return row !== undefined && (row.attended === true || row.undoneAt === undefined);
  };
  return [...agencies.filter((one) => asked.includes(one) || unasked(one)), ...were];
}

/** The safeguarding partners without which a meeting is not quorate: of those that it is for, none that came unasked. */
export const partnersAt = (
  facts: Parameters<typeof agenciesAt>[0],
  meeting: Parameters<typeof agenciesAt>[1],
): readonly Agency[] => {
  const asked = agenciesAsked(facts, meeting);
  return agenciesAt(facts, meeting).filter(
    (one) => one.safeguardingPartner && (asked.includes(one) || !facts.agencies.includes(one)),
  );
};

/** How a meeting stands: each agency's answer, of all or of `only`, and whether it will be quorate. */
export function meetingStatus(facts: Facts, meeting: Meeting, only?: Agency): MeetingStatus {
  const answerOf = ({ code, title, shortName }: Agency): AgencyAnswer => {
    const response = responseOf(facts, meeting, code);
    const by = response && actorNamed(facts, response.by);
    return {
      agencyCode: code,
      agencyTitle: title,
      ...(shortName ? { shortName } : {}),
      ...(response && {
        ...{ answer: response.answer, byName: nameOf(facts, response.by), answeredAt: response.at },
      }),
      ...(response?.deputy ? { deputy: nameTyped(facts, response.deputy) } : {}),
      ...(by && isOnBehalf(by, code) ? { onBehalf: true } : {}),
    };
  };
  const { ref, title, startsAt, place } = meeting;
  const answers = (only ? [only] : agenciesAt(facts, meeting)).map(answerOf);
  const partners = partnersAt(facts, meeting).map(answerOf);
  return { ref, title, startsAt, place, answers, quorate: quorateBy(partners), partners };
}

/**
 * Quorate when all safeguarding partners attend or send a deputy (`product.md`, Meetings); not when one sends
 * apologies. As long as one has not answered, or the list names none, nobody can tell yet.
 */
function quorateBy(partners: readonly AgencyAnswer[]): MeetingStatus['quorate'] {
  const answers = partners.map(({ answer }) => answer);
  if (answers.includes('Apologies')) return 'no';
  return answers.length > 0 && !answers.includes(undefined) ? 'yes' : 'not yet';
}
