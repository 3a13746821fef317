import type { Conversation } from '../../../../bot/domain/partnership';
import { decideLeaving } from '../../../../bot/domain/sending/ways/leaving';
import { after } from '../../../support/apply-writes';
import { at, chat, facts, reminder } from '../../../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');
const open = chat('spoc.pol@partnership.example');
const { conversationId, personEmail } = open;

const leave = (of: Conversation, over = {}, sentAt = at('2024-02-01T09:00:00Z')) => {
  const on = facts({
    conversations: [of],
    reminders: [{ ...reminder(), conversationId, sentAt }],
  });
  const decided = decideLeaving(on, { conversationId, how: 'Removed', ...over }, NOW);
  return { decided, state: after(on, decided).conversations[0]?.state };
};

test.each([
  ['Removed', 'person.left'],
  ['Blocked', 'person.blocked'],
] as const)('a chat that ended is %s from now on, and that is recorded of the person', (how, verb) => {
  const { decided, state } = leave(open, { how });
  expect(state).toBe(how);
  expect(decided).toMatchObject({
    writes: [{ patch: { updatedAt: NOW } }],
    log: [{ at: NOW, actor: personEmail, subjectRef: personEmail, verb }],
  });
});

test.each([
  ['one that is not known', open, { conversationId: 'another' }],
  ['one that is known to have ended so', { ...open, state: 'Removed' as const }, {}],
  [
    'one that was opened since',
    { ...open, updatedAt: at('2024-02-08T08:00:00Z') },
    { at: '2024-02-08T07:00:00Z' },
  ],
  ['one where a card arrived since', open, { at: '2024-01-31T09:00:00Z' }],
])('the end of %s changes nothing', (_which, of, over) => {
  expect(leave(of, over).decided).toEqual({ writes: [], log: [] });
});

test('somebody who blocks the app after it was removed is marked anew, however late that is told', () => {
  const gone = { ...open, state: 'Removed' as const };
  expect(leave(gone, { how: 'Blocked', at: at('2024-01-31T09:00:00Z') }).state).toBe('Blocked');
});
