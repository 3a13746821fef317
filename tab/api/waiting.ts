import {
  questionsSchema,
  reminderAnsweredSchema,
  type QuestionDeed,
} from '../../bot/contract/chasing/answers';
import { useListChange } from './lists/change';
import { useResource } from './resource';

/** Answers a reminder, or undoes that, and shows what is outstanding then. */
export const useReminderAnswer = () => useListChange('outstanding', reminderAnsweredSchema);

/** Where a reminder is answered. Its key stands behind the question mark: it may hold anything. */
export const reminderPath = (key: string, deed: 'answer' | 'undo'): string =>
  `reminders/-/${deed}?ref=${encodeURIComponent(key)}`;

/** What waits for the coordinator’s answer; nothing for anybody else. */
export const useQuestions = () => useResource('questions', questionsSchema);

/** Answers one of them, or undoes that, and shows what waits then. */
export const useQuestionAnswer = () => useListChange('questions', questionsSchema);

/** Where a question is answered. */
export const questionPath = (key: string, deed: QuestionDeed): string =>
  `questions/-/${deed}?ref=${encodeURIComponent(key)}`;
