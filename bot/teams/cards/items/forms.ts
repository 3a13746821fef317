import { addDays, type Day } from '../../../domain/calendar/day';
import type { SubjectKind } from '../../../domain/partnership';
import { DATA_VERSION, placeData, type Place } from './place';
import type { Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { refusal } from '../drawing/parts/banner';
import { buttons } from '../drawing/parts/buttons';
import { dateField, holdField, peopleField, textField, type Field } from '../drawing/parts/fields';
import { small } from '../drawing/parts/text';
import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';
import { doneWords } from './done-words';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** What of an answer wants words. */
export const FORMS = ['Note', 'NeedHelp', 'Done', 'MoreTime', 'Deputy', 'Apologies'] as const;
/** Two more are the coordinator's, about more time, and one is an agency's that challenges evidence. */
export type FormName = (typeof FORMS)[number] | 'OtherDay' | 'Refuse' | 'Challenge';

/** Which reminder's form, or all of its answers, stands on the card. */
export interface FormShown {
  readonly form?: FormName;
  /** What was typed, by field, when it could not be taken. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Why it was not taken, and the field that it is about. */
  readonly refused?: { readonly why: string; readonly field?: string };
}

/** A form: its fields, what sends it, and the data that go along. */
interface Form {
  readonly fields: readonly Field[];
  readonly send: string;
  readonly verb: string;
  readonly data: Json;
}

/** What never belongs in a field, said above the first one. */
const NO_CHILD = 'Never write anything that could identify a child.';

/** A form in place of a thing's buttons, with what was typed and why it was not taken. */
export function formRows(
  notice: ReminderItem,
  place: Place,
  name: FormName,
  shown: FormShown,
): readonly Json[] {
  const form = formOf(notice, place, name, shown);
  const back = { v: DATA_VERSION, reminderKey: notice.reminder.key, ...placeData(place), fold: true };
  const actions = [
    { ...send(form), style: 'positive' },
    execute({ title: 'Back', verb: 'notice.change', data: back }),
  ];
  return [...fieldRows(form.fields, place.slot, shown), ...buttons(actions)];
}

/** The same to be unfolded by a button: the short ones. */
export function foldedForm(notice: ReminderItem, place: Place, name: FormName): readonly Json[] {
  const form = formOf(notice, place, name);
  return [...fieldRows(form.fields, place.slot, {}), ...buttons([send(form)])];
}

const send = ({ send: title, verb, data }: Form): Json => execute({ title, verb, data, sends: true });

/** Fields with the reason for a refusal directly above the one it is about, or above all. */
export function fieldRows(
  fields: readonly Field[],
  slot: string,
  { typed = {}, refused }: FormShown,
): readonly Json[] {
  const isKnown = fields.some(({ id }) => id === refused?.field);
  const wantsWords = fields.some(({ takesWords }) => takesWords);
  return [
    ...(wantsWords ? [small(NO_CHILD, 'Medium')] : []),
    ...(refused && !isKnown ? [refusal(refused.why)] : []),
    ...fields.flatMap((field) => [
      ...(refused && field.id === refused.field ? [refusal(refused.why)] : []),
      field.draw(slot, typed[field.id]),
    ]),
  ];
}

function formOf(notice: ReminderItem, place: Place, name: FormName, shown: FormShown = {}): Form {
  if (notice.about === 'meeting') return meetingForm(notice, place, name === 'Deputy' ? name : 'Apologies');
  const { dueOn } = notice.subject;
  const data = (answer?: string): Json => ({
    v: DATA_VERSION,
    reminderKey: notice.reminder.key,
    ...(answer && { answer }),
    ...placeData(place),
  });
  switch (name) {
    case 'NeedHelp':
      return {
        fields: [
          textField('help', 'What do you need?', { isRequired: true, error: 'Please say what you need.' }),
        ],
        send: 'Ask for help',
        verb: 'deadline.answer',
        data: data('NeedHelp'),
      };
    case 'Done':
      return { ...doneForm(notice.subject), verb: 'deadline.answer', data: data('Done') };
    case 'MoreTime':
      return {
        fields: moreTimeFields(dueOn, shown),
        send: 'Ask for more time',
        verb: 'deadline.answer',
        data: data('MoreTime'),
      };
    default: {
      const isOnTrack = notice.state.is === 'answered' && notice.state.answered.answer === 'OnTrack';
      return {
        fields: [
          textField('note', 'What is to be noted?', { isRequired: true, error: 'Please write a note.' }),
        ],
        send: 'Add note',
        verb: isOnTrack ? 'deadline.answer' : 'deadline.acknowledge',
        data: data(isOnTrack ? 'OnTrack' : undefined),
      };
    }
  }
}

/** The tick that a day off is meant, once the day was asked about. */
export const thatDayField = ({ typed, refused }: FormShown): readonly Field[] =>
  refused?.field === THAT_DAY || typed?.[THAT_DAY] === 'true'
    ? [holdField(THAT_DAY, 'Is it to be due on that day all the same?', 'Yes, that day')]
    : [];

const THAT_DAY = 'thatDay';

const moreTimeFields = (dueOn: Day, shown: FormShown): readonly Field[] => [
  dateField('wanted', 'Until when?', {
    min: addDays(dueOn, 1),
    error: 'Please choose a day after the present due date.',
  }),
  ...thatDayField(shown),
  textField('reason', 'Why is more time needed?', {
    isRequired: true,
    error: 'Please say why more time is needed.',
  }),
];

/** What is asked of who says that a thing is done. */
const DONE: Record<Exclude<SubjectKind, 'Meeting'>, string> = {
  Action: 'What was done, and what shows it?',
  Request: 'What was provided, and where?',
  Milestone: 'A note, if you want to add one',
};

function doneForm(subject: DeadlineReminderItem['subject']): Pick<Form, 'fields' | 'send'> {
  const { send: title, link } = doneWords(subject);
  const fields = [textField('evidence', DONE[subject.kind]), textField('link', link, { isLink: true })];
  return { fields, send: title };
}

function meetingForm(
  { reminder, meeting, agency, deputies }: Extract<ReminderItem, { about: 'meeting' }>,
  place: Place,
  answer: 'Deputy' | 'Apologies',
): Form {
  const data = meetingData({ reminder, meeting, agency }, place, answer);
  if (answer === 'Apologies') {
    const fields = [textField('note', 'Why, if you want to say so?')];
    return { fields, send: 'Send apologies', verb: 'meeting.answer', data };
  }
  const names = deputies.map(({ title }) => title);
  const fields =
    names.length > 0
      ? [
          peopleField('deputy', 'Who attends instead?', names),
          textField('otherDeputy', 'Or the name of somebody else', { isName: true }),
        ]
      : [
          textField('otherDeputy', 'Who attends instead?', {
            isName: true,
            isRequired: true,
            error: 'Please say who attends.',
          }),
        ];
  return { fields, send: 'Confirm deputy', verb: 'meeting.answer', data };
}

/** What a button sends that answers a meeting, or undoes its answer. */
export const meetingData = (
  {
    reminder,
    meeting,
    agency,
  }: Pick<Extract<ReminderItem, { about: 'meeting' }>, 'reminder' | 'meeting' | 'agency'>,
  place: Place,
  answer?: string,
): Json => ({
  v: DATA_VERSION,
  ref: meeting.ref,
  agency: agency.code,
  reminderKey: reminder.key,
  startsAt: meeting.startsAt,
  ...(answer && { answer }),
  ...placeData(place),
});
