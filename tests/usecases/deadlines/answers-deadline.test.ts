import type { Message } from '../../../bot/domain/partnership';
import {
  answerDeadline,
  undoAnswer,
  type GivenAnswer,
} from '../../../bot/usecases/deadlines/answer-deadline';
import { askExtension, type Asking } from '../../../bot/usecases/deadlines/ask-extension';
import { decideExtension, type Ruling } from '../../../bot/usecases/deadlines/decide-extension';
import { StoreUnavailable, type Parts } from '../../../bot/usecases/ports';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { takeHelp } from '../../../bot/usecases/deadlines/take-help';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day } from '../../support/partnership';

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await sweep(fresh.parts);
  fresh.setNow('2024-01-25T11:00:00Z');
});
afterEach(() => fresh.close());

const mail = (name: string) => ({ email: `${name}@partnership.example` });
const spoc = mail('spoc.pol');
const deputy = mail('deputy.pol');
const coordinator = mail('coordinator.la');
const reminderKey = 'Action|A07|2024-01-25|0|POL';
const extensionKey = 'Action|A07|more time 1';

const say = (answer: GivenAnswer['answer'], note?: string, who = spoc, parts: Parts = fresh.parts) =>
  answerDeadline(parts, who, { reminderKey, answer, note });
const ask = (more: Partial<Asking> = {}, who = spoc, parts: Parts = fresh.parts) =>
  askExtension(parts, who, {
    reminderKey,
    wantedOn: day('2024-02-16'),
    reason: 'The analyst is away',
    ...more,
  });
const rule = (more: Partial<Ruling> = {}, who = coordinator, parts: Parts = fresh.parts) =>
  decideExtension(parts, who, {
    extensionKey,
    decision: 'Granted',
    dueOn: day('2024-01-25'),
    wantedOn: day('2024-02-16'),
    ...more,
  });
const row = async (list: string, key: string) =>
  (await fresh.rows(list)).find((one) => one.Key === key || one.Ref === key);
const verbs = async () =>
  (await fresh.rows('Log')).map(({ Verb }) => String(Verb)).filter((verb) => verb !== 'card.sent');
const everything = async () =>
  Promise.all(
    ['Reminders', 'Updates', 'Actions', 'Extensions', 'Messages', 'Log'].map((list) => fresh.rows(list)),
  );
