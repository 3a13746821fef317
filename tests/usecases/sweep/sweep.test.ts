import { StoreUnavailable, type Change, type Delivery } from '../../../bot/usecases/ports';
import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import { join } from '../../../bot/usecases/people/join';
import { changeRows } from '../../../bot/usecases/change-rows';
import { decideHandOver } from '../../../bot/domain/membership/hand-over';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, at, chat, day, meeting, series } from '../../support/partnership';
import { type CardItem, rowOf } from '../../../bot/domain/cards/items';
import { isReminder } from '../../../bot/domain/partnership';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

const spocs = ['LA', 'POL', 'ICB'].map((code) => `spoc.${code.toLowerCase()}@partnership.example`);
const police = 'spoc.pol@partnership.example';
const refused = (kind: (Delivery & { ok: false })['kind']): Delivery => ({
  ok: false,
  kind,
  reason: 'Teams said no.',
});
const stateOf = (item: CardItem) => ('state' in item ? item.state.is : undefined);
const stageOf = (item: CardItem) => {
  const row = rowOf(item);
  return isReminder(row) ? row.stage : undefined;
};
const policeRow = async () => (await fresh.rows('Reminders')).find((row) => row.AgencyCode === 'POL');
const run = (parts = fresh.parts) => sweep(parts, { pause: async () => undefined });

test('meetings are made ahead, once, and the record says so', async () => {
  await fresh.add('series', series());
  expect((await run()).meetingsCreated).toBe(5);
  expect((await run()).meetingsCreated).toBe(0);
  expect((await fresh.rows('Meetings')).map(({ Ref }) => Ref)).toContain('JTAI-2024-07-25');
  expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'meeting.created')).toHaveLength(5);
});

test('two copies make the missing meetings once between them', async () => {
  await fresh.add('series', series());
  const other = await fresh.anotherCopy();
  const made = await Promise.all([run(), run(other)]);
  expect(made[0].meetingsCreated + made[1].meetingsCreated).toBe(5);
  expect(await fresh.rows('Meetings')).toHaveLength(5);
});

test('each SPOC is reminded once, and it is recorded with the card’s place', async () => {
  await fresh.add('meetings', meeting());
  expect(await run()).toMatchObject({ due: 3, sent: 3, failed: 0, takenElsewhere: 0, postponed: 0 });
  expect(await run()).toMatchObject({ due: 0, sent: 0 });
  expect(fresh.messenger.sent.map(({ to }) => to).sort()).toEqual([...spocs].sort());
  expect(await policeRow()).toMatchObject({
    Key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL',
    Kind: 'Meeting',
    SubjectRef: 'JTAI-2024-02-08',
    Stage: '-10',
    PersonEmail: police,
    DueAt: '2024-01-25T08:30:00Z',
    State: 'Sent',
    SentAt: '2024-01-25T09:00:00Z',
    Attempts: 1,
    ConversationId: `chat-of-${police}`,
  });
  expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'card.sent')).toHaveLength(3);
});

test('three copies that sweep at once send each reminder once', async () => {
  await fresh.add('meetings', meeting());
  await fresh.add(
    'actions',
    ...Array.from({ length: 12 }, (_, place) => action({ ref: `A${place}`, dueOn: day('2024-01-25') })),
  );
  const copies = [fresh.parts, await fresh.anotherCopy(), await fresh.anotherCopy()];
  const reports = await Promise.all(copies.map((parts) => run(parts)));
  const sum = (of: 'sent' | 'failed' | 'postponed') =>
    reports.reduce((total, report) => total + report[of], 0);
  expect([sum('sent'), sum('failed'), sum('postponed')]).toEqual([15, 0, 0]);
  expect(new Set(fresh.messenger.sent.map(({ notice }) => rowOf(notice).key)).size).toBe(15);
  expect(fresh.messenger.sent).toHaveLength(15);
  expect((await fresh.rows('Reminders')).map(({ State }) => State)).toEqual(Array(15).fill('Sent'));
});

