/** By which the words of an answer to a reminder, or to a question, are kept. */
export const reminderForm = (key: string, asked = 'answer'): string => `${asked} ${key}`;

/** The same of what is answered to a question. */
export const questionForm = (key: string, deed: string): string => `${deed} ${key}`;
