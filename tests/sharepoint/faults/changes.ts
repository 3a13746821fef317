import { LOG_TITLE, type Fields, type RowHistory } from './history';
import { opIn, opOf, opOfStep, titleOf } from './setting';

/** One step in a row's life: who made it, by its number, and which line of the record tells of it. */
export interface ChangeMade {
  readonly list: string;
  readonly key: string;
  /** Undefined where the row does not say. */
  readonly op?: number;
  /** Verbs of which one line must tell of it; none where the product records nothing, as with a claim. */
  readonly verbs: readonly string[];
  /** What the line is about; left open where it may be about other things as well. */
  readonly subjectRef?: string;
  /** What the line names, perhaps among other things, where it tells of a card. */
  readonly onCard?: string;
  /** With what its detail begins, where lines of several rows could be told apart in no other way. */
  readonly detail?: string;
}

type Reader = (key: string, now: Fields, before: Fields | undefined) => ChangeMade[];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const opAt = (value: unknown): number | undefined => (typeof value === 'string' ? opOf(value) : undefined);
/** What is taken back says nothing of its own; its key says which operation it was. */
const opOfKey = (key: string): number | undefined => {
  const found = /^deed\|(\d+)$/.exec(key)?.[1];
  return found === undefined ? undefined : Number(found);
};
const differs = (column: string, now: Fields, before: Fields | undefined): boolean =>
  now[column] !== before?.[column];

/** A deed whose own row came later, as the app stopped in between, is said to be completed. */
const DEEDS = [
  ...['action.rated', 'action.progress', 'action.evidence-submitted', 'action.evidence-added'],
  ...['action.agreed', 'action.challenged', 'action.closed', 'action.reopened'],
  ...['action.taken-back', 'action.evidence-taken-back', 'action.completed'],
];

/** By the beginning of a note's key; the harness changes actions by hand, so to speak, which the sweep notes. */
const VERB_OF_NOTE: Readonly<Record<string, readonly string[]>> = {
  many: ['test.noted'],
  'by hand': ['action.changed-by-hand'],
  deed: DEEDS,
  agreed: DEEDS,
};

/** How the states of each list's rows are read. A list that is not here is not to be changed by anybody. */
const READERS: Readonly<Record<string, Reader>> = {
  [titleOf('responses')]: (key, now) => [
    {
      list: titleOf('responses'),
      key,
      op: opIn(now['Note']),
      verbs: ['meeting.answered', 'meeting.answer-changed'],
      subjectRef: text(now['MeetingRef']),
    },
  ],
  [titleOf('updates')]: (key, now) => [
    {
      list: titleOf('updates'),
      key,
      op: opIn(now['Text']) ?? opOfKey(key),
      verbs: VERB_OF_NOTE[key.split(/[-|]/, 1)[0] ?? ''] ?? ['note.added'],
      subjectRef: text(now['ActionRef']),
    },
  ],
  [titleOf('actions')]: (key, now, before) => [
    before && differs('LastStep', now, before)
      ? {
          ...{ list: titleOf('actions'), key, subjectRef: key },
          ...{ op: opOfStep(now['LastStep']) ?? opIn(now['LastStep']), verbs: DEEDS },
        }
      : {
          ...{ list: titleOf('actions'), key, subjectRef: key },
          op: opIn(now['SuccessMeasure']),
          verbs: before ? ['test.changed'] : ['test.added'],
        },
  ],
  // A vote that is as it was before another was taken back says by its time who gave it.
  [titleOf('agreements')]: (key, now) => [
    {
      list: titleOf('agreements'),
      key,
      op: opAt(now['At']),
      verbs: DEEDS,
      subjectRef: text(now['ActionRef']),
    },
  ],
  [titleOf('conversations')]: (key, now, before) => [
    {
      list: titleOf('conversations'),
      key,
      op: opAt(now['UpdatedAt']),
      // Somebody who is known and has moved to another chat has not joined again.
      verbs: !differs('State', now, before)
        ? []
        : now['State'] === 'Active'
          ? ['person.joined']
          : ['person.left'],
      subjectRef: key,
    },
  ],
  [titleOf('series')]: (key, now, before) => [
    // What a series remembers to have made is written by whichever sweep sees it.
    before && differs('Made', now, before)
      ? { list: titleOf('series'), key, verbs: ['series.noted'], subjectRef: key }
      : { list: titleOf('series'), key, op: opIn(now['Place']), verbs: ['test.series'], subjectRef: key },
  ],
  [titleOf('meetings')]: (key, _now, before) => [
    {
      list: titleOf('meetings'),
      key,
      verbs: before ? ['meeting.noted', 'meeting.followed-series'] : ['meeting.created'],
      subjectRef: key,
    },
  ],
  [titleOf('reminders')]: remindersSteps,
  [titleOf('messages')]: messagesSteps,
};

/** A reminder's state may be made of two steps: it was answered, and then recorded as sent. */
function remindersSteps(key: string, now: Fields, before: Fields | undefined): ChangeMade[] {
  const about = { list: titleOf('reminders'), key, subjectRef: text(now['SubjectRef']) };
  const turned = (state: string): boolean => now['State'] === state && differs('State', now, before);
  const steps: ChangeMade[] = [];
  if (before === undefined && now['Kind'] === 'Request')
    return [{ ...about, op: opIn(now['Title']), verbs: ['test.claimed'] }];
  if (differs('AcknowledgedAt', now, before)) {
    const verbs =
      now['Kind'] === 'Meeting'
        ? ['meeting.answered', 'meeting.answer-changed', 'meeting.answer-confirmed']
        : ['reminder.acknowledged'];
    steps.push({ ...about, op: opAt(now['AcknowledgedAt']), verbs });
  }
  if (turned('Superseded')) steps.push({ ...about, verbs: ['reminder.superseded'], detail: key });
  return [...steps, ...sendingSteps('reminder', about, now, before)];
}

function messagesSteps(key: string, now: Fields, before: Fields | undefined): ChangeMade[] {
  const about = { list: titleOf('messages'), key, subjectRef: text(now['About']) };
  return sendingSteps('message', about, now, before);
}

/** It was claimed, or found to reach nobody, and it was sent. */
function sendingSteps(
  noun: 'reminder' | 'message',
  about: Pick<ChangeMade, 'list' | 'key' | 'subjectRef'>,
  now: Fields,
  before: Fields | undefined,
): ChangeMade[] {
  const { list, key } = about;
  const steps: ChangeMade[] = [];
  if (differs('SentAt', now, before))
    steps.push({ list, key, op: opAt(now['SentAt']), verbs: ['card.sent'], onCard: key });
  if (differs('ClaimedAt', now, before)) {
    const failed =
      now['State'] === 'Failed' ? { verbs: [`${noun}.failed`], detail: `${key}: ` } : { verbs: [] };
    steps.push({ ...about, op: opAt(now['ClaimedAt']), ...failed });
  }
  return steps;
}

/** Every step of every row since the processes began; `were` are the rows that were there before, by list and id. */
export function changesIn(rows: readonly RowHistory[], were: ReadonlySet<string>): ChangeMade[] {
  return rows
    .filter(({ list }) => list !== LOG_TITLE)
    .flatMap(({ list, id, key, states }) => {
      const reader = READERS[list];
      return states.flatMap((now, index) => {
        if (index === 0 && were.has(`${list} ${id}`)) return [];
        return reader?.(key, now, states[index - 1]) ?? [{ list, key, verbs: [] }];
      });
    });
}
