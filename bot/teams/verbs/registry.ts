import { deadlineAcknowledge } from './deadline-acknowledge';
import { meetingAnswer } from './meeting-answer';
import { noticeChange } from './notice-change';
import type { Verb } from './verb';

const VERBS: readonly Verb[] = [meetingAnswer, deadlineAcknowledge, noticeChange];

/** The verb of that name. A new one is a file beside these and a word here. */
export const verbNamed = (name: string): Verb | undefined => VERBS.find((verb) => verb.name === name);
