import type { MeetingView } from '../../../bot/contract/meetings';

/** The meetings of one series that was changed, about which the coordinator is asked. */
export interface SeriesAsking {
  readonly code: string;
  readonly meetings: readonly MeetingView[];
}

/** Of which series several meetings ask; about a single one its own buttons are enough. */
export function seriesAsking(meetings: readonly MeetingView[]): readonly SeriesAsking[] {
  const asking = meetings.filter(({ may }) => may.some(({ deed }) => deed === 'stay'));
  const codes = [...new Set(asking.flatMap(({ seriesCode }) => seriesCode ?? []))];
  return codes
    .map((code) => ({ code, meetings: asking.filter(({ seriesCode }) => seriesCode === code) }))
    .filter((one) => one.meetings.length > 1);
}
