import type { Extension, Facts, Request } from '../../../bot/domain/partnership';
import { at, day } from '../../support/partnership';

/** The week of the digest that these tests look at, and what stands in it. */

/** Monday 5 February 2024; the week before it is told of. */
export const NOW = at('2024-02-05T08:30:00Z');
export const WEEK = { from: at('2024-01-29T08:30:00Z'), until: NOW };
export const DURING = at('2024-01-31T10:00:00Z');

export const said = (lines: readonly { readonly lead?: string; readonly text: string }[]) =>
  lines.map(({ lead, text }) => (lead ? `${lead} ${text}` : text));

export const response = (
  agencyCode: string,
  over: Partial<Facts['responses'][number]> = {},
): Facts['responses'][number] => ({
  ...{ key: `JTAI-2024-02-08|${agencyCode}`, meetingRef: 'JTAI-2024-02-08', agencyCode, answer: 'Attending' },
  ...{ by: 'x', at: DURING },
  ...over,
});
export const extension = (over: Partial<Extension> = {}): Extension => ({
  ...{ title: 'Map networks', key: 'e', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL', reason: 'r' },
  ...{ dueOn: day('2024-02-09'), wantedOn: day('2024-03-01'), by: 'x', at: DURING, decision: 'Open' },
  ...over,
});
export const request = (over: Partial<Request> = {}): Request => ({
  ...{ title: 'Front door', ref: 'R1', agencyCode: 'POL', dueOn: day('2024-03-13'), status: 'Provided' },
  ...over,
});
