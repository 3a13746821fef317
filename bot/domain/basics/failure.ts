/** Everything that can be refused, by a code that never changes. Each has words for people in `explain`. */
export const FAILURE_CODES = [
  'not-known',
  'wrong-tenant',
  'sender-unsure',
  'not-your-agency',
  'observers-cannot-answer',
  'not-for-your-role',
  'meeting-gone',
  'meeting-cancelled',
  'meeting-over',
  'meeting-moved',
  'meeting-past',
  'day-not-free',
  'bad-time',
  'reminder-gone',
  'subject-gone',
  'passed-on',
  'deputy-not-named',
  'bad-days',
  'only-your-own-days',
  'person-gone',
  'cannot-cover',
  'nobody-chosen',
  'help-not-said',
  'no-evidence',
  'no-reason',
  'bad-link',
  'bad-date',
  'already-done',
  'overdue',
  'odd-hour',
  'due-on-day-off',
  'too-late-to-take-back',
  'message-gone',
  'extension-gone',
  'extension-decided',
  'extension-changed',
  'coordinator-only',
  'bad-card',
  'unknown-verb',
  'unknown-agency',
  'too-long',
  'child-data',
  'too-fast',
  'changed-meanwhile',
  'storage-unavailable',
  'storage-busy',
  'storage-locked',
  'storage-no-right',
  'storage-full',
  'storage-no-sign-in',
  'storage-unsure',
  'storage-misfit',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why something was not done. `detail` is for people and never carries what they typed. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
}

/** A failure with its code. */
export const failure = (code: FailureCode, detail?: string): Failure => ({ code, detail });

const WORDS: Record<FailureCode, string> = {
  'not-known':
    'I can only talk to people on the partnership’s list. If you should be on it, ask the person who coordinates it in your area to add the e-mail address you use in Teams.',
  'wrong-tenant': 'I can only talk to people on the partnership’s list.',
  'sender-unsure': 'Teams did not tell me who you are just now, so nothing was done. Try again in a minute.',
  'not-your-agency': 'Nothing was changed: only the agency that was asked can do that.',
  'observers-cannot-answer': 'Observers can read but not answer. Nothing was changed.',
  'not-for-your-role': 'This is for coordinators and chairs. Type “my” to see what your agency has to do.',
  'meeting-gone':
    'This meeting is no longer in the partnership’s list, so nothing was recorded. Ask your coordinator which meeting takes its place.',
  'meeting-cancelled':
    'This meeting has been cancelled. You do not need to answer, and nothing was recorded.',
  'meeting-moved':
    'This meeting has been moved, so nothing was recorded. Type “my” to answer for the new date.',
  'meeting-past': 'This meeting has begun or is over, so it can no longer be changed. Nothing was changed.',
  'day-not-free': 'The partnership does not meet on that day. Nothing was changed.',
  'bad-time': 'I could not read that time. Write it like 14:00. Nothing was changed.',
  'meeting-over': 'This meeting has already taken place. Ask your coordinator to record who attended.',
  'reminder-gone':
    'This reminder is no longer in the partnership’s list, so nothing was recorded. Type “my” to see what your agency has to do.',
  'subject-gone':
    'What this reminder is about is no longer in the plan, so nothing was recorded. Type “my” to see what your agency has to do.',
  'passed-on': 'Your agency is no longer asked for this, so nothing was recorded.',
  'deputy-not-named': 'Not recorded. Please say which deputy will attend, then send it again.',
  'help-not-said': 'Not recorded. Please say in a few words what you need, then send it again.',
  'no-evidence': 'Not recorded. Please say what was done or give a link to the evidence, then send it again.',
  'no-reason': 'Not recorded. Please say why in a few words, then send it again.',
  'bad-link':
    'Not recorded. That is not a web address I can keep: paste the whole link, starting with “https://”.',
  'bad-date': 'Not recorded. That day cannot be used.',
  'already-done':
    'This has been handed in already, so nothing was recorded. If that was a mistake, take it back first.',
  overdue:
    'This is overdue, so you cannot say it is on track. Ask for a new date, ask for help, or hand it in. Nothing was recorded.',
  'odd-hour':
    'That is outside usual meeting hours. Nothing was changed. Choose another time, or tick “Hold it on that day all the same”.',
  'due-on-day-off': 'Not recorded yet. Nothing is usually due on that day.',
  'too-late-to-take-back': 'This can no longer be taken back. Ask your coordinator. Nothing was changed.',
  'message-gone': 'What this card is about is no longer in the partnership’s list. Nothing was changed.',
  'extension-gone': 'This request for more time is no longer in the partnership’s list. Nothing was changed.',
  'extension-decided': 'This request for more time has been settled already. Nothing was changed.',
  'extension-changed':
    'The due date or the day asked for has changed since this card was made. Look at the card again, then decide. Nothing was changed.',
  'coordinator-only': 'Only the coordinator can do this. Nothing was changed.',
  'bad-days': 'Not recorded. Those days cannot be used.',
  'only-your-own-days':
    'Only a coordinator can set the days of somebody else. Type “away” for your own. Nothing was changed.',
  'person-gone': 'That person is no longer on the partnership’s list. Nothing was changed.',
  'cannot-cover': 'Choose somebody of that agency who is there on these days. Nothing was changed.',
  'nobody-chosen': 'Choose who covers, then send it again. Nothing was changed.',
  'bad-card': 'I could not read that answer, so nothing was recorded. Type “my” to get a fresh card.',
  'unknown-verb':
    'This button is from an older version of the app, so nothing was recorded. Type “my” to get a fresh card.',
  'unknown-agency': 'I do not know that agency.',
  'too-long': 'Not recorded. That text is too long: shorten it, then send it again.',
  'child-data':
    'Not recorded. That text seems to hold details of a child (a date of birth, an NHS number or a pupil number). Take them out, then send it again.',
  'too-fast':
    'That came faster than I can keep up with, so none of it was recorded. Wait ten seconds, type “my” to see what was recorded, and do the rest again.',
  'changed-meanwhile':
    'Somebody else changed this at the same moment. Look at it again, then answer. Nothing was recorded.',
  'storage-unavailable':
    'SharePoint did not answer, so nothing was recorded. Try again in a few minutes; if it still does not answer, tell your coordinator.',
  'storage-busy': 'SharePoint is too busy to take this, so nothing was recorded.',
  'storage-locked':
    'The partnership’s SharePoint site is locked, so nothing was recorded. Sending it again does not help: tell your coordinator, so that whoever looks after the site unlocks it.',
  'storage-no-right':
    'The app is no longer allowed to write in the partnership’s SharePoint site, so nothing was recorded. Sending it again does not help: tell your coordinator, so that the site’s owner allows it again.',
  'storage-full':
    'The partnership’s SharePoint site is full, so nothing was recorded. Sending it again does not help: tell your coordinator, so that whoever looks after the site makes room.',
  'storage-no-sign-in':
    'SharePoint no longer accepts the app’s sign-in, so nothing was recorded. Sending it again does not help: tell your coordinator, so that whoever runs the app renews it.',
  'storage-unsure':
    'SharePoint did not say in time whether this was recorded. Type “my” to check; answering twice does no harm.',
  'storage-misfit':
    'The partnership’s SharePoint lists do not fit this version of the app, so nothing was recorded. Ask whoever runs it to use “npm run provision”.',
  unexpected:
    'Something went wrong on our side, so we do not know whether it was recorded. Type “my” to check before you answer again.',
};

/** What to tell the person: what happened, and what to do. */
export const explain = (why: Failure): string =>
  why.detail ? `${WORDS[why.code]} ${why.detail}` : WORDS[why.code];
