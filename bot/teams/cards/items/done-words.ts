import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';
import { isComments } from '../../../domain/inspection/days/comments';
import { isOwnMilestone } from '../../../domain/plan/own-days';
import { isSignOff } from '../../../domain/statement/sign-off-days';

/** How it is told that a thing with a due day is done. */
interface DoneWords {
  /** On the button, and on what sends its form. */
  readonly button: string;
  readonly send: string;
  /** What was answered. */
  readonly said: string;
  /** What a link that goes along is to. */
  readonly link: string;
  /** What it means to take it back, and what does so. */
  readonly back: { readonly text: string; readonly confirm: string };
}

type Kind = 'Action' | 'Request' | 'Milestone' | 'SignOff' | 'Comments' | 'Statement';

const STAYS = 'What you wrote stays in the record.';

const WORDS: Record<Kind, DoneWords> = {
  Action: {
    button: 'Add evidence',
    send: 'Submit evidence',
    said: 'Evidence submitted',
    link: 'Where is the evidence? A link, if there is one',
    back: {
      text: 'The action goes back to what it was before. The evidence stays in the record.',
      confirm: 'It is not done yet',
    },
  },
  Request: {
    button: 'Provided',
    send: 'Provided',
    said: 'Provided',
    link: 'A link to it, if there is one',
    back: { text: `The request is open again. ${STAYS}`, confirm: 'It is not provided yet' },
  },
  Milestone: {
    button: 'It is met',
    send: 'It is met',
    said: 'Met',
    link: 'A link to what shows it, if there is one',
    back: { text: `The milestone is waited for again. ${STAYS}`, confirm: 'It is not met yet' },
  },
  SignOff: {
    button: 'It is signed off',
    send: 'It is signed off',
    said: 'Signed off',
    link: 'A link to the minutes, if there is one',
    back: { text: `The sign-off is waited for again. ${STAYS}`, confirm: 'It is not signed off yet' },
  },
  Comments: {
    button: 'They were sent',
    send: 'They were sent',
    said: 'They were sent',
    link: 'A link to the comments, if there is one',
    back: { text: `The comments are waited for again. ${STAYS}`, confirm: 'They were not sent yet' },
  },
  Statement: {
    button: 'It was sent',
    send: 'It was sent',
    said: 'It was sent',
    link: 'A link to the statement, if there is one',
    back: { text: `The statement of action is waited for again. ${STAYS}`, confirm: 'It was not sent yet' },
  },
};

/** How it is told that this thing is done: a milestone is met, a board signs off, comments and a statement are sent. */
export function doneWords({ kind, ref }: Pick<DeadlineReminderItem['subject'], 'kind' | 'ref'>): DoneWords {
  if (kind !== 'Milestone') return WORDS[kind];
  if (isOwnMilestone(ref)) return WORDS.Milestone;
  if (isComments(ref)) return WORDS.Comments;
  return isSignOff(ref) ? WORDS.SignOff : WORDS.Statement;
}
