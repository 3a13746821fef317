import { nudge, withdrawNudges } from '../../../bot/usecases/sending/nudge';
import { StoreUnavailable, type Parts } from '../../../bot/usecases/ports';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, chat, day, meeting, person } from '../../support/partnership';
import { acknowledge } from '../../../bot/usecases/deadlines/answer-deadline';

const mail = (name: string) => `${name}@partnership.example`;
const coordinator = { email: mail('coordinator.la') };

let fresh: FreshPartnership;
/** Thursday 25 January: all three agencies are asked about the meeting; police and health each about an action. */
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('meetings', meeting());
  await fresh.add(
    'actions',
    action({ dueOn: day('2024-02-08') }),
    action({ ref: 'A08', leadAgency: 'ICB', dueOn: day('2024-02-08') }),
  );
  await sweep(fresh.parts);
});
afterEach(() => fresh.close());

const chase = async (agencyCode?: string, parts: Parts = fresh.parts, who = coordinator) => {
  const done = await nudge(parts, who, agencyCode);
  if (!done.ok) throw new Error(done.error.code);
  const { chased, leftOut, toRing, sendAt } = done.value;
  return {
    chased: chased.map(({ name, things }) => `${name} ${things}`).sort(),
    leftOut: leftOut.map(({ name, because }) => `${name} ${because}`).sort(),
    toRing: toRing.map(({ name, reason }) => `${name ?? 'nobody'}: ${reason}`),
    sendAt,
  };
};
const rows = async () => (await fresh.rows('Messages')).filter(({ Kind }) => Kind === 'Nudge');
/** The cards with nudges that went out after the first so many, with how many nudges are on each. */
const cards = (from: number) =>
  fresh.messenger.posts.slice(from).flatMap(({ to, post }) => {
    const nudges = post.items.filter(({ about }) => about === 'chaser').length;
    return nudges > 0 ? `${to.split('@')[0]} ${nudges}` : [];
  });
const verbs = async (verb: string) => (await fresh.rows('Log')).filter(({ Verb }) => Verb === verb);

