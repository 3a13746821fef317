import type { Role } from './people';
import type { Answer } from './meetings';
import { type Agreement, type Finding, type Impact, type Rating, type DeadlineAnswer } from './plan';
import type { SubjectKind, ActionStatus } from './subjects';

/** How people read what the lists hold by code. A new code fails the build until it has words. */

export const ACTION_STATUS_WORDS: Record<ActionStatus, string> = {
  NotStarted: 'Not started',
  InProgress: 'In progress',
  EvidenceSubmitted: 'Evidence submitted',
  Agreed: 'Agreed by the group',
  Closed: 'Closed with a sustainability plan',
  Sustained: 'Sustained at review',
};

/** The default wording of the scale (`product.md`, An action). */
export const RATING_WORDS: Record<Rating, string> = {
  Blue: 'Complete and evidenced',
  Green: 'On track',
  Amber: 'At risk',
  Red: 'Off track',
};

export const IMPACT_WORDS: Record<Impact, string> = {
  NotYet: 'Not yet',
  Some: 'Some',
  Assured: 'Assured',
};

export const VERDICT_WORDS: Record<Agreement['verdict'], string> = {
  Agree: 'Agrees',
  Challenge: 'Challenges',
  Withdrawn: 'No answer',
};

export const ANSWER_WORDS: Record<Answer, string> = {
  Attending: 'Attending',
  Deputy: 'A deputy attends',
  Apologies: 'Apologies',
};

export const DEADLINE_ANSWER_WORDS: Record<DeadlineAnswer, string> = {
  Acknowledged: 'Acknowledged',
  OnTrack: 'On track',
  NeedHelp: 'Needs help',
  Done: 'Done',
  MoreTime: 'More time asked for',
};

export const FINDING_KIND_WORDS: Record<Finding['kind'], string> = {
  Priority: 'Area for priority action',
  Improvement: 'Area for improvement',
  Strength: 'Strength',
};

export const SUBJECT_KIND_WORDS: Record<SubjectKind, string> = {
  Meeting: 'Meeting',
  Action: 'Action',
  // By Annex A of an inspection, or at a meeting of the partnership.
  Request: 'Request',
  Milestone: 'Milestone',
};

export const ROLE_WORDS: Record<Role, string> = {
  SPOC: 'Single point of contact (SPOC)',
  Deputy: 'Deputy',
  Lead: 'Agency lead',
  Chair: 'Chair',
  Coordinator: 'Coordinator',
  Member: 'Member',
  Observer: 'Observer',
};

/** 'Attending', 'Apologies', 'A deputy attends: Jo Bloggs'. */
export const answerInWords = (answer: Answer, deputy?: string): string =>
  answer === 'Deputy' && deputy ? `A deputy attends: ${deputy}` : ANSWER_WORDS[answer];