test('a hand-over is told to both at once, by rows that can be read again', async () => {
  const deputy = 'deputy.pol@partnership.example';
  await fresh.change('people', deputy, { agencyCode: undefined });
  const coordinator = { email: 'coordinator.la@partnership.example' };
  const done = await changeRows(fresh.parts, coordinator, (asOf, actor) =>
    decideHandOver(asOf, actor, { email: police, to: deputy }),
  );
  expect(done.ok).toBe(true);
  expect(await run()).toMatchObject({ sent: 2, postponed: 0 });
  expect(fresh.messenger.sent.map(({ to }) => to).sort()).toEqual([deputy, police]);
  expect(await run()).toMatchObject({ due: 0 });
  const { messages, faults } = await fresh.parts.store.snapshot({ fresh: true });
  expect(messages.map(({ kind, agencyCode, state }) => [kind, agencyCode, state])).toEqual([
    ['PartChanged', 'POL', 'Sent'],
    ['PartChanged', 'POL', 'Sent'],
  ]);
  expect(faults).toEqual([]);
});

test('a later stage replaces the older one, in the list and on its card', async () => {
  await fresh.add('meetings', meeting());
  await run();
  fresh.setNow('2024-02-01T09:00:00Z');
  expect(await run()).toMatchObject({ superseded: 3 });
  const newStage = fresh.messenger.sent.filter(({ notice }) => stageOf(notice) === '-5');
  expect(newStage.map(({ to }) => to).sort()).toEqual([...spocs].sort());
  const rows = await fresh.rows('Reminders');
  expect(rows.map(({ Stage, State }) => `${String(Stage)} ${String(State)}`).sort()).toEqual([
    '-10 Superseded',
    '-10 Superseded',
    '-10 Superseded',
    '-5 Sent',
    '-5 Sent',
    '-5 Sent',
  ]);
  // The cards of whoever else was asked follow, too.
  const [reminders, chasers] = [false, true].map((isChaser) =>
    fresh.messenger.refreshed.filter(({ post }) => 'message' in post.items[0]! === isChaser),
  );
  expect(reminders?.map(({ post }) => stateOf(post.items[0]!))).toEqual(Array(3).fill('superseded'));
  expect(chasers?.map(({ post }) => post.items.length).sort()).toEqual([1, 3]);
});

