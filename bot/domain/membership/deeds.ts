/** What can be done to somebody's row of the People list. The names stand in addresses and do not change. */
export const PERSON_DEEDS = ['change', 'away', 'hand-over', 'take-off', 'put-back', 'confirm'] as const;

export type PersonDeed = (typeof PERSON_DEEDS)[number];
