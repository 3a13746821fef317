/** What is ticked where a day is meant on which nothing is usually due; a refusal of such a day names it by these words. */
export const THAT_DAY = 'Yes, that day, also if nothing is usually due on it';
