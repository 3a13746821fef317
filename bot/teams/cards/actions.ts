import type { Answer } from '../../domain/partnership';
import type { MeetingNotice, ReminderNotice } from '../../domain/notice';
import { drawActions, type Json } from './card';
import changeTemplate from './change-action.template.json';
import { answeredActions, deadlineActions } from './deadline-actions';
import meetingTemplate from './meeting-actions.template.json';

/** Which card the buttons stand on: the reminder's own, or one of several in `/my`. */
export interface Place {
  /** Part of the input ids, which must differ within one card. Empty where there is one set of buttons. */
  readonly slot: string;
  /** What an answer is answered with. */
  readonly view: 'notice' | 'my';
  /** In `/my`: the agency it is of, when a coordinator asked for another than their own. */
  readonly of?: string;
  /** Which partnership's: its id, where the installation has several. Checked against who presses. */
  readonly partnership?: string;
}

/** The reminder's own card. */
export const ownCard = (partnership?: string): Place => ({ slot: '', view: 'notice', partnership });

/** The version of the data in the buttons; a later app can tell what an old card sends. */
export const DATA_VERSION = 1;

/** The buttons that answer a notice. `isUnfolded`: those of a deadline that want words, in place of those of one tap. */
export const answerActions = (notice: ReminderNotice, place: Place, isUnfolded = false): readonly Json[] =>
  notice.about === 'meeting' ? meetingActions(notice, place) : deadlineActions(notice, place, isUnfolded);

/** The buttons of an answered notice: the one that shows the answering buttons again, and what else can be done. */
export const changeActions = (notice: ReminderNotice, place: Place): readonly Json[] =>
  notice.about === 'meeting'
    ? drawActions(changeTemplate, {
        data: { v: DATA_VERSION, reminderKey: notice.reminder.key, ...placeData(place) },
      })
    : answeredActions(notice, place);

function meetingActions(notice: MeetingNotice, place: Place): readonly Json[] {
  const data = (answer: Answer) => ({
    v: DATA_VERSION,
    ref: notice.meeting.ref,
    agency: notice.agency.code,
    reminderKey: notice.reminder.key,
    startsAt: notice.meeting.startsAt,
    answer,
    ...placeData(place),
  });
  return drawActions(meetingTemplate, {
    slot: place.slot,
    attending: data('Attending'),
    deputising: data('Deputy'),
    apologies: data('Apologies'),
    hasDeputies: notice.deputies.length > 0,
    deputies: notice.deputies.map(({ title }) => ({ title, value: title })),
  });
}

/** What every button says of the card it stands on. */
export const placeData = ({ partnership, of, ...place }: Place): Json => ({
  ...place,
  ...(of && { of }),
  ...(partnership && { partnership }),
});
