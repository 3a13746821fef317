/**
 * What a coordinator can do about one meeting in the tab, by the names that addresses have: the day kept although nobody
 * meets on it, or some weeks on; after its series or left where it is; on again; moved; cancelled; the last of these undone.
 */
export const MEETING_CHANGES = [
  'keep',
  'weeks-on',
  'as-series',
  'stay',
  'put-on',
  'move',
  'cancel',
  'undo',
] as const;
export type MeetingChange = (typeof MEETING_CHANGES)[number];
