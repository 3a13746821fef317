import type { Message, Response } from '../../../bot/domain/partnership';
import { at } from '../../support/partnership';

/** A meeting, and what one agency answered and was told of it. */

export const REF = 'JTAI-2024-02-08';
export const START = at('2024-02-08T14:00:00Z');
export const MOVED = at('2024-02-15T14:00:00Z');
export const NOW = at('2024-02-01T09:00:00Z');
export const email = (name: string) => `${name}@partnership.example`;
export const response = (over: Partial<Response> = {}): Response => ({
  ...{ key: `${REF}|${over.agencyCode ?? 'POL'}`, meetingRef: REF, agencyCode: 'POL', answer: 'Attending' },
  ...{ by: email('spoc.pol'), at: at('2024-01-26T10:00:00Z'), ...over },
});
export const message = (over: Partial<Message>): Message => ({
  ...{ table: 'messages', kind: 'MeetingMoved', key: 'K', title: 'T', about: REF, agencyCode: 'POL' },
  ...{ personEmail: email('spoc.pol'), dueAt: NOW, sentAt: NOW, state: 'Sent', attempts: 1, ...over },
});
