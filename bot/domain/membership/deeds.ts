/** What can be done to somebody's row of the People list. The names stand in addresses and do not change. */
export const PERSON_DEEDS = ['change', 'away', 'hand-over', 'take-off', 'put-back', 'confirm'] as const;

/** What becomes of what is open with an agency when it is taken off. */
export const BECOMES = ['handed-over', 'ends', 'in-the-way'] as const;

export type Becomes = (typeof BECOMES)[number];

/** What can be open with an agency: each has a page of its own. */
export const OPEN_KINDS = ['action', 'request', 'person', 'inspection'] as const;

export type OpenKind = (typeof OPEN_KINDS)[number];

export type PersonDeed = (typeof PERSON_DEEDS)[number];