test('an agency that has answered gets the later stage, with its answer on the card', async () => {
  await fresh.add('meetings', meeting());
  await run();
  await answerMeeting(
    fresh.parts,
    { email: police },
    { meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', answer: 'Attending' },
  );
  fresh.setNow('2024-02-01T09:00:00Z');
  await run();
  const later = fresh.messenger.sent.filter(({ to, notice }) => to === police && stageOf(notice) === '-5');
  expect(later.map(({ notice }) => stateOf(notice))).toEqual(['answered']);
});

describe('who cannot be reached', () => {
  beforeEach(() => fresh.add('meetings', meeting()));

  test('for want of the app is on the list with the reason, and is reminded once the app is there', async () => {
    await fresh.change('conversations', police, { state: 'Removed', updatedAt: at('2024-01-25T08:00:00Z') });
    expect(await run()).toMatchObject({ sent: 2, failed: 1 });
    expect(await policeRow()).toMatchObject({
      State: 'Failed',
      Error: 'spoc.pol has removed the app from Teams.',
      Attempts: 0,
    });
    expect(await run()).toMatchObject({ due: 0 });
    await join(fresh.parts, { ...chat(police), email: police });
    expect(await run()).toMatchObject({ sent: 1 });
    const row = await policeRow();
    expect(row).toMatchObject({ State: 'Sent', Attempts: 1 });
    expect(row?.Error).toBeUndefined();
  });

  test('for want of a SPOC is on the list too, until one is named', async () => {
    await fresh.change('people', police, { roles: ['Member'] });
    await fresh.change('people', 'deputy.pol@partnership.example', { roles: ['Member'] });
    // The two other SPOCs, the coordinator, who is asked who answers for the police, and two members.
    expect(await run()).toMatchObject({ sent: 3 + 2, failed: 1 });
    expect((await policeRow())?.Error).toBe(
      'No single point of contact (SPOC) is named for POL on the People list.',
    );
    await fresh.change('people', police, { roles: ['SPOC'] });
    expect(await run()).toMatchObject({ sent: 1, failed: 0 });
    expect(await policeRow()).toMatchObject({ State: 'Sent', PersonEmail: police });
  });

  test.each([
    ['removed', 'Removed'],
    ['blocked', 'Blocked'],
  ] as const)(
    'because the chat is %s is not tried there again until the person is back',
    async (kind, state) => {
      fresh.messenger.answers(police, refused(kind));
      expect(await run()).toMatchObject({ sent: 2, failed: 1 });
      expect(await policeRow()).toMatchObject({ State: 'Failed', Error: 'Teams said no.' });
      expect((await fresh.parts.store.find('conversations', police))?.state).toBe(state);
      fresh.setNow('2024-01-25T10:00:00Z');
      expect(await run()).toMatchObject({ due: 0 });
      fresh.messenger.answers(police, undefined);
      await join(fresh.parts, { ...chat(police), email: police });
      expect(await run()).toMatchObject({ sent: 1 });
    },
  );

  test.each(['removed', 'blocked'] as const)(
    'because the chat is %s is tried once with each new stage, and reached again without a word of Teams',
    async (kind) => {
      const tries: string[] = [];
      fresh.messenger.onRemind = async ({ personEmail }) => void tries.push(personEmail);
      const triesOfPolice = () => tries.filter((to) => to === police).length;
      fresh.messenger.answers(police, refused(kind));
      await run();
      await fresh.add('actions', action({ leadAgency: 'POL', dueOn: day('2024-01-25') }));
      expect(await run()).toMatchObject({ sent: 0, failed: 1 });
      expect(triesOfPolice()).toBe(1);
      fresh.setNow('2024-02-01T09:00:00Z');
      await run();
      fresh.setNow('2024-02-01T09:30:00Z');
      await run();
      expect(triesOfPolice()).toBe(2);
      expect((await fresh.parts.store.find('conversations', police))?.updatedAt).toBe('2024-02-01T09:00:00Z');
      fresh.messenger.answers(police, undefined);
      fresh.setNow('2024-02-07T09:00:00Z');
      expect(await run()).toMatchObject({ failed: 0 });
      expect(triesOfPolice()).toBeGreaterThan(2);
      expect((await fresh.parts.store.find('conversations', police))?.state).toBe('Active');
      expect((await fresh.rows('Log')).map(({ Verb }) => Verb)).toContain('person.reached-again');
    },
  );

  test('because Teams is busy is tried again later, with a wait that grows', async () => {
    fresh.messenger.answers(police, { ...refused('later'), retryAfterSeconds: 300 } as Delivery);
    await run();
    expect(await policeRow()).toMatchObject({ State: 'Failed', RetryAt: '2024-01-25T09:05:00Z' });
    fresh.setNow('2024-01-25T09:04:59Z');
    expect(await run()).toMatchObject({ due: 0 });
    fresh.setNow('2024-01-25T09:05:00Z');
    fresh.messenger.answers(police, undefined);
    expect(await run()).toMatchObject({ sent: 1 });
    const row = await policeRow();
    expect(row).toMatchObject({ State: 'Sent', Attempts: 2 });
    expect([row?.RetryAt, row?.Error]).toEqual([undefined, undefined]);
  });

  test.each<[string, Delivery | Error]>([
    ['is refused for good', refused('refused')],
    ['may have arrived', refused('unsure')],
    ['breaks the messenger', new Error('boom')],
  ])('a reminder that %s is not sent again by itself', async (_what, answer) => {
    fresh.messenger.answers(police, answer);
    expect(await run()).toMatchObject({ sent: 2, failed: 1 });
    fresh.messenger.answers(police, undefined);
    fresh.setNow('2024-01-29T15:00:00Z');
    await run();
    expect(fresh.messenger.sent.filter(({ notice }) => stageOf(notice)).map(({ to }) => to)).not.toContain(
      police,
    );
    expect((await policeRow())?.State).toBe('Failed');
  });
});

describe('when storage fails', () => {
  const down = new StoreUnavailable('down');
  const about = (change: Change | undefined, text: string) => JSON.stringify(change ?? {}).includes(text);
  beforeEach(() => fresh.add('meetings', meeting()));

  test('for one reminder, the others go out and this one later', async () => {
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (about(changes[0], '|POL')) throw down;
        return store.commit(changes, log);
      },
    }));
    expect(await run(parts)).toMatchObject({ due: 3, sent: 2, postponed: 1 });
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
    expect(fresh.messenger.sent).toHaveLength(3);
  });

  test('to record what was sent, it is tried again and nothing goes out twice', async () => {
    let failures = 3;
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (about(changes[0], '"state":"Sent"') && failures > 0) {
          failures -= 1;
          throw down;
        }
        return store.commit(changes, log);
      },
    }));
    expect(await run(parts)).toMatchObject({ sent: 3, postponed: 0 });
    expect((await fresh.rows('Reminders')).map(({ State }) => State)).toEqual(['Sent', 'Sent', 'Sent']);
  });

  test('to say that what was sent is recorded, it is recorded once all the same', async () => {
    let lost = false;
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        const written = await store.commit(changes, log);
        if (lost || !about(changes[0], '"state":"Sent"')) return written;
        lost = true;
        throw down;
      },
    }));
    await run(parts);
    const sent = (await fresh.rows('Log')).filter(({ Verb }) => Verb === 'card.sent');
    expect(sent).toHaveLength(3);
  });

  test('for good after sending, it is journalled loudly, and taken over when the lease has run out', async () => {
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (about(changes[0], '"state":"Sent"') && about(changes[0], '|POL')) throw down;
        return store.commit(changes, log);
      },
    }));
    expect(await run(parts)).toMatchObject({ sent: 2, postponed: 1 });
    expect(fresh.journal.filter((line) => line.startsWith('NOT RECORDED'))).toHaveLength(1);
    expect(await policeRow()).toMatchObject({ State: 'Claimed' });
    fresh.setNow('2024-01-25T09:09:59Z');
    expect(await run()).toMatchObject({ due: 0 });
    fresh.setNow('2024-01-25T09:10:00Z');
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
  });

  test('altogether, the sweep says so', async () => {
    const parts = withStore(fresh.parts, () => ({ snapshot: () => Promise.reject(down) }));
    await expect(run(parts)).rejects.toBe(down);
  });
});