describe('a nudge by hand', () => {
  test('chases everyone who is silent, each with one card about all that they owe', async () => {
    fresh.setNow('2024-01-26T10:00:00Z');
    expect(await chase()).toEqual({
      chased: ['spoc.icb 2', 'spoc.la 1', 'spoc.pol 2'],
      leftOut: [],
      toRing: [],
      sendAt: '2024-01-26T10:00:00Z',
    });
    const before = fresh.messenger.posts.length;
    await sweep(fresh.parts);
    expect(cards(before).sort()).toEqual(['spoc.icb 2', 'spoc.la 1', 'spoc.pol 2']);
    expect((await rows()).map(({ State, By }) => `${String(State)} ${String(By)}`)).toEqual(
      Array(5).fill(`Sent ${coordinator.email}`),
    );
    expect((await verbs('nudge.asked')).map(({ Detail }) => Detail).sort()).toEqual([
      `ICB: ${mail('spoc.icb')}, 2 things`,
      `LA: ${mail('spoc.la')}, 1 thing`,
      `POL: ${mail('spoc.pol')}, 2 things`,
    ]);
  });

  test('of one agency chases it alone', async () => {
    fresh.setNow('2024-01-26T10:00:00Z');
    expect((await chase('ICB')).chased).toEqual(['spoc.icb 2']);
  });

  test('leaves out who was reminded or nudged today, by name', async () => {
    fresh.setNow('2024-01-25T14:00:00Z');
    expect(await chase('POL')).toMatchObject({ chased: [], leftOut: ['spoc.pol had one today'] });
    fresh.setNow('2024-01-26T10:00:00Z');
    await chase('POL');
    expect(await chase()).toMatchObject({
      chased: ['spoc.icb 2', 'spoc.la 1'],
      leftOut: ['spoc.pol gets one already'],
    });
    await sweep(fresh.parts);
    fresh.setNow('2024-01-26T15:00:00Z');
    expect(await chase()).toMatchObject({
      chased: [],
      leftOut: ['spoc.icb had one today', 'spoc.la had one today', 'spoc.pol had one today'],
    });
  });

  test('by two coordinators at the same moment, on two copies of the app, nudges once', async () => {
    await fresh.add('people', person('coordinator.icb'));
    const other = await fresh.anotherCopy();
    fresh.setNow('2024-01-26T10:00:00Z');
    const both = await Promise.all([
      chase(undefined, fresh.parts),
      chase(undefined, other, { email: mail('coordinator.icb') }),
    ]);
    expect(both.flatMap(({ chased }) => chased).sort()).toEqual(['spoc.icb 2', 'spoc.la 1', 'spoc.pol 2']);
    expect(await rows()).toHaveLength(5);
    const before = fresh.messenger.posts.length;
    await sweep(fresh.parts);
    await sweep(other);
    expect(cards(before).sort()).toEqual(['spoc.icb 2', 'spoc.la 1', 'spoc.pol 2']);
  });

  test('that broke off half-way is completed by asking again', async () => {
    fresh.setNow('2024-01-26T10:00:00Z');
    const half = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        await store.commit(changes.slice(0, 1), []);
        if (changes.length > 1) throw new StoreUnavailable('gone', undefined, { mayBeWritten: true });
        return store.commit([], log);
      },
    }));
    await expect(chase('POL', half)).rejects.toThrow('gone');
    expect(await rows()).toHaveLength(1);
    expect((await chase('POL')).chased).toEqual(['spoc.pol 2']);
    expect((await rows()).map(({ About }) => About).sort()).toEqual([
      'Action|A07|2024-02-08|-10|POL',
      'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL',
    ]);
  });

  test('of which another has just written the last row is recorded all the same', async () => {
    fresh.setNow('2024-01-26T10:00:00Z');
    const late = withStore(fresh.parts, (store) => ({
      commit: async (changes, log, options) => {
        if (changes.length > 1) await store.commit(changes.slice(1), []);
        return store.commit(changes, log, options);
      },
    }));
    expect((await chase('POL', late)).chased).toEqual(['spoc.pol 2']);
    expect(await rows()).toHaveLength(2);
    expect(await verbs('nudge.asked')).toHaveLength(1);
  });

  test('outside sending hours goes out when sending begins again, once for a weekend', async () => {
    fresh.setNow('2024-01-26T19:00:00Z');
    expect(await chase('POL')).toMatchObject({ chased: ['spoc.pol 2'], sendAt: '2024-01-29T08:30:00Z' });
    fresh.setNow('2024-01-27T11:00:00Z');
    expect(await chase('POL')).toMatchObject({ chased: [], leftOut: ['spoc.pol gets one already'] });
    const before = fresh.messenger.posts.length;
    await sweep(fresh.parts);
    expect(cards(before)).toEqual([]);
    fresh.setNow('2024-01-29T08:30:00Z');
    await sweep(fresh.parts);
    // Health and the council were not asked for: theirs are the nudges of two working days.
    expect(cards(before).sort()).toEqual(['spoc.icb 2', 'spoc.la 1', 'spoc.pol 2']);
    expect(await rows()).toHaveLength(5);
  });

  test('does not go out when the answer has come meanwhile, and is taken back in the record', async () => {
    fresh.setNow('2024-01-26T19:00:00Z');
    await chase('POL');
    fresh.setNow('2024-01-26T20:00:00Z');
    const reminderKey = 'Action|A07|2024-02-08|-10|POL';
    await acknowledge(fresh.parts, { email: mail('spoc.pol') }, { reminderKey });
    fresh.setNow('2024-01-29T08:30:00Z');
    const before = fresh.messenger.posts.length;
    await sweep(fresh.parts);
    expect(cards(before).sort()).toEqual(['spoc.icb 2', 'spoc.la 1', 'spoc.pol 1']);
    const ofAction = (await rows()).filter(({ About }) => About === reminderKey);
    expect(ofAction.map(({ State }) => State)).toEqual(['Superseded']);
    expect(await verbs('nudge.withdrawn')).toHaveLength(1);
  });

  test('is taken back in the record row by row, though another has just changed one of them', async () => {
    fresh.setNow('2024-01-26T19:00:00Z');
    await chase('POL');
    const facts = await fresh.parts.store.snapshot({ fresh: true });
    const [, second] = facts.messages.filter(({ kind }) => kind === 'Nudge');
    await fresh.change('messages', second!.key, { state: 'Superseded' });
    fresh.setNow('2024-01-26T20:00:00Z');
    for (const about of ['Action|A07|2024-02-08|-10|POL', 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL']) {
      await fresh.change('reminders', about, { state: 'Superseded' });
    }
    const { reminders } = await fresh.parts.store.snapshot({ fresh: true });
    await withdrawNudges(fresh.parts, { ...facts, reminders });
    expect((await rows()).map(({ State }) => State)).toEqual(['Superseded', 'Superseded']);
    expect(await verbs('nudge.withdrawn')).toHaveLength(1);
  });

  test('names those whom nothing reaches, to ring', async () => {
    await fresh.change('conversations', mail('spoc.icb'), { state: 'Removed' });
    fresh.setNow('2024-01-26T10:00:00Z');
    expect(await chase()).toMatchObject({
      chased: ['spoc.la 1', 'spoc.pol 2'],
      toRing: ['spoc.icb: spoc.icb has removed the app from Teams.'],
    });
  });

  test('when nobody is silent writes nothing', async () => {
    fresh.setNow('2024-01-26T10:00:00Z');
    await fresh.change('meetings', 'JTAI-2024-02-08', { status: 'Cancelled' });
    await fresh.change('actions', 'A07', { status: 'Closed' });
    await fresh.change('actions', 'A08', { status: 'Closed' });
    expect(await chase()).toMatchObject({ chased: [], leftOut: [], toRing: [] });
    expect(await rows()).toEqual([]);
  });

  test('is the coordinator’s alone', async () => {
    for (const name of ['spoc.pol', 'observer.pol', 'stranger']) {
      const done = await nudge(fresh.parts, { email: mail(name) });
      expect(done).toMatchObject({
        ok: false,
        error: { code: name === 'stranger' ? 'not-known' : 'coordinator-only' },
      });
    }
    expect(await rows()).toEqual([]);
  });
});

