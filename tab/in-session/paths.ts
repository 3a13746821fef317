/** Where a meeting is run, within the tab. */
export const roomPath = (ref: string): string => `/meetings/${encodeURIComponent(ref)}`;

/** Where its record is. */
export const recordPath = (ref: string): string => `${roomPath(ref)}/record`;
