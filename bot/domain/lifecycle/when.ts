import { type Failure, failure } from '../basics/failure';
import { formatShortDay } from '../calendar/day';
import { ACTION_STATUSES, type Action, type ActionStatus } from '../partnership';
import type { Deed } from './deeds';

/** In which states a deed can be done, and why it cannot in each other one: by the state, or for all of them. */
interface When {
  readonly in: readonly ActionStatus[];
  readonly otherwise?: string;
  readonly why?: { readonly [S in ActionStatus]?: string };
}

const ANY: readonly ActionStatus[] = ACTION_STATUSES;
const UNDER_WAY: readonly ActionStatus[] = ['NotStarted', 'InProgress'];

const NO_EVIDENCE = 'No evidence has been submitted yet.';
const SUBMITTED = 'Its evidence is before the group: take the evidence back first, or wait for the votes.';
const CLOSED = 'It is closed: a coordinator or the chair can reopen it.';

/**
 * States by deeds. `product.md`, An action: in progress, evidence submitted, agreed by the group, closed with a
 * sustainability plan, sustained at review; and back by a challenge or by reopening it.
 */
const WHEN: { readonly [D in Deed]: When } = {
  progress: { in: ANY },
  milestone: { in: ['NotStarted', 'InProgress', 'EvidenceSubmitted', 'Agreed'], otherwise: CLOSED },
  rate: { in: ['NotStarted', 'InProgress', 'EvidenceSubmitted', 'Agreed'], otherwise: CLOSED },
  'more-time': {
    in: UNDER_WAY,
    otherwise: CLOSED,
    why: { EvidenceSubmitted: SUBMITTED, Agreed: 'The group has agreed that it is done.' },
  },
  'decide-time': {
    in: UNDER_WAY,
    otherwise: CLOSED,
    why: {
      EvidenceSubmitted: 'Its evidence has been submitted meanwhile.',
      Agreed: 'The group has agreed that it is done.',
    },
  },
  evidence: { in: ['NotStarted', 'InProgress', 'EvidenceSubmitted', 'Agreed'], otherwise: CLOSED },
  agree: {
    in: ['EvidenceSubmitted', 'InProgress'],
    otherwise: CLOSED,
    why: { NotStarted: NO_EVIDENCE, Agreed: 'The group has agreed already.' },
  },
  challenge: {
    // While it is worked on, `ready.ts` says who has sent it back.
    in: ['EvidenceSubmitted', 'InProgress', 'Agreed'],
    otherwise: CLOSED,
    why: { NotStarted: NO_EVIDENCE },
  },
  'agree-for-those-present': {
    in: ['EvidenceSubmitted'],
    otherwise: CLOSED,
    why: {
      NotStarted: NO_EVIDENCE,
      InProgress: 'No evidence is before the group: it votes when there is some.',
      Agreed: 'The group has agreed already.',
    },
  },
  'sustainability-plan': {
    in: ['NotStarted', 'InProgress', 'EvidenceSubmitted', 'Agreed'],
    otherwise: CLOSED,
  },
  close: {
    in: ['Agreed'],
    why: {
      NotStarted: `${NO_EVIDENCE} The group agrees to that first.`,
      InProgress: 'The group has not agreed yet: evidence is submitted and agreed first.',
      EvidenceSubmitted: 'The group has not agreed to the evidence yet.',
      Closed: 'It is closed already.',
      Sustained: 'It is closed, and sustained at review.',
    },
  },
  sustain: {
    in: ['Closed'],
    otherwise: 'It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    why: { Sustained: 'It is sustained already.' },
  },
  reopen: {
    in: ['Agreed', 'Closed', 'Sustained'],
    otherwise: 'It is open.',
    why: {
      EvidenceSubmitted: 'It is open, with its evidence before the group: an agency can challenge that.',
    },
  },
  assure: { in: ANY },
  edit: { in: ANY },
  withdraw: { in: ANY },
  'take-back': { in: ANY },
};

/** What can be done to an action that was withdrawn. */
const WHEN_WITHDRAWN: readonly Deed[] = ['reopen', 'take-back'];

/** Why the action's state does not allow a deed now; undefined when it does. */
export function notNow(
  { status, withdrawnOn }: Pick<Action, 'status' | 'withdrawnOn'>,
  deed: Deed,
): Failure | undefined {
  if (withdrawnOn !== undefined) {
    const since = `It was withdrawn on ${formatShortDay(withdrawnOn)}.`;
    return WHEN_WITHDRAWN.includes(deed) ? undefined : failure('not-now', since);
  }
  const { in: states, why, otherwise = CLOSED } = WHEN[deed];
  return states.includes(status) ? undefined : failure('not-now', why?.[status] ?? otherwise);
}