const message = async (kind: Message['kind']): Promise<Message> => {
  const { messages } = await fresh.parts.store.snapshot({ fresh: true });
  const found = messages.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

/** A process that dies once so many of the changes of its first commit are written. */
function dyingAfter(count: number): Parts {
  const died = new StoreUnavailable('died', undefined, { mayBeWritten: true });
  return withStore(fresh.parts, (store) => ({
    commit: async (changes) => {
      await store.commit(changes.slice(0, count), []);
      throw died;
    },
  }));
}

describe('a call for help', () => {
  test('reaches the coordinator at once, once, and who takes it on is on the agency’s card', async () => {
    await say('NeedHelp', 'Nobody at school nursing answers');
    expect(await row('Reminders', reminderKey)).toMatchObject({ State: 'Acknowledged', Answer: 'NeedHelp' });
    await sweep(fresh.parts);
    await sweep(await fresh.anotherCopy());
    const helps = fresh.messenger.sent.filter(({ notice }) => notice.about === 'help');
    expect(helps).toMatchObject([
      {
        to: coordinator.email,
        notice: { note: 'Nobody at school nursing answers', askedByName: 'spoc.pol' },
      },
    ]);
    const { key } = await message('Help');
    const before = fresh.messenger.refreshed.length;
    expect(await takeHelp(fresh.parts, coordinator, key)).toEqual({ ok: true, value: undefined });
    await fresh.messenger.refreshes(before + 2);
    const cards = fresh.messenger.refreshed.slice(before).flatMap(({ post }) => post.items);
    expect(cards.find(({ about }) => about === 'deadline')).toMatchObject({
      state: { answered: { answer: 'NeedHelp', helper: { name: 'coordinator.la' } } },
    });
    expect(await row('Messages', key)).toMatchObject({ State: 'Answered', AnsweredBy: coordinator.email });
    expect(await verbs()).toEqual(['reminder.answered', 'note.added', 'help.taken-on']);
    const all = await everything();
    await takeHelp(fresh.parts, coordinator, key);
    expect(await everything()).toEqual(all);
  });

  test.each(['spoc.pol', 'chair.la', 'nobody'])('is not for %s to take on', async (name) => {
    await say('NeedHelp', 'Please ring');
    await sweep(fresh.parts);
    const { key } = await message('Help');
    const before = await everything();
    expect((await takeHelp(fresh.parts, mail(name), key)).ok).toBe(false);
    expect(await everything()).toEqual(before);
  });
});

describe('done with evidence', () => {
  test('by two people of an agency on two copies at once submits once and keeps what both wrote', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([say('Done', 'In use'), say('Done', 'Signed off', deputy, other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await row('Actions', 'A07')).toMatchObject({ Status: 'EvidenceSubmitted' });
    expect((await fresh.rows('Updates')).map(({ Text }) => Text).sort()).toEqual(['In use', 'Signed off']);
    const all = await everything();
    await say('Done', 'In use');
    expect(await everything()).toEqual(all);
  });

  test.each([1, 2])('that stops after %d of its writes is completed by the same press', async (count) => {
    await expect(say('Done', 'In use', spoc, dyingAfter(count))).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await say('Done', 'In use')).ok).toBe(true);
    expect(await row('Actions', 'A07')).toMatchObject({ Status: 'EvidenceSubmitted' });
    expect(await row('Reminders', reminderKey)).toMatchObject({ Answer: 'Done' });
    expect(await fresh.rows('Updates')).toHaveLength(1);
  });

  test('leaves an action alone that the group has agreed a moment ago, of which this copy does not know', async () => {
    const other = await fresh.anotherCopy();
    await fresh.change('actions', 'A07', { status: 'Agreed' });
    expect((await say('Done', 'In use', spoc, other)).ok).toBe(true);
    expect(await row('Actions', 'A07')).toMatchObject({ Status: 'Agreed' });
    expect(await fresh.rows('Updates')).toMatchObject([{ Kind: 'Evidence', Text: 'In use' }]);
  });

  test('can be taken back, until somebody votes, of which another copy alone knows', async () => {
    const other = await fresh.anotherCopy();
    const undo = (parts: Parts) => undoAnswer(parts, spoc, { reminderKey, what: 'Done' });
    await say('Done', 'In use');
    expect((await undo(fresh.parts)).ok).toBe(true);
    expect(await row('Actions', 'A07')).toMatchObject({ Status: 'InProgress' });
    expect(await fresh.rows('Updates')).toMatchObject([
      { StatusBefore: 'InProgress' },
      { Kind: 'TakenBack' },
    ]);
    await say('Done', 'In use');
    await other.store.snapshot({ fresh: true });
    const at = (await fresh.parts.store.snapshot()).updates[0]?.at ?? fresh.parts.clock.now();
    const vote = {
      key: 'A07|LA',
      actionRef: 'A07',
      agencyCode: 'LA',
      verdict: 'Agree',
      by: 'x@y.example',
      at,
    } as const;
    await fresh.add('agreements', vote);
    expect(await undo(other)).toMatchObject({ error: { code: 'too-late-to-take-back' } });
    expect(await row('Actions', 'A07')).toMatchObject({ Status: 'EvidenceSubmitted' });
  });
});

