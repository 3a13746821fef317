import type { DeadlineAnswer } from '../../../domain/partnership';
import { DATA_VERSION, placeData, type Place } from './place';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { sentence } from '../drawing/parts/text';
import { actionOfDay, isToLast } from '../../../domain/plan/own-days';
import { backTo, showAction } from './action-place';
import { doneWords } from './done-words';
import type { FormName } from './forms';
import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';

/**
 * The buttons that answer a deadline, the likeliest first: what wants words brings its form. Of what is overdue a word
 * on how it stands is asked for; that it was seen says little by then, and comes last. How an action will last is said
 * by the action's own form.
 */
export function deadlineActions(notice: DeadlineReminderItem, place: Place): readonly Json[] {
  const all = answersOf(notice, place);
  const isRequest = notice.subject.kind === 'Request';
  const plan = planToLast(notice, place);
  const answers = notice.overdue
    ? [
        ...all.filter(({ answer }) => isRequest && answer === 'Done'),
        { answer: 'Acknowledged' as const, action: formAction(notice, place, 'Add note', 'Note') },
        ...all.filter(({ answer }) => answer !== 'Acknowledged' && !(isRequest && answer === 'Done')),
        ...all.filter(({ answer }) => answer === 'Acknowledged'),
      ]
    : isRequest
      ? withFirst(all, 'Done')
      : all;
  const [first, ...others] = [...plan, ...answers.map(({ action }) => action)];
  return first ? [{ ...first, style: 'positive' }, ...others] : [];
}

/** The form of the action in which it is said how it will last, and from there back here; not where others read along. */
function planToLast(
  { subject: { ref }, reminder: { key } }: DeadlineReminderItem,
  { inChannel, partnership, view, of }: Place,
): readonly Json[] {
  const action = isToLast(ref) ? actionOfDay(ref) : undefined;
  if (action === undefined || inChannel) return [];
  return [
    showAction(
      action,
      {
        back: backTo({ view, of }, key),
        ...(partnership ? { partnership } : {}),
        form: 'sustainability-plan',
      },
      'How it will last',
    ),
  ];
}

/** The buttons that say more of a thing where nothing is asked: a note, or that it is done; where it is urgent, help. */
export function saySoActions(
  notice: DeadlineReminderItem,
  place: Place,
  { isUrgent }: { readonly isUrgent: boolean },
): readonly Json[] {
  const { offers, subject } = notice;
  const done = offers.includes('Done') ? [formAction(notice, place, doneWords(subject).button, 'Done')] : [];
  const help = offers.includes('NeedHelp') ? [formAction(notice, place, 'Ask for help', 'NeedHelp')] : [];
  const note = [formAction(notice, place, 'Add note', 'Note')];
  return isUrgent ? [...done.map((one) => ({ ...one, style: 'positive' })), ...help] : [...note, ...done];
}

interface Offered {
  readonly answer: DeadlineAnswer;
  readonly action: Json;
}

const withFirst = (all: readonly Offered[], answer: DeadlineAnswer): readonly Offered[] => [
  ...all.filter((one) => one.answer === answer),
  ...all.filter((one) => one.answer !== answer),
];

/** What can be answered, those of one tap before those that want words. */
function answersOf(notice: DeadlineReminderItem, place: Place): readonly Offered[] {
  const tap = (title: string, verb: string, answer?: DeadlineAnswer): Json =>
    execute({ title, verb, data: dataOf(notice, place, answer) });
  const made: Record<DeadlineAnswer, () => Json> = {
    Acknowledged: () => tap('Acknowledge', 'deadline.acknowledge'),
    OnTrack: () => tap('On track', 'deadline.answer', 'OnTrack'),
    Done: () => formAction(notice, place, doneWords(notice.subject).button, 'Done'),
    MoreTime: () => formAction(notice, place, 'Ask for more time', 'MoreTime'),
    NeedHelp: () => formAction(notice, place, 'Ask for help', 'NeedHelp'),
  };
  const order = Object.keys(made) as DeadlineAnswer[];
  return order
    .filter((answer) => notice.offers.includes(answer))
    .map((answer) => ({ answer, action: made[answer]() }));
}

/** A button that brings a form in place of the buttons. */
const formAction = (notice: DeadlineReminderItem, place: Place, title: string, form: FormName): Json =>
  execute({ title, verb: 'notice.change', data: { ...dataOf(notice, place), form } });

/** All that can be answered, in rows, with a way back: for who wants to say something else than they said. */
export function allAnswers(notice: DeadlineReminderItem, place: Place): readonly Json[] {
  const actions = answersOf(notice, place).map(({ action }) => action);
  const back = execute({
    title: 'Back',
    verb: 'notice.change',
    data: { ...dataOf(notice, place), fold: true },
  });
  const rows: Json[][] = [];
  for (const action of [...actions, back]) {
    const last = rows.at(-1);
    if (last && last.length < 2) last.push(action);
    else rows.push([action]);
  }
  return rows.flatMap((row, at) => buttons(row, at === 0 ? 'Medium' : 'Small'));
}

/**
 * The buttons of an answered deadline: for ten minutes to undo it, to add a note, to say something else, and later to
 * take back a mistake.
 */
export function answeredActions(notice: DeadlineReminderItem, place: Place): readonly Json[] {
  const { state, offers, undo, undoUntil, subject } = notice;
  const answer = state.is === 'answered' ? state.answered.answer : undefined;
  const mayNote = answer === 'OnTrack' || answer === 'Acknowledged';
  const canSayMore = offers.some((one) => one !== 'Acknowledged' && one !== 'OnTrack');
  const data = dataOf(notice, place);
  const undoNow = execute({
    title: 'Undo',
    tooltip: 'Undo the answer',
    verb: 'deadline.undo',
    data: {
      ...data,
      what: 'Answer',
      ...(state.is === 'answered' ? { answeredAt: state.answered.at } : {}),
    },
  });
  const onTrack = offers.includes('OnTrack')
    ? [execute({ title: 'On track', verb: 'deadline.answer', data: dataOf(notice, place, 'OnTrack') })]
    : [];
  const note = mayNote ? [formAction(notice, place, 'Add note', 'Note')] : [];
  // Beside Undo there is room for one more on a phone: a note is what most often follows.
  return [
    ...planToLast(notice, place),
    ...(undoUntil ? [undoNow, ...note, ...onTrack] : [...onTrack, ...note]),
    ...(canSayMore
      ? [execute({ title: 'Change', tooltip: 'Change the answer', verb: 'notice.change', data })]
      : []),
    ...(undo && !undoUntil
      ? [
          undoAction(
            notice,
            place,
            undo === 'MoreTime' ? WITHDRAW : { title: 'Take back', ...doneWords(subject).back },
          ),
        ]
      : []),
  ];
}

const undoAction = (
  notice: DeadlineReminderItem,
  place: Place,
  { title, text, confirm }: UndoWords,
): Json => {
  const data = { ...dataOf(notice, place), what: notice.undo };
  const body = [sentence(text), ...buttons([execute({ title: confirm, verb: 'deadline.undo', data })])];
  return unfold(title, body);
};

const dataOf = ({ reminder }: DeadlineReminderItem, place: Place, answer?: DeadlineAnswer): Json => ({
  v: DATA_VERSION,
  reminderKey: reminder.key,
  ...(answer && { answer }),
  ...placeData(place),
});

type UndoWords = Readonly<Record<'title' | 'text' | 'confirm', string>>;

const WITHDRAW: UndoWords = {
  title: 'Withdraw',
  text: 'The coordinator is no longer asked for more time. The request stays in the record.',
  confirm: 'No more time is needed',
};
