import { answerMeeting, type MeetingAnswer } from '../../../bot/usecases/meetings/answer-meeting';
import { StoreUnavailable, type Parts } from '../../../bot/usecases/ports';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day, meeting } from '../../support/partnership';
import { acknowledge } from '../../../bot/usecases/deadlines/answer-deadline';

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('meetings', meeting());
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await sweep(fresh.parts);
  fresh.setNow('2024-01-25T11:00:00Z');
});
afterEach(() => fresh.close());

const mail = (name: string) => ({ email: `${name}@partnership.example` });
const spoc = mail('spoc.pol');
const coordinator = mail('coordinator.la');
const meetingKey = 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL';
const actionKey = 'Action|A07|2024-01-25|0|POL';
const answer = (over: Partial<MeetingAnswer> = {}, who = spoc, parts: Parts = fresh.parts) =>
  answerMeeting(parts, who, {
    meetingRef: 'JTAI-2024-02-08',
    agencyCode: 'POL',
    answer: 'Attending',
    ...over,
  });
const row = async (key: string) => (await fresh.rows('Reminders')).find(({ Key }) => Key === key);
const verbs = async () =>
  (await fresh.rows('Log'))
    .map(({ Verb }) => String(Verb))
    .filter((verb) => verb !== 'card.sent' && verb !== 'meeting.noted');

/** Every list that an answer could change, without what SharePoint itself keeps. */
const everything = async () =>
  Promise.all(
    ['Responses', 'Reminders', 'Updates', 'Meetings', 'Actions', 'Log'].map((list) => fresh.rows(list)),
  );