describe('more time', () => {
  test('asked for by two people on two copies at once is one wish', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([ask(), ask({ wantedOn: day('2024-02-23') }, deputy, other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await fresh.rows('Extensions')).toMatchObject([{ Key: extensionKey, Decision: 'Open' }]);
  });

  test('goes from the agency to the coordinator and back, and is reminded of by the new day', async () => {
    await ask();
    await sweep(fresh.parts);
    await rule();
    await sweep(fresh.parts);
    const told = fresh.messenger.sent.filter(({ notice }) => 'message' in notice);
    expect(told.map(({ to, notice }) => [notice.about, to])).toEqual([
      ['extension', coordinator.email],
      ['decision', spoc.email],
    ]);
    expect(await row('Actions', 'A07')).toMatchObject({ DueOn: '2024-02-16', OriginalDueOn: '2024-01-25' });
    fresh.setNow('2024-02-02T09:00:00Z');
    await sweep(fresh.parts);
    expect(await row('Reminders', 'Action|A07|2024-02-16|-10|POL')).toMatchObject({ State: 'Sent' });
    expect(await verbs()).toEqual(['extension.asked', 'extension.granted']);
  });

  test('decided by two coordinators on two copies at once is decided once', async () => {
    await ask();
    const other = await fresh.anotherCopy();
    const both = await Promise.all([rule(), rule({ decision: 'Refused', note: 'No' }, coordinator, other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'extension-decided' } });
    const granted = (await row('Extensions', extensionKey))?.Decision === 'Granted';
    expect((await row('Actions', 'A07'))?.DueOn).toBe(granted ? '2024-02-16' : '2024-01-25');
  });

  test.each([1, 2, 3])(
    'granted but stopped after %d of its writes is completed by the same press',
    async (count) => {
      await ask();
      await sweep(fresh.parts);
      await expect(rule({}, coordinator, dyingAfter(count))).rejects.toBeInstanceOf(StoreUnavailable);
      expect((await rule()).ok).toBe(true);
      expect(await row('Actions', 'A07')).toMatchObject({ DueOn: '2024-02-16', OriginalDueOn: '2024-01-25' });
      expect((await message('Extension')).state).toBe('Answered');
      const notes = (await fresh.rows('Updates')).filter(({ Text }) =>
        String(Text).startsWith('More time granted'),
      );
      expect(notes).toHaveLength(1);
      const all = await everything();
      await rule();
      expect(await everything()).toEqual(all);
    },
  );

  test('granted while somebody changes the action by hand moves the day and keeps that change', async () => {
    await ask();
    let first = true;
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (first) await fresh.change('actions', 'A07', { rating: 'Amber' });
        first = false;
        return store.commit(changes, log);
      },
    }));
    expect((await rule({}, coordinator, parts)).ok).toBe(true);
    expect(await row('Actions', 'A07')).toMatchObject({ DueOn: '2024-02-16', Rating: 'Amber' });
    expect((await verbs()).filter((verb) => verb === 'extension.granted')).toHaveLength(1);
  });

  test('is not granted on a due day that was changed a moment ago, of which this copy does not know', async () => {
    await ask();
    const other = await fresh.anotherCopy();
    await other.store.snapshot({ fresh: true });
    await fresh.change('actions', 'A07', { dueOn: day('2024-02-01') });
    const before = await everything();
    expect(await rule({}, coordinator, other)).toMatchObject({ error: { code: 'extension-changed' } });
    expect(await everything()).toEqual(before);
  });

  test.each<[string, string, () => Promise<unknown>]>([
    ['asked by another agency', 'not-your-agency', () => ask({}, mail('spoc.icb'))],
    ['asked by an observer', 'observers-cannot-answer', () => ask({}, mail('observer.pol'))],
    ['asked by a stranger', 'not-known', () => ask({}, mail('nobody'))],
    ['granted by a SPOC', 'coordinator-only', () => rule({}, spoc)],
    ['granted by a stranger', 'not-known', () => rule({}, mail('nobody'))],
  ])('%s is refused as %s and no row changes', async (_what, code, attempt) => {
    const before = await everything();
    expect(await attempt()).toMatchObject({ ok: false, error: { code } });
    expect(await everything()).toEqual(before);
  });
});
