import type { MessageKind } from './partnership';

/** What would have to happen for something not to go out; none when nothing that people do keeps it back. */
export const CONDITIONS = ['done', 'answered'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How people read a condition. */
export const CONDITION_WORDS: Record<Condition, string> = {
  done: 'unless it is done before',
  answered: 'only if nobody answers before',
};

/** What a message is, as people say it. */
export const MESSAGE_KIND_WORDS: Record<MessageKind, string> = {
  Nudge: 'Nudge',
  Deputy: 'Nudge to the deputy',
  Escalation: 'Escalation',
  MeetingMoved: 'Meeting moved',
  MeetingCancelled: 'Meeting cancelled',
  Clash: 'Clash of dates',
  Cover: 'Cover begins',
  CoverEnded: 'Cover ends',
  Help: 'Help needed',
  Extension: 'More time asked for',
  Decision: 'Decision on more time',
  Digest: 'Weekly digest',
};
