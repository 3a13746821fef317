import { cut } from '../../basics/words';
import { type Instant, formatDatedInstant, dayOf } from '../../calendar/day';
import { type Meeting, messageKey } from '../../partnership';
import { addresseesOn, coordinatorsAgency, toCoordinator } from '../../people/addressees';
import { sendingBegins } from '../../sending/hours';
import { seriesPlan, type InSeries, type ReadFacts } from './plan';
import { slotText, type Slot } from './slot';
import { verdictOn } from './verdict';
import type { MessagesDue } from '../../sending/to-send';

/** A meeting of a changed series that people count on, or that was moved by itself: what is to become of it? */
export interface SeriesQuestion extends InSeries {
  readonly key: string;
}

/** What the coordinator is to decide. The same change is asked about once; another change asks again. */
export const seriesQuestions = (facts: ReadFacts, now: Instant): readonly SeriesQuestion[] =>
  seriesPlan(facts, now)
    .inSeries.filter((one) => verdictOn(facts, one, now).is === 'asked')
    .map((one) => ({
      ...one,
      key: messageKey('SeriesChange', one.meeting.ref, one.slot ? asAsked(one.slot, one.meeting) : 'none'),
    }));

/** A title counts where it is another: questions from before titles were remembered are not asked again. */
const asAsked = (slot: Slot, { title }: Meeting): string =>
  slotText(slot.title === title ? { ...slot, title: undefined } : slot);

/** The question about one meeting, while there is one. */
export const questionAbout = (facts: ReadFacts, ref: string, now: Instant): SeriesQuestion | undefined =>
  seriesQuestions(facts, now).find(({ meeting }) => meeting.ref === ref);

/** The coordinator is asked as about a clash: once, all meetings of a series on one card. */
export const seriesQuestionsDue: MessagesDue = ({ facts, hours, now }) => {
  const questions = seriesQuestions(facts, now);
  if (questions.length === 0) return [];
  const coordinator = addresseesOn(facts, dayOf(now)).coordinator();
  const agencyCode = coordinator?.agencyCode || coordinatorsAgency(facts);
  if (!agencyCode) return [];
  const rows = new Map(facts.messages.map((message) => [message.key, message]));
  return questions.map(({ meeting, slot, key, isSeriesGone }) => ({
    kind: 'SeriesChange',
    about: meeting.ref,
    key,
    title: `${cut(meeting.title, 160)}, ${formatDatedInstant(meeting.startsAt)}: its series was changed`,
    agencyCode,
    dueAt: rows.get(key)?.dueAt ?? sendingBegins(hours, dayOf(now)),
    ...(slot ? { toldStartsAt: slot.startsAt } : {}),
    why: isSeriesGone ? 'its series is no longer in the list' : 'its series was changed',
    ...toCoordinator(coordinator),
  }));
};
