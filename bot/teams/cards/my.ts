import { formatShortDay } from '../../domain/day';
import type { ReminderNotice } from '../../domain/notice';
import type { Owed, OwedAction } from '../../domain/owed';
import { ACTION_STATUS_WORDS } from '../../domain/words';
import { answerActions, changeActions, type Place } from './actions';
import { draw, dressed, type Card, type Dress, type DressView, type Json } from './card';
import { stateWords } from './notice';
import { extensionWords, headingOf, meetingTime, titleOf } from './notice-words';
import template from './my.template.json';
import type { Line, Section } from './page';
import { cut, fitting, short } from './size';

export interface MyOptions extends Dress {
  /** Whether the reader may answer for the agency; without it the buttons are left out. */
  readonly mayAnswer: boolean;
  /** The code of the agency where it is not the one that the reader is shown first. */
  readonly of?: string;
  /** What else the reader answers for: 'You also answer for Police: type “my POL”.' */
  readonly alsoWords?: string;
  /** The key of a reminder whose answering buttons are all shown, to say more or to change the answer. */
  readonly reopened?: string;
}

/** What `my.template.json` shows. */
interface MyView extends DressView {
  readonly heading: string;
  readonly intro?: string;
  readonly notices: readonly NoticeRow[];
  readonly sections: readonly Section[];
  readonly spoken: string;
}

interface NoticeRow {
  readonly heading: string;
  readonly style: 'emphasis' | 'good';
  readonly lines: readonly { readonly text: string }[];
  readonly actions: readonly Json[];
}

/** How many actions of each kind are shown before 'and 12 more'. */
const MOST_LINES = 10;
/** Each notice brings its own buttons and inputs, which weigh. */
const MOST_NOTICES = 4;

/** `/my`: what an agency owes, each notice answerable right there. */
export function myCard(owed: Owed, { mayAnswer, reopened, alsoWords, ...dress }: MyOptions): Card {
  const of = dress.of ?? (owed.isOnBehalf ? owed.agency?.code : undefined);
  const here = { partnership: dress.partnership?.id, ...(of && { of }) };
  const heading = `What ${owed.agency ? `${owed.agency.title} owes` : 'you owe'}`;
  return fitting(MOST_LINES, (most) => {
    const { shown, rest } = cut(owed.notices, Math.min(most, MOST_NOTICES));
    const notices = shown.map((notice, index) =>
      noticeRow(
        notice,
        mayAnswer ? actionsOf(notice, { ...here, slot: `_${index + 1}`, view: 'my' }, reopened) : [],
      ),
    );
    const sections = [
      ...(rest ? [{ title: 'More reminders', lines: [{ text: rest }] }] : []),
      ...actionSections(owed.actions, most),
    ];
    const view: MyView = {
      ...dressed(dress),
      heading,
      intro: [introOf(owed), alsoWords].filter(Boolean).join(' '),
      notices,
      sections,
      spoken: [dress.partnership?.name, heading, introOf(owed)].filter(Boolean).join('. '),
    };
    return {
      content: draw(template, view),
      summary: owed.isOnBehalf
        ? 'What an agency owes'
        : `What ${owed.agency ? 'your agency owes' : 'you owe'}`,
    };
  });
}

function introOf({ notices, actions, agency, isOnBehalf }: Owed): string {
  const open = notices.filter(({ state }) => state.is === 'open').length;
  if (isOnBehalf) {
    return open === 0
      ? `Nothing is waiting for an answer of ${agency?.title}.`
      : `What you answer here is recorded as given by you on behalf of ${agency?.title}.`;
  }
  if (open === 0 && actions.length === 0) return 'Nothing is waiting for you. No action of yours is open.';
  if (open === 0) return 'No reminder is waiting for your answer.';
  return open === 1
    ? 'One reminder is waiting for your answer.'
    : `${open} reminders are waiting for your answer.`;
}

function noticeRow(notice: ReminderNotice, actions: readonly Json[]): NoticeRow {
  const open = notice.state.is === 'open';
  const when = notice.about === 'meeting' ? [{ text: meetingTime(notice.meeting) }] : [];
  const extension = notice.about === 'deadline' ? notice.extension : undefined;
  const wish = extension ? [{ text: `More time ${extensionWords(extension)}` }] : [];
  const state = open ? [] : [{ text: stateWords(notice) }];
  return {
    heading: headingOf(notice),
    style: open ? 'emphasis' : 'good',
    lines: [{ text: short(titleOf(notice), 140) }, ...when, ...state, ...wish],
    actions,
  };
}

/** A meeting that nobody was reminded of has no reminder to open again, so its answer is changed right here. */
function actionsOf(notice: ReminderNotice, place: Place, reopened: string | undefined): readonly Json[] {
  const { is } = notice.state;
  const isReopened = notice.reminder.key === reopened;
  const isOpen = is === 'open' || (is === 'answered' && (isReopened || notice.reminder.attempts === 0));
  if (isOpen) return answerActions(notice, place, isReopened);
  return is === 'answered' ? changeActions(notice, place) : [];
}

const actionSections = (actions: readonly OwedAction[], most: number): readonly Section[] =>
  [
    section(
      'Overdue actions',
      actions.filter((action) => action.overdue),
      most,
    ),
    section(
      'Coming up',
      actions.filter((action) => !action.overdue),
      most,
    ),
  ].filter(({ lines }) => lines.length > 0);

function section(title: string, actions: readonly OwedAction[], most: number): Section {
  const { shown, rest } = cut(actions, most);
  return { title, lines: [...shown.map(actionLine), ...(rest ? [{ text: rest }] : [])] };
}

function actionLine(action: OwedAction): Line {
  const due = action.dueOn ? `due ${formatShortDay(action.dueOn)}` : 'no due date';
  const when = action.overdue && action.whenWords ? `${due}, ${action.whenWords}` : due;
  return {
    lead: action.ref,
    text: `${short(action.title)}: ${when}. ${ACTION_STATUS_WORDS[action.status]}.`,
  };
}
