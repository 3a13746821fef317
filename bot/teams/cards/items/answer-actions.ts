import type { Json } from '../drawing/card';
import { answeredActions, deadlineActions } from './deadline-actions';
import { execute, unfold } from '../drawing/parts/action';
import { foldedForm, meetingData } from './forms';
import { DATA_VERSION, placeData, type Place } from './place';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** The buttons that answer a notice. */
export const answerActions = (notice: ReminderItem, place: Place): readonly Json[] =>
  notice.about === 'meeting' ? meetingActions(notice, place) : deadlineActions(notice, place);

/** The buttons of an answered notice: to undo it, to answer anew, and what else can be done. */
export const changeActions = (notice: ReminderItem, place: Place): readonly Json[] =>
  notice.about === 'meeting'
    ? [
        ...(notice.undoUntil
          ? [
              execute({
                title: 'Undo',
                tooltip: 'Undo the answer',
                verb: 'meeting.answer-undo',
                data: { ...meetingData(notice, place), ...answeredAt(notice) },
              }),
            ]
          : []),
        execute({
          title: 'Change',
          tooltip: 'Change the answer',
          verb: 'notice.change',
          data: { v: DATA_VERSION, reminderKey: notice.reminder.key, ...placeData(place) },
        }),
      ]
    : answeredActions(notice, place);

/** Which answer a button undoes: an older card that shows another one undoes none. */
const answeredAt = ({ state }: ReminderItem): Json =>
  state.is === 'answered' ? { answeredAt: state.answered.at } : {};

const meetingActions = (notice: MeetingReminderItem, place: Place): readonly Json[] => [
  execute({
    title: 'Attending',
    verb: 'meeting.answer',
    isLikeliest: true,
    data: meetingData(notice, place, 'Attending'),
  }),
  unfold('Deputy', foldedForm(notice, place, 'Deputy'), 'Send a deputy'),
  unfold('Apologies', foldedForm(notice, place, 'Apologies'), 'Send apologies'),
];