test('a claim of a copy that is still sending, by a clock behind ours, is not taken over', async () => {
  await fresh.add('meetings', meeting());
  const other = await fresh.anotherCopy();
  const ahead = { ...other, clock: { now: () => at('2024-01-25T10:00:00Z') } };
  let over: Promise<unknown> | undefined;
  let recorded = (): void => undefined;
  const isRecorded = new Promise<void>((resolve) => (recorded = resolve));
  fresh.messenger.onRemind = async ({ personEmail }) => {
    if (personEmail !== police) return;
    fresh.messenger.onRemind = async () => undefined;
    await new Promise<void>((watching) => {
      const pause = (): Promise<void> => {
        watching();
        return isRecorded;
      };
      over = sweep(ahead, { pause });
    });
  };
  await run();
  recorded();
  expect(await over).toMatchObject({ sent: 0 });
  expect(fresh.messenger.sent.map(({ to }) => to).sort()).toEqual([...spocs].sort());
});

test('an answer that comes before the card is recorded as sent stands', async () => {
  await fresh.add('meetings', meeting());
  fresh.messenger.onRemind = async ({ personEmail }) => {
    if (personEmail !== police) return;
    const other = await fresh.anotherCopy();
    await answerMeeting(
      other,
      { email: police },
      { meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', answer: 'Attending' },
    );
  };
  expect(await run()).toMatchObject({ sent: 3 });
  expect(await policeRow()).toMatchObject({
    State: 'Acknowledged',
    Answer: 'Attending',
    SentAt: '2024-01-25T09:00:00Z',
  });
});

test('at night nothing is sent, but meetings are made', async () => {
  await fresh.add('series', series());
  await fresh.add('meetings', meeting());
  fresh.setNow('2024-01-25T22:00:00Z');
  expect(await run()).toMatchObject({ meetingsCreated: 4, due: 0 });
});

test('an idle sweep reads the lists once and writes nothing', async () => {
  await fresh.add('meetings', meeting());
  await run();
  const calls: string[] = [];
  const parts = withStore(fresh.parts, (store) => ({
    snapshot: () => (calls.push('snapshot'), store.snapshot()),
    commit: (changes, log) => (calls.push('commit'), store.commit(changes, log)),
  }));
  await run(parts);
  expect(calls).toEqual(['snapshot']);
});
