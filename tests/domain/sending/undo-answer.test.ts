import { decideCover, decideCoverUndo } from '../../../bot/domain/cover/name-cover';
import { decideDoorUndo, decideAtTheDoor, doorKey } from '../../../bot/domain/door/question';
import { decideHelping, decideHelpUndo } from '../../../bot/domain/deadlines/help-call';
import { undoUntil } from '../../../bot/domain/basics/undo';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { at, day, facts, meeting, person, reminder } from '../../support/partnership';

/** What a coordinator answers to a question can be undone for ten minutes, and then the question stands as before. */

const NOW = at('2024-02-12T09:00:00Z');
const SOON = at('2024-02-12T09:10:00Z');
const LATE = at('2024-02-12T09:10:01Z');
const jo = person('coordinator.la');
const other = person('coordinator.icb');
const asking = { ...person('spoc.icb'), askingId: 'acc-1', askingName: 'Nia', askedAt: NOW };
const question = (kind: Message['kind'], over: Partial<Message>): Message => ({
  table: 'messages',
  kind,
  key: `${kind}|1`,
  title: 'x',
  about: 'spoc.pol@partnership.example',
  agencyCode: 'POL',
  personEmail: jo.email,
  dueAt: NOW,
  sentAt: NOW,
  state: 'Sent',
  attempts: 1,
  ...over,
});
const cover = question('Uncovered', { fromDay: day('2024-02-12'), toDay: day('2024-02-16') });
const help = question('Help', { about: 'R1' });
const door = question('Door', { about: asking.email, key: doorKey(asking) });
const start: Facts = facts({
  meetings: [meeting()],
  people: [jo, other, person('spoc.pol', { awayFrom: day('2024-02-12') }), person('member.pol'), asking],
  reminders: [reminder({ key: 'R1', kind: 'Action', subjectRef: 'A01', answer: 'NeedHelp' })],
  messages: [cover, help, door],
});
const messageIn = (from: Facts, { key }: Message): Message => from.messages.find((one) => one.key === key)!;
const BETHAN = 'member.pol@partnership.example';
const CASES = [
  [
    'who was named to cover',
    cover,
    () => decideCover(start, jo, { messageKey: cover.key, personEmail: BETHAN }, NOW),
    decideCoverUndo,
  ],
  [
    'that they answer meanwhile',
    cover,
    () => decideCover(start, jo, { messageKey: cover.key }, NOW),
    decideCoverUndo,
  ],
  ['that they are on it', help, () => decideHelping(start, jo, help.key, NOW), decideHelpUndo],
  [
    'that it is them',
    door,
    () => decideAtTheDoor(start, jo, { messageKey: door.key, isThem: true }, NOW),
    decideDoorUndo,
  ],
  [
    'that it is not them',
    door,
    () => decideAtTheDoor(start, jo, { messageKey: door.key, isThem: false }, NOW),
    decideDoorUndo,
  ],
] as const;

describe.each(CASES)('%s', (_, asked, decide, undo) => {
  const decided = decide();
  if (!decided.ok) throw new Error(decided.error.code);
  const then = after(start, decided.value);

  test('is undone within ten minutes, on the record, as if it had not been said', () => {
    expect(messageIn(then, asked).state).toBe('Answered');
    const undone = undo(then, jo, messageIn(then, asked), SOON);
    if (!undone.ok) throw new Error(undone.error.code);
    expect(JSON.parse(JSON.stringify(after(then, undone.value)))).toEqual(JSON.parse(JSON.stringify(start)));
    expect(undone.value.log).toMatchObject([{ actor: jo.email, at: SOON }]);
  });

  test('is undone by nobody else, and not later: what to do instead is said', () => {
    const isCode = (code: string) => ({ ok: false, error: { code } });
    expect(undo(then, other, messageIn(then, asked), SOON)).toMatchObject(isCode('undo-not-yours'));
    const late = undo(then, jo, messageIn(then, asked), LATE);
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'undo-over', detail: expect.stringMatching(/\w/) as unknown },
    });
  });
});

test('an account that has spoken to the bot since stays whose it is', () => {
  const decided = decideAtTheDoor(start, jo, { messageKey: door.key, isThem: true }, NOW);
  if (!decided.ok) throw new Error(decided.error.code);
  const then = after(start, decided.value);
  const conversations = [
    {
      personEmail: asking.email,
      entraId: 'acc-1',
      conversationId: 'a:1',
      state: 'Active',
    } as Facts['conversations'][number],
  ];
  expect(decideDoorUndo({ ...then, conversations }, jo, messageIn(then, door), SOON)).toMatchObject({
    ok: false,
    error: { code: 'undo-over' },
  });
});

test('nothing is undone of what nobody did, and until the tenth minute is over', () => {
  expect(undoUntil({}, undefined, NOW)).toBeUndefined();
  expect(undoUntil({ by: 'a', at: NOW }, 'b', NOW)).toBeUndefined();
  expect(undoUntil({ by: 'a', at: NOW }, 'a', SOON)).toBe(SOON);
  expect(undoUntil({ by: 'a', at: NOW }, 'a', LATE)).toBeUndefined();
});