describe('chasing by itself', () => {
  const walk = async (...mornings: string[]) => {
    for (const on of mornings) {
      fresh.setNow(`${on}T08:30:00Z`);
      await sweep(fresh.parts);
    }
  };
  const sentTo = (kind: string) =>
    fresh.messenger.sent.flatMap(({ to, notice }) =>
      'message' in notice && notice.message.kind === kind ? [to.split('@')[0]] : [],
    );

  test('asks each in turn, once, on two copies of the app, and stops at the answer', async () => {
    await fresh.add('people', person('lead.pol', { roles: ['Lead'] }));
    await fresh.add('conversations', chat(mail('lead.pol')));
    const other = await fresh.anotherCopy();
    await acknowledge(
      fresh.parts,
      { email: mail('spoc.icb') },
      { reminderKey: 'Action|A08|2024-02-08|-10|ICB' },
    );
    for (const on of ['26', '29', '30', '31']) {
      fresh.setNow(`2024-01-${on}T08:30:00Z`);
      await Promise.all([sweep(fresh.parts), sweep(other)]);
    }
    expect(sentTo('Nudge').sort()).toEqual(['spoc.icb', 'spoc.la', 'spoc.pol', 'spoc.pol']);
    expect(sentTo('Deputy')).toEqual(['deputy.pol', 'deputy.pol']);
    expect(sentTo('Escalation')).toEqual([]);
    await acknowledge(
      fresh.parts,
      { email: mail('deputy.pol') },
      { reminderKey: 'Action|A07|2024-02-08|-10|POL' },
    );
    await walk('2024-02-01', '2024-02-02');
    // The meeting alone is told of, by agency; the council's SPOC is no coordinator.
    expect(sentTo('Escalation').sort()).toEqual([
      'coordinator.la',
      'coordinator.la',
      'coordinator.la',
      'lead.pol',
    ]);
  });

  test('lets every card follow the answer', async () => {
    await walk('2024-01-29', '2024-01-30');
    const messages = await fresh.rows('Messages');
    const ofDeputy = messages.find(({ Kind }) => Kind === 'Deputy');
    await acknowledge(
      fresh.parts,
      { email: mail('deputy.pol') },
      { reminderKey: 'Action|A07|2024-02-08|-10|POL' },
    );
    await fresh.messenger.refreshes(3);
    const followed = fresh.messenger.refreshed.map(({ activityId }) => activityId);
    expect(followed).toContain(ofDeputy?.ActivityId);
    const card = fresh.messenger.refreshed.find(({ activityId }) => activityId === ofDeputy?.ActivityId);
    expect(card?.post.items).toContainEqual(
      expect.objectContaining({
        about: 'chaser',
        notice: expect.objectContaining({ state: expect.objectContaining({ is: 'answered' }) }),
      }),
    );
  });
});
