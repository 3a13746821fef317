/** Everything that can be refused, by what it means for the card that was pressed; each by a code that never changes, with words
 * for people. */
const REFUSALS = {
  /** What it is about is no longer in the lists, or was added a moment ago: it is looked for once more, and then the card is
   * shown as it stands. */
  gone: {
    'meeting-gone':
      'This meeting is no longer in the partnership’s list, so nothing was recorded. Type “meeting” to see what is ahead.',
    'reminder-gone':
      'This reminder is no longer in the partnership’s list, so nothing was recorded. Type “my” to see what your agency has to do.',
    'subject-gone':
      'What this reminder is about is no longer in the plan, so nothing was recorded. Type “my” to see what your agency has to do.',
    'message-gone': 'What this card is about is no longer in the partnership’s list. Nothing was changed.',
    'extension-gone':
      'This request for more time is no longer in the partnership’s list. Nothing was changed.',
    'action-gone': 'There is no such action in the plan. Nothing was changed.',
    'request-gone': 'There is no such request. Nothing was changed.',
    'finding-gone': 'There is no such finding. Nothing was changed.',
    'inspection-gone': 'There is no such inspection in the partnership’s list. Nothing was changed.',
  },
  /** It stands otherwise than whoever asks, or memory, saw it: it is looked at once more, and then shown as it stands. */
  stale: {
    'not-now': 'That cannot be done now, so nothing was recorded.',
    'version-changed':
      'Somebody changed this since you looked at it, so nothing was recorded. Look at it as it is now, then do it again.',
  },
  /** The card is out of date, and is shown as it stands. */
  over: {
    'meeting-cancelled':
      'This meeting has been cancelled. You do not need to answer, and nothing was recorded.',
    'meeting-over': 'This meeting has already taken place. A coordinator can record who attended.',
    'passed-on': 'Your agency is no longer asked for this, so nothing was recorded.',
    'extension-decided': 'This request for more time has been settled already. Nothing was changed.',
  },
  /** Somebody was quicker: a question is shown as it stands, and what else was pressed stays as it is, to be looked at again. */
  overtaken: {
    'changed-meanwhile':
      'Somebody else changed this at the same moment. Look at it again, then answer. Nothing was recorded.',
    'meeting-past': 'This meeting has begun or is over, so it can no longer be changed. Nothing was changed.',
  },
  /** It is about what was typed: the form comes back with it, and the reason beside its field. */
  typed: {
    'deputy-not-named': 'Not recorded. Please say which deputy will attend, then send it again.',
    'help-not-said': 'Not recorded. Please say in a few words what you need, then send it again.',
    'no-evidence':
      'Not recorded. Please say what was done or give a link to the evidence, then send it again.',
    'no-agency-named': 'Not recorded. Say for which agency, then send it again.',
    'not-given': 'Not recorded. Something is missing or cannot be used.',
    'no-reason': 'Not recorded. Please say why in a few words, then send it again.',
    'bad-link':
      'Not recorded. That is not a web address I can keep: paste the whole link, starting with “https://”.',
    'bad-date': 'Not recorded. That day cannot be used.',
    'due-on-day-off': 'Not recorded yet. Nothing is usually due on that day.',
    'too-long': 'Not recorded. That text is too long: shorten it, then send it again.',
    'child-data':
      'Not recorded. That text seems to hold details of a child (a date of birth, an NHS number or a pupil number). Take them out, then send it again.',
  },
  /** It came too late to be undone: the card says so beside what can be done instead. */
  late: {
    'undo-over': 'The ten minutes to undo this are over, so nothing was changed.',
    'undo-overtaken': 'This answer has been replaced since, so nothing was changed.',
    'undo-not-yours':
      'Only whoever answered can undo it, so nothing was changed. To say something else, answer anew.',
  },
  /** It cannot be taken back, as far as memory knows what was done: it is looked at once more, and that is said. */
  kept: {
    'too-late-to-take-back':
      'This can no longer be taken back, and nothing was changed. Note beside it what is right instead.',
    'already-done':
      'This has been handed in already, so nothing was recorded. If that was a mistake, take it back first.',
  },
  /** It may not, or cannot, be done: that is said, and the card stays as it is. */
  refused: {
    'not-known':
      'I can only talk to people on the partnership’s list. If you should be on it, ask the person who coordinates it in your area to add the e-mail address you use in Teams.',
    'wrong-tenant': 'I can only talk to people on the partnership’s list.',
    'not-your-agency': 'Only the agency that is asked can do that, so nothing was changed.',
    'own-chat-only':
      'Ask me that in our own chat: the plan can hold what is not for everyone here. Nothing was changed.',
    'observers-cannot-answer': 'Observers can read but not answer. Nothing was changed.',
    'not-for-your-role':
      'This is for coordinators and chairs. Nothing was changed. “My things” shows what your agency has to do.',
    'meeting-moved':
      'This meeting has been moved, so nothing was recorded. Type “my” to answer for the new date.',
    'day-not-free': 'The partnership does not meet on that day. Nothing was changed.',
    'bad-time': 'I could not read that time. Write it like 14:00. Nothing was changed.',
    'bad-days': 'Not recorded. Those days cannot be used.',
    'only-your-own-days':
      'Only a coordinator can set the days of somebody else. Type “away” for your own. Nothing was changed.',
    'person-gone': 'That person is no longer on the partnership’s list. Nothing was changed.',
    'cannot-cover': 'Choose somebody of that agency who is there on these days. Nothing was changed.',
    'nobody-chosen': 'Choose who covers, then send it again. Nothing was changed.',
    overdue:
      'This is overdue, so you cannot say it is on track. Ask for a new date, ask for help, or hand it in. Nothing was recorded.',
    'odd-hour':
      'That is outside usual meeting hours. Nothing was changed. Choose another time, or tick “Hold it on that day all the same”.',
    'extension-changed':
      'The due date or the day asked for has changed since this card was made. Look at the card again, then decide. Nothing was changed.',
    'already-there': 'Somebody or something of that name is on the list already. Nothing was changed.',
    'ref-taken': 'There is already something in the plan with that number. Nothing was changed.',
    'coordinator-only': 'Only the coordinator can do this. Nothing was changed.',
    'bad-card': 'I could not read that answer, so nothing was recorded. Type “my” to get a fresh card.',
    'unknown-verb':
      'This button is from an older version of the app, so nothing was recorded. Type “my” to get a fresh card.',
    'unknown-agency': 'I do not know that agency.',
    'too-fast':
      'That came faster than I can keep up with, so none of it was recorded. Wait ten seconds, type “my” to see what was recorded, and do the rest again.',
  },
  /** Nothing that a person could mend: an error of the app or of what it depends on. */
  ours: {
    'sender-unsure':
      'Teams did not tell me who you are just now, so nothing was done. Try again in a minute.',
    'storage-unavailable':
      'SharePoint did not answer, so nothing was recorded. Try again in a few minutes; if it still does not answer, a coordinator should know.',
    'storage-busy': 'SharePoint is too busy to take this, so nothing was recorded.',
    'storage-locked':
      'The partnership’s SharePoint site is locked, so nothing was recorded. Sending it again does not help: a coordinator sees to it that whoever looks after the site unlocks it.',
    'storage-no-right':
      'The app is no longer allowed to write in the partnership’s SharePoint site, so nothing was recorded. Sending it again does not help: a coordinator sees to it that the site’s owner allows it again.',
    'storage-full':
      'The partnership’s SharePoint site is full, so nothing was recorded. Sending it again does not help: a coordinator sees to it that whoever looks after the site makes room.',
    'storage-no-sign-in':
      'SharePoint no longer accepts the app’s sign-in, so nothing was recorded. Sending it again does not help: a coordinator sees to it that whoever runs the app renews it.',
    'storage-unsure':
      'SharePoint did not say in time whether this was recorded. Type “my” to check; answering twice does no harm.',
    'storage-misfit':
      'The partnership’s SharePoint lists do not fit this version of the app, so nothing was recorded. Ask whoever runs it to use “npm run provision”.',
    'answer-lost': 'Teams did not take my answer. Wait a minute, then press again.',
    unexpected:
      'Something went wrong on our side, so we do not know whether it was recorded. Type “my” to check before you answer again.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Kind = keyof typeof REFUSALS;
export type FailureCode = { [K in Kind]: keyof (typeof REFUSALS)[K] }[Kind];

/** Each code with its kind and its words. */
const TABLE = new Map(
  (Object.keys(REFUSALS) as Kind[]).flatMap((kind) =>
    Object.entries<string>(REFUSALS[kind]).map(
      ([code, words]) => [code as FailureCode, { kind, words }] as const,
    ),
  ),
);

export const FAILURE_CODES: readonly FailureCode[] = [...TABLE.keys()];

/** Why something was not done. `detail` is for people and never carries what they typed. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
  /** Of a text with a child's details: where they seem to be and of what kind, in place of the general words. */
  readonly found?: string;
  /** What was given and will not do, by its name, so that it is said beside its field. */
  readonly field?: string;
}

/** A failure with its code. */
export const failure = (code: FailureCode, detail?: string): Failure => ({ code, detail });

/** The same about one field of what was given; nothing where nothing stands against that. */
export const inField = <F extends Failure | undefined>(field: string, of: F): F => of && { ...of, field };

const isOf =
  (...kinds: readonly Kind[]) =>
  ({ code }: Failure): boolean => {
    const kind = TABLE.get(code)?.kind;
    return kind !== undefined && kinds.includes(kind);
  };

/** Memory alone cannot be trusted with it: what is not in it may have been added, or done, a moment ago. */
export const isPerhapsNew = isOf('gone', 'stale', 'late', 'kept');

/** The card that was pressed is out of date: the person gets it as it now stands. */
export const isOutOfDate = isOf('gone', 'over', 'stale');

/** What a card asked has been settled elsewhere, or is being settled at this moment. */
export const isSettledElsewhere = isOf('gone', 'over', 'stale', 'overtaken');

/** It is about what was typed: the form comes back with it. */
export const isAboutWords = isOf('typed');

/** It came too late to be undone. */
export const isTooLate = isOf('late');

/** It is not the person's to mend. */
export const isOurs = isOf('ours');

/** Of these the detail is the reason: it stands first, and the general words say nothing more. */
const SAID_BY_DETAIL: readonly FailureCode[] = [
  'not-given',
  'not-now',
  'bad-date',
  'bad-days',
  'due-on-day-off',
];

/** What to tell the person: what happened, and what to do. */
export const explain = ({ code, detail, found }: Failure): string => {
  if (detail && SAID_BY_DETAIL.includes(code)) return `${detail} Nothing was recorded.`;
  const words = found ? `Not recorded. ${found}` : (TABLE.get(code)?.words ?? '');
  return detail ? `${words} ${detail}` : words;
};
