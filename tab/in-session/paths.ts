import { meetingPage } from '../../bot/contract/action-path';

/** Where a meeting is run, within the tab. */
export const roomPath = (ref: string): string => meetingPage(ref);

/** Where its record is. */
export const recordPath = (ref: string): string => meetingPage(ref, 'record');
