import { counted, inSentence } from '../basics/words';
import { dayOf, formatShortInstant } from '../calendar/day';
import { workingDaysBetween } from '../calendar/working-days';
import { planLines, type PlanLine } from '../lifecycle/story/plan-lines';
import { meetingStatus } from '../meetings/attendance';
import { chairsList } from '../outstanding/chairs-list';
import { silencesIn } from '../outstanding/silence';
import { nextMeeting, type AsOf, type Person } from '../partnership';
import { agencyName, agencyOf, nameOf } from '../people/names';
import { isPersonAt } from '../people/one-person';
import { ratingWordsOf } from '../plan/rating';
import type { ForYou } from './line';

/** From so many working days of silence on, the coordinator's digest tells of it: then the agency was nudged. */
const COORDINATOR_HEARS_AFTER = 2;

/**
 * What waits for an answer: to the chair what is on the chair's list, to the coordinator also what is not yet. Of what
 * waits for the reader themselves that is said, as they are told of nobody else.
 */
export function silent(asOf: AsOf, reader: Pick<Person, 'email'>, isCoordinator: boolean): ForYou[] {
  const { facts } = asOf;
  const isReader = isPersonAt(facts, reader.email);
  const whose = (ofCoordinator: boolean, agencyCode: string): string =>
    ofCoordinator ? 'The coordinator' : agencyName(agencyOf(facts, agencyCode));
  if (!isCoordinator) {
    return chairsList(asOf).map((one) =>
      silentLine(isReader(one.email) ? undefined : whose(one.ofCoordinator, one.agencyCode), {
        ...one,
        title: one.subjectTitle,
        name: one.personName,
      }),
    );
  }
  return silencesIn(asOf)
    .filter(({ workingDays }) => workingDays >= COORDINATOR_HEARS_AFTER)
    .sort((a, b) => b.workingDays - a.workingDays)
    .map(({ newest, subject, to, workingDays }) => {
      const { kind, subjectRef, personEmail, agencyCode } = newest;
      const name = personEmail === undefined ? undefined : nameOf(facts, personEmail);
      return silentLine(isReader(personEmail) ? undefined : whose(to === 'Coordinator', agencyCode), {
        ...{ kind, subjectRef, title: subject.title, name, workingDays },
      });
    });
}

interface Silent {
  readonly kind: string;
  readonly subjectRef: string;
  readonly title: string;
  readonly name: string | undefined;
  readonly workingDays: number;
  /** Where it is a vote that is missing. */
  readonly vote?: true;
}

/** `whose` silence it is; without, the reader's own. */
const silentLine = (
  whose: string | undefined,
  { kind, subjectRef, title, name, workingDays, vote }: Silent,
): ForYou => ({
  lead: whose === undefined ? `You have not ${vote ? 'voted' : 'answered'}` : `${whose} is silent`,
  text: `${vote ? 'No vote' : 'No answer'} for ${counted(workingDays, 'working day')} ${vote ? 'on' : 'about'} ${title}${name && whose !== undefined ? ` (${name})` : ''}`,
  ...(kind === 'Action' ? { actionRef: subjectRef } : {}),
  ...(kind === 'Meeting' ? { meetingRef: subjectRef } : {}),
  ...(kind === 'Request' ? { requestRef: subjectRef } : {}),
});

/** Actions that are red, by their lead's word or by their date, and why, as far as anybody said. */
export function offTrack(asOf: AsOf): ForYou[] {
  const words = ratingWordsOf(asOf.facts).Red.toLowerCase();
  return planLines(asOf).flatMap((line): ForYou[] => {
    const isSaid = line.rating === 'Red';
    if (!isSaid && line.dateRating !== 'Red') return [];
    const lead = isSaid ? `${line.ref} is red, ${words}` : `${line.ref} is red by its date`;
    return [{ lead, text: whyRed(asOf, line), actionRef: line.ref }];
  });
}

const whyRed = ({ facts }: AsOf, { leadAgency, whenWords, lastNote }: PlanLine): string => {
  const who = agencyName(agencyOf(facts, leadAgency.code));
  const when = whenWords ? `${who}, ${whenWords}` : who;
  return lastNote ? `${when}: “${lastNote.words}”` : when;
};

/** From so many working days before a meeting on, agencies have been asked, and that one has not answered tells something. */
const ASKED_FROM = 10;

/** That the next meeting is not, or not yet, quorate. */
export function quorumAtRisk({ facts, calendar, now }: AsOf): ForYou[] {
  const meeting = nextMeeting(facts.meetings, now);
  if (!meeting) return [];
  const { quorate, partners = [], answers } = meetingStatus(facts, meeting);
  const named = (answer: 'Apologies' | undefined) => partners.filter((one) => one.answer === answer);
  const names = (answer: 'Apologies' | undefined): string =>
    inSentence(named(answer).map(({ agencyCode }) => agencyName(agencyOf(facts, agencyCode))));
  const coming = answers.filter(({ answer }) => answer === 'Attending' || answer === 'Deputy').length;
  const come = `${coming} of ${counted(answers.length, 'agency', 'agencies')} ${coming === 1 ? 'is' : 'are'} coming`;
  const when = formatShortInstant(meeting.startsAt);
  if (quorate === 'no') {
    const text = `Apologies from ${names('Apologies')}. ${come}`;
    return [{ lead: `Not quorate on ${when}`, text, meetingRef: meeting.ref }];
  }
  const isNear = workingDaysBetween(calendar, dayOf(now), dayOf(meeting.startsAt)) < ASKED_FROM;
  const missing = named(undefined).length;
  if (quorate === 'yes' || !isNear || partners.length === 0) return [];
  const silence = `${names(undefined)} ${missing === 1 ? 'has' : 'have'} not answered`;
  return [{ lead: `Not quorate yet on ${when}`, text: `${silence}. ${come}`, meetingRef: meeting.ref }];
}