describe('an answer to a meeting', () => {
  test('is a row of Responses, acknowledges the reminder, and is on the card that comes back', async () => {
    const result = await answer({
      answer: 'Deputy',
      deputy: mail('deputy.pol').email,
      reminderKey: meetingKey,
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        reminder: { key: meetingKey, state: 'Acknowledged' },
        state: { is: 'answered', answered: { answer: 'Deputy', deputy: 'deputy.pol', byName: 'spoc.pol' } },
      },
    });
    expect(await fresh.rows('Responses')).toMatchObject([
      {
        Key: 'JTAI-2024-02-08|POL',
        Answer: 'Deputy',
        Deputy: 'deputy.pol',
        By: spoc.email,
        At: '2024-01-25T11:00:00Z',
      },
    ]);
    expect(await row(meetingKey)).toMatchObject({
      State: 'Acknowledged',
      AcknowledgedAt: '2024-01-25T11:00:00Z',
      AcknowledgedBy: spoc.email,
      OnBehalf: false,
      Answer: 'Deputy',
    });
    expect(await verbs()).toEqual(['meeting.answered']);
  });

  test('given twice, also at the same moment on two copies, is one row', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([answer(), answer({}, spoc, other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const before = await everything();
    expect((await answer()).ok).toBe(true);
    expect(await everything()).toEqual(before);
    expect(await fresh.rows('Responses')).toHaveLength(1);
  });

  test('changed by another at the same moment ends as one of the two, both in the record', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([answer(), answer({ answer: 'Apologies' }, coordinator, other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await fresh.rows('Responses')).toHaveLength(1);
    expect((await verbs()).sort()).toEqual(['meeting.answer-changed', 'meeting.answered']);
  });

  test('changed replaces the former and empties what no longer holds', async () => {
    await answer({ answer: 'Deputy', deputy: 'Jo Bloggs', note: 'Court' });
    fresh.setNow('2024-01-26T11:00:00Z');
    await answer();
    const [response] = await fresh.rows('Responses');
    expect(response).toMatchObject({ Answer: 'Attending', At: '2024-01-26T11:00:00Z' });
    expect([response?.Deputy, response?.Note]).toEqual([undefined, undefined]);
    expect((await row(meetingKey))?.Answer).toBe('Attending');
    expect(await verbs()).toEqual(['meeting.answered', 'meeting.answer-changed']);
  });

  test('by the coordinator is marked as on behalf, and the SPOC’s card follows', async () => {
    await answer({}, coordinator);
    expect(await row(meetingKey)).toMatchObject({ OnBehalf: true, AcknowledgedBy: coordinator.email });
    await fresh.messenger.refreshes(1);
    expect(fresh.messenger.refreshed[0]?.post.items.find(({ about }) => about === 'meeting')).toMatchObject({
      reminder: { key: meetingKey },
      state: { is: 'answered', answered: { onBehalf: true, byName: 'coordinator.la' } },
    });
  });

  test('is recorded although the card cannot be changed, which is journalled', async () => {
    const messenger = { ...fresh.messenger, refresh: () => Promise.reject(new Error('gone')) };
    const told = new Promise<string>((resolve) => {
      const journal = { ...fresh.parts.journal, error: resolve };
      void answer({}, spoc, { ...fresh.parts, messenger, journal });
    });
    expect(await told).toBe('card not refreshed');
    expect(await fresh.rows('Responses')).toHaveLength(1);
  });

  test('before any reminder has gone out gives a card all the same', async () => {
    const later = meeting({ ref: 'JTAI-2024-03-21' });
    await fresh.add('meetings', {
      ...later,
      startsAt: '2024-03-21T14:00:00Z' as never,
      endsAt: '2024-03-21T15:30:00Z' as never,
    });
    expect(await answer({ meetingRef: 'JTAI-2024-03-21' })).toMatchObject({
      ok: true,
      value: { meeting: { ref: 'JTAI-2024-03-21' }, state: { is: 'answered' } },
    });
  });

  test('on a card that a newer one replaced changes nothing and says so', async () => {
    fresh.setNow('2024-02-01T09:00:00Z');
    await sweep(fresh.parts);
    const before = await everything();
    expect(await answer({ reminderKey: meetingKey })).toMatchObject({
      ok: true,
      value: { state: { is: 'superseded' } },
    });
    expect(await everything()).toEqual(before);
  });

  test.each<[string, string, () => ReturnType<typeof answer>]>([
    ['by a stranger', 'not-known', () => answer({}, mail('nobody'))],
    ['by another agency', 'not-your-agency', () => answer({}, mail('spoc.la'))],
    ['by an observer', 'observers-cannot-answer', () => answer({}, mail('observer.pol'))],
    ['to a meeting that is not there', 'meeting-gone', () => answer({ meetingRef: 'X' })],
    ['with a child’s details', 'child-data', () => answer({ note: 'born 03/04/2012' })],
  ])('%s is refused as %s and no row changes', async (_what, code, attempt) => {
    const before = await everything();
    expect(await attempt()).toMatchObject({ ok: false, error: { code } });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['cancelled', 'meeting-cancelled'],
    ['removed', 'meeting-gone'],
  ])('to a meeting that was %s a moment ago, of which nobody told, is refused', async (what, code) => {
    const elsewhere = (await fresh.anotherCopy()).store;
    const was = await elsewhere.find('meetings', 'JTAI-2024-02-08');
    if (!was) throw new Error('no meeting');
    if (what === 'removed') await fresh.removeByHand('Meetings', was.id);
    else await elsewhere.commit([{ update: 'meetings', was, patch: { status: 'Cancelled' } }], []);
    const before = await everything();
    expect(await answer({ reminderKey: meetingKey })).toMatchObject({ ok: false, error: { code } });
    expect(await everything()).toEqual(before);
  });

  test('to a meeting cancelled meanwhile is refused, though the card was still open', async () => {
    await fresh.change('meetings', 'JTAI-2024-02-08', { status: 'Cancelled' });
    expect(await answer({ reminderKey: meetingKey })).toMatchObject({
      ok: false,
      error: { code: 'meeting-cancelled' },
    });
    expect(await fresh.rows('Responses')).toEqual([]);
  });
});

describe('an acknowledgement of a deadline', () => {
  const ack = (note?: string, who = spoc, parts: Parts = fresh.parts) =>
    acknowledge(parts, who, { reminderKey: actionKey, ...(note ? { note } : {}) });

  test('marks the reminder and puts the note with the action’s', async () => {
    expect(await ack('On track')).toMatchObject({
      ok: true,
      value: {
        about: 'deadline',
        state: { is: 'answered', answered: { byName: 'spoc.pol', note: 'On track' } },
      },
    });
    expect(await row(actionKey)).toMatchObject({
      State: 'Acknowledged',
      AcknowledgedBy: spoc.email,
      Answer: 'Acknowledged',
    });
    expect(await fresh.rows('Updates')).toMatchObject([
      { ActionRef: 'A07', Kind: 'Progress', Text: 'On track', By: spoc.email },
    ]);
  });

  test('given twice is one, also at the same moment on two copies and with the same note', async () => {
    const other = await fresh.anotherCopy();
    const both = await Promise.all([ack('On track'), ack('On track', mail('deputy.pol'), other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await fresh.rows('Updates')).toHaveLength(1);
    expect((await verbs()).filter((verb) => verb === 'reminder.acknowledged')).toHaveLength(1);
    const before = await everything();
    await ack('On track');
    expect(await everything()).toEqual(before);
  });

  test('by another agency is refused and no row changes', async () => {
    const before = await everything();
    expect(await ack('x', mail('spoc.icb'))).toMatchObject({ ok: false, error: { code: 'not-your-agency' } });
    expect(await everything()).toEqual(before);
  });
});

describe('when storage is in the way', () => {
  test('that it does not answer is told to the caller', async () => {
    const down = new StoreUnavailable('down');
    const parts = withStore(fresh.parts, () => ({ commit: () => Promise.reject(down) }));
    await expect(answer({}, spoc, parts)).rejects.toBe(down);
  });

  test('somebody who is always quicker ends it after three rounds', async () => {
    let commits = 0;
    const parts = withStore(fresh.parts, () => ({
      commit: async () => {
        commits += 1;
        return { ok: false, error: { why: 'changed-meanwhile', at: 0 } };
      },
    }));
    expect(await answer({}, spoc, parts)).toEqual({ ok: false, error: { code: 'changed-meanwhile' } });
    expect(commits).toBe(3);
  });

  test('a reminder changed by hand at that moment costs neither the answer nor its line in the record', async () => {
    let first = true;
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (first) await fresh.change('reminders', meetingKey, { error: 'edited by hand' });
        first = false;
        return store.commit(changes, log);
      },
    }));
    expect((await answer({}, spoc, parts)).ok).toBe(true);
    expect(await row(meetingKey)).toMatchObject({ State: 'Acknowledged', Answer: 'Attending' });
    expect(await verbs()).toEqual(['meeting.answered']);
  });

  test('a reminder that never stops changing costs neither the answer nor its line, and it is told as recorded', async () => {
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (changes.length > 0)
          await fresh.change('reminders', meetingKey, { error: `by hand ${Math.random()}` });
        return store.commit(changes, log);
      },
    }));
    expect((await answer({}, spoc, parts)).ok).toBe(true);
    expect(await fresh.rows('Responses')).toMatchObject([{ Answer: 'Attending' }]);
    expect(await verbs()).toEqual(['meeting.answered']);
  });

  test('an answer that another one replaces while it is being finished does not come back', async () => {
    const other = await fresh.anotherCopy();
    let first = true;
    const parts = withStore(fresh.parts, (store) => ({
      commit: async (changes, log) => {
        if (!first) return store.commit(changes, log);
        first = false;
        await fresh.change('reminders', meetingKey, { error: 'edited by hand' });
        const refused = await store.commit(changes, log);
        await other.store.snapshot({ fresh: true });
        await answer({ answer: 'Apologies' }, coordinator, other);
        return refused;
      },
    }));
    expect((await answer({}, spoc, parts)).ok).toBe(true);
    expect(await fresh.rows('Responses')).toMatchObject([{ Answer: 'Apologies' }]);
    expect((await verbs()).sort()).toEqual(['meeting.answer-changed', 'meeting.answered']);
  });

  test('that goes away after the answer was written is not told as if nothing had been', async () => {
    let snapshots = 0;
    const parts = withStore(fresh.parts, (store) => ({
      snapshot: async (options) => {
        snapshots += 1;
        if (snapshots > 1) throw new StoreUnavailable('down');
        return store.snapshot(options);
      },
      commit: async (changes, log) => {
        await fresh.change('reminders', meetingKey, { error: 'edited by hand' });
        return store.commit(changes, log);
      },
    }));
    await expect(answer({}, spoc, parts)).rejects.toMatchObject({ mayBeWritten: true });
    // What the refused write has set going in the background has ended when this has.
    await fresh.parts.store.snapshot({ fresh: true });
  });

  test('a meeting that was added a moment ago is looked for before it is said to be gone', async () => {
    const other = await fresh.anotherCopy();
    await other.store.commit([{ insert: 'meetings', row: meeting({ ref: 'NEW' }) }], []);
    expect((await answer({ meetingRef: 'NEW' })).ok).toBe(true);
  });
});
