import { awayClear, awaySet } from './away-days';
import { actionDeeds } from './action-do';
import { actionListed } from './action-list';
import { actionShow } from './action-show';
import { coverHold, coverName } from './cover-name';
import { deadlineAcknowledge } from './deadline-acknowledge';
import { deadlineAnswer } from './deadline-answer';
import { digestChoose } from './digest-choose';
import { deadlineUndo } from './deadline-undo';
import { extensionDecide } from './extension-decide';
import { helpTaken } from './help-taken';
import { inspectionCheck, inspectionEnd, inspectionOpen } from './inspection-run';
import { meetingAnswer } from './meeting-answer';
import { meetingSteps } from './meeting-change';
import { meetingList, meetingOpen } from './meeting-open';
import { meetingReanswer } from './meeting-reanswer';
import { messageUndo } from './message-undo';
import { meetingAnswerUndo } from './meeting-answer-undo';
import { myShow } from './my-show';
import { noticeChange } from './notice-change';
import { nudgeNow } from './nudge-now';
import { personConfirm } from './person-confirm';
import { postShow } from './post-show';
import { previewShow } from './preview-show';
import { seriesDecide } from './series-decide';
import { inspectionDays } from './inspection-days';
import { requestProvide } from './request-provide';
import { statementApprove, statementUndo } from './statement-approve';
import { statusShow } from './status-show';
import type { TypingVerb, Verb } from './verb';
import { wordsSay } from './words-say';

/** All of them; `tests/web/chat-and-tab` says where the tab does the same. */
export const VERBS: readonly (Verb | TypingVerb)[] = [
  awaySet,
  awayClear,
  actionShow,
  actionListed,
  ...actionDeeds,
  coverName,
  coverHold,
  digestChoose,
  meetingAnswer,
  meetingReanswer,
  meetingAnswerUndo,
  meetingOpen,
  meetingList,
  ...meetingSteps,
  seriesDecide,
  deadlineAcknowledge,
  noticeChange,
  postShow,
  myShow,
  statusShow,
  previewShow,
  deadlineAnswer,
  deadlineUndo,
  extensionDecide,
  helpTaken,
  personConfirm,
  inspectionCheck,
  inspectionOpen,
  inspectionEnd,
  statementApprove,
  inspectionDays,
  requestProvide,
  statementUndo,
  messageUndo,
  nudgeNow,
  wordsSay,
];

/** The verb of that name. A new one is a file beside these and a word here. */
export const verbNamed = (name: string): Verb | TypingVerb | undefined =>
  VERBS.find((verb) => verb.name === name);
