import { short } from '../drawing/size';
import { formatShortInstant, formatTime, timeOf } from '../../../domain/calendar/day';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';
import type { Agency } from '../../../domain/partnership';
import { agencyName } from '../../../domain/people/names';
import { actionOfDay, isOwnMilestone, isToLast } from '../../../domain/plan/own-days';
import type { Answered, ItemState } from '../../../domain/sending/card-item';
import type { Banner } from '../drawing/item-view';
import type { Place } from './place';
import { answeredWords, answerWords } from './words';

/** What became of a reminder, with the sign that says as much as the colour; nothing while it asks. */
export function bannerOf(notice: ReminderItem, { today }: Place): Banner | undefined {
  const { state } = notice;
  if (state.is === 'open') return undefined;
  if (state.is !== 'answered') {
    return { style: 'emphasis', lines: [{ text: stateWords(notice), weight: 'Bolder' }] };
  }
  const { lead, text } = answeredWords(notice, state.answered, today);
  const sign = isGood(state) ? '✓ ' : '';
  return {
    style: isGood(state) ? 'good' : 'emphasis',
    lines: [
      { lead: `${sign}${lead}`, text: `${text}.${stillToDo(notice)}`, weight: 'Default' },
      ...saidWith(state.answered).map((words) => ({ text: words, weight: 'Default' as const })),
    ],
  };
}

/** 'You can undo this until 9:22am.', and what stands again then, where this replaced another answer. */
export function undoHint(notice: ReminderItem): string | undefined {
  const { undoUntil } = notice;
  if (!undoUntil) return undefined;
  const until = `You can undo this until ${formatTime(timeOf(undoUntil))}`;
  const was = replacedWords(notice);
  return was ? `Your agency’s answer was: ${was}. ${until}, and that stands again.` : `${until}.`;
}

const replacedWords = (notice: ReminderItem): string | undefined =>
  notice.about === 'meeting' && notice.replaced ? answerWords({ answer: notice.replaced }) : undefined;

/** The same on a line: ' Undo until 9:22am.', ' It was: Apologies. Undo until 9:22am.' */
export function undoOnLine(notice: ReminderItem): string {
  const { undoUntil } = notice;
  if (!undoUntil) return '';
  const was = replacedWords(notice);
  return `${was ? ` It was: ${was}.` : ''} Undo until ${formatTime(timeOf(undoUntil))}.`;
}

/** That it was seen is not that it is done. */
const stillToDo = ({ about, state, ...notice }: ReminderItem): string =>
  about === 'deadline' &&
  state.is === 'answered' &&
  state.answered.answer === 'Acknowledged' &&
  'offers' in notice &&
  notice.offers.length > 0
    ? ' Still to do.'
    : '';

/** A call for help that nobody has taken on is not good news. */
const isGood = (state: ItemState): boolean =>
  state.is === 'answered' && (state.answered.answer !== 'NeedHelp' || state.answered.helper !== undefined);

/** What was typed with an answer, and who has taken on the help that was asked for. */
const saidWith = ({ note, helper }: Answered): readonly string[] => [
  ...(note ? [`“${note}”`] : []),
  ...(helper ? [`${helper.name} is on it, since ${formatShortInstant(helper.at)}`] : []),
];

const CLOSED: Record<
  Exclude<ItemState['is'], 'open' | 'answered' | 'passed-on' | 'settled' | 'gone'>,
  string
> = {
  superseded: 'A later reminder of this has been sent. Answer that one instead.',
  cancelled: 'This has been cancelled. You do not need to answer.',
  over: 'This meeting has already taken place. A coordinator can record who attended. Nothing is asked any more.',
  undated: 'No due date is set for this any more. You do not need to answer.',
};

const NOTHING_TO_ANSWER = 'You do not need to answer.';

/** Why nothing is asked of what is no longer there. */
const GONE: Record<NonNullable<Gone['why']> | 'Listed', string> = {
  Reopened: 'The action was reopened, so there is no review yet.',
  NotAgreed: 'The group’s agreement does not stand any more, so it need not be said yet how it will last.',
  Withdrawn: 'The action was withdrawn.',
  Listed: 'This is no longer in the partnership’s list.',
};
type Gone = Extract<ItemState, { is: 'gone' }>;

/** A request says why it is not asked for any more, in the coordinator's words. */
function goneWords(notice: ReminderItem, { why, because }: Gone): string {
  const isRequest = notice.about === 'deadline' && notice.subject.kind === 'Request';
  if (why !== 'Withdrawn' || !isRequest) return GONE[why ?? 'Listed'];
  const said = because && short(because.replace(/\.+$/, ''), 300);
  return said ? `The request was withdrawn: “${said}”.` : 'The request was withdrawn.';
}

/** That it was done without this reminder: a milestone is met, a plan to last given, a change sustained, anything else handed in. */
function settledWords(notice: ReminderItem): string {
  const action = notice.about === 'deadline' ? actionOfDay(notice.subject.ref) : undefined;
  if (action === undefined) return 'This has been handed in.';
  const { subjectRef: ref } = notice.reminder;
  if (isOwnMilestone(ref)) return 'This milestone has been met.';
  return isToLast(ref) ? 'It has been said how it will last.' : 'The group has said that it is sustained.';
}

/** Whose it is now, for the agency that was asked before; of a colleague who took over, only that somebody did. */
function passedOnWords({ agency, reminder }: ReminderItem, to: Agency | undefined): string {
  if (!to) {
    return reminder.ended === 'Person'
      ? `Somebody else answers for ${agencyName(agency)} now. Nothing is asked of you any more.`
      : `${agencyName(agency)} is not asked any more. You do not need to answer.`;
  }
  const does = reminder.kind === 'Action' ? 'leads it now' : 'is asked for it now';
  return `${agencyName(to)} ${does}. Nothing is asked of ${agencyName(agency)} any more.`;
}

/** What became of the notice, or what is asked. */
export function stateWords(notice: ReminderItem): string {
  const { state } = notice;
  if (state.is === 'answered') {
    const { lead, text } = answeredWords(notice, state.answered);
    return `${lead}${text}.${stillToDo(notice)}`;
  }
  if (state.is === 'passed-on') return passedOnWords(notice, state.to);
  if (state.is === 'gone') return `${goneWords(notice, state)} ${NOTHING_TO_ANSWER}`;
  if (state.is === 'settled') return `${settledWords(notice)} ${NOTHING_TO_ANSWER}`;
  if (state.is !== 'open') return CLOSED[state.is];
  return notice.about === 'meeting'
    ? 'Please say whether your agency will attend.'
    : 'Please say how it stands.';
}
