import { addDays } from '../../domain/day';
import type { DeadlineNotice } from '../../domain/notice';
import type { DeadlineAnswer, SubjectKind } from '../../domain/partnership';
import { DATA_VERSION, placeData, type Place } from './actions';
import answeredTemplate from './answered-actions.template.json';
import { drawActions, type Json } from './card';
import deadlineTemplate from './deadline-actions.template.json';

/** What is answered by one tap; everything else wants words, and is shown when asked for. */
const ONE_TAP: readonly DeadlineAnswer[] = ['Acknowledged', 'OnTrack'];

/**
 * The buttons that answer a deadline: those of one tap, and one that brings the others in their place (`isUnfolded`).
 * Three fit beside each other on a phone, and inputs that nobody asked for are too heavy for a card of many things.
 */
export function deadlineActions(notice: DeadlineNotice, place: Place, isUnfolded: boolean): readonly Json[] {
  const { offers, subject } = notice;
  const isOffered = (answer: DeadlineAnswer): boolean =>
    offers.includes(answer) && ONE_TAP.includes(answer) !== isUnfolded;
  return drawActions(deadlineTemplate, {
    slot: place.slot,
    offers: {
      acknowledged: isOffered('Acknowledged'),
      onTrack: isOffered('OnTrack'),
      needHelp: isOffered('NeedHelp'),
      done: isOffered('Done'),
      moreTime: isOffered('MoreTime'),
    },
    hasMore: !isUnfolded && hasFolded(notice),
    isUnfolded,
    back: { ...dataOf(notice, place), fold: true },
    earliest: addDays(subject.dueOn, 1),
    words: DONE_WORDS[subject.kind],
    seen: dataOf(notice, place),
    onTrack: dataOf(notice, place, 'OnTrack'),
    needHelp: dataOf(notice, place, 'NeedHelp'),
    done: dataOf(notice, place, 'Done'),
    moreTime: dataOf(notice, place, 'MoreTime'),
  });
}

const hasFolded = ({ offers }: DeadlineNotice): boolean => offers.some((one) => !ONE_TAP.includes(one));

/** The buttons of an answered deadline: to add a note, to say something else, to take back a mistake. */
export function answeredActions(notice: DeadlineNotice, place: Place): readonly Json[] {
  const { state, offers, undo, subject } = notice;
  const answer = state.is === 'answered' ? state.answered.answer : undefined;
  return drawActions(answeredTemplate, {
    slot: place.slot,
    mayOnTrack: offers.includes('OnTrack'),
    onTrack: dataOf(notice, place, 'OnTrack'),
    mayNote: place.view === 'notice' && (answer === 'OnTrack' || answer === 'Acknowledged'),
    noteVerb: answer === 'OnTrack' ? 'deadline.answer' : 'deadline.acknowledge',
    noteData: dataOf(notice, place, answer === 'OnTrack' ? 'OnTrack' : undefined),
    mayChange: hasFolded(notice),
    data: dataOf(notice, place),
    mayUndo: undo !== undefined,
    undoWords: undo === 'MoreTime' ? WITHDRAW_WORDS : UNDO_WORDS[subject.kind],
    undo: { ...dataOf(notice, place), what: undo },
  });
}

const dataOf = ({ reminder }: DeadlineNotice, place: Place, answer?: DeadlineAnswer): Json => ({
  v: DATA_VERSION,
  reminderKey: reminder.key,
  ...(answer && { answer }),
  ...placeData(place),
});

type Deadline = Exclude<SubjectKind, 'Meeting'>;

/** What being done means, by the kind of thing. */
const DONE_WORDS: Record<Deadline, Record<'done' | 'evidence' | 'link' | 'confirm', string>> = {
  Action: {
    done: 'Done',
    evidence: 'What was done, and what shows it (never details of a child)',
    link: 'Link to the evidence (or say above where it is)',
    confirm: 'Submit the evidence',
  },
  Request: {
    done: 'Provided',
    evidence: 'What was provided, and where (never details of a child)',
    link: 'Link to it (or say above where it is)',
    confirm: 'Say it is provided',
  },
  Milestone: {
    done: 'It was sent',
    evidence: 'A note (optional, never details of a child)',
    link: 'Link to the statement (optional)',
    confirm: 'Say it was sent today',
  },
};

const UNDO_WORDS: Record<Deadline, Record<'title' | 'text' | 'confirm', string>> = {
  Action: {
    title: 'Take back',
    text: 'The action goes back to what it was before. The evidence stays in the record.',
    confirm: 'Yes, it is not done yet',
  },
  Request: {
    title: 'Take back',
    text: 'The request is open again. What you wrote stays in the record.',
    confirm: 'Yes, it is not provided yet',
  },
  Milestone: {
    title: 'Take back',
    text: 'The statement of action is waited for again. What you wrote stays in the record.',
    confirm: 'Yes, it was not sent yet',
  },
};

const WITHDRAW_WORDS = {
  title: 'Withdraw request',
  text: 'The coordinator is no longer asked for more time. The request stays in the record.',
  confirm: 'Yes, no more time is needed',
};
