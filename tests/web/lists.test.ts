import * as z from 'zod/mini';
import { requestAnswerSchema, requestsSchema } from '../../bot/contract/lists/requests';
import { actionSchema } from '../../bot/contract/action';
import { peopleSchema, type PeopleView } from '../../bot/contract/lists/people';
import { settingsSchema, type SettingsView } from '../../bot/contract/lists/settings';
import { questionsSchema, reminderAnsweredSchema } from '../../bot/contract/chasing/answers';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { meetingPreviewSchema } from '../../bot/contract/meeting/changes';
import { meetingsSchema, type Meetings } from '../../bot/contract/meetings';
import { problemSchema } from '../../bot/contract/problem';
import type { Message } from '../../bot/domain/partnership';
import { action, agency, at, chat, day, meeting, person, reminder } from '../support/partnership';
import { oidOf } from '../support/entra-stand-in';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

/** Everything that the partnership sets down of itself: who is on the list, and how it works. */
let house: WebHouse;
const DOOR = { askingId: 'asking-1', askingName: 'Dee Puty', askedAt: '2026-11-17T09:00:00Z' } as const;
beforeAll(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [
        ...['coordinator.la', 'spoc.la', 'spoc.pol', 'chair.la', 'observer.pol'].map((name) => person(name)),
        person('deputy.pol', DOOR as object),
      ],
      conversations: [
        chat('spoc.pol@partnership.example', { entraId: oidOf('spoc.pol@partnership.example') }),
      ],
      meetings: [
        meeting({ ref: 'NEXT', startsAt: at('2026-12-03T14:00:00Z'), endsAt: at('2026-12-03T15:30:00Z') }),
        meeting({ ref: 'MOVES', startsAt: at('2026-12-28T14:00:00Z'), endsAt: at('2026-12-28T15:30:00Z') }),
        meeting({ ref: 'TOLD', startsAt: at('2027-01-07T14:00:00Z'), endsAt: at('2027-01-07T15:30:00Z') }),
        meeting({ ref: 'LAST', startsAt: at('2026-10-22T13:00:00Z'), endsAt: at('2026-10-22T14:30:00Z') }),
      ],
      reminders: [
        reminder({
          key: 'Meeting|TOLD|2027-01-07|-10|POL',
          subjectRef: 'TOLD',
          dueAt: at('2026-11-17T09:00:00Z'),
          sentAt: at('2026-11-17T09:00:00Z'),
        }),
        reminder({
          key: 'Action|A07|2026-11-20|-3|POL',
          ...{ kind: 'Action', subjectRef: 'A07', stage: '-3', title: 'A07' },
          dueAt: at('2026-11-17T09:00:00Z'),
          sentAt: at('2026-11-17T09:00:00Z'),
        }),
      ],
      actions: [
        action({ ownerEmail: 'spoc.pol@partnership.example', dueOn: day('2026-11-20') }),
        action({ ref: 'A09', dueOn: day('2026-11-10') }),
      ],
      requests: [
        { title: 'Staff list', ref: 'R1', agencyCode: 'POL', status: 'Open', dueOn: day('2027-02-10') },
      ],
    },
  });
});
afterAll(() => house.close());

const mail = (name: string) => `${name}@partnership.example`;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask(
  who: string,
  method: string,
  path: string,
  body?: object,
  version?: string,
): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${await house.entra.tokenFor(mail(who))}`,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(version ? { 'if-match': version } : {}),
  };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const answer = await house.get(`/api/v1/${path}`, init);
  return { status: answer.status, body: await answer.json() };
}
const problem = ({ status, body }: Answer) => {
  const { code, field } = z.parse(problemSchema, body);
  return [status, code, field];
};

describe('people', () => {
  const peopleIn = ({ body }: Answer): PeopleView => z.parse(peopleSchema, body);
  const list = async (who = 'coordinator.la') => peopleIn(await ask(who, 'GET', 'people'));
  const one = (view: PeopleView, name: string) => view.people.find(({ email }) => email === mail(name))!;

  test('a coordinator adds, changes and hands over with all that is open; others read what they may', async () => {
    const added = await ask('coordinator.la', 'POST', 'people', {
      ...{
        name: 'New',
        email: mail('new.pol'),
        agencyCode: 'POL',
        roles: ['Member'],
        phone: '020 7946 0103',
      },
    });
    expect([added.status, one(peopleIn(added), 'new.pol')]).toMatchObject([201, { reach: { by: 'Ring' } }]);
    const seen = await list('spoc.la');
    expect([seen.mayChange, one(seen, 'new.pol').phone, one(seen, 'new.pol').may]).toEqual([
      false,
      undefined,
      [],
    ]);
    const spoc = one(await list(), 'spoc.pol');
    expect([spoc.open, spoc.reach]).toEqual(['1 action (A07)', { by: 'Chat' }]);
    const done = await ask(
      'coordinator.la',
      'POST',
      `people/${mail('spoc.pol')}/hand-over`,
      { to: mail('new.pol') },
      spoc.etag,
    );
    expect(one(peopleIn(done), 'new.pol')).toMatchObject({
      roles: ['SPOC', 'Member'],
      open: '1 action (A07)',
    });
    const off = await ask('coordinator.la', 'POST', `people/${mail('spoc.pol')}/take-off`, {}, '*');
    expect(one(peopleIn(off), 'spoc.pol')).toMatchObject({ leftOn: '2026-11-18', may: ['put-back'] });
    expect((await ask('spoc.pol', 'GET', 'me')).status).toBe(403);
  });

  test('an address is changed in the form, once however often it is sent', async () => {
    const { etag } = one(await list(), 'observer.pol');
    const body = { email: 'Olive.Marsh@police.example', phone: '020 7946 0105' };
    for (const version of [etag, etag]) {
      const answer = await ask('coordinator.la', 'PATCH', `people/${mail('observer.pol')}`, body, version);
      expect(peopleIn(answer).people).toContainEqual(
        expect.objectContaining({ email: 'olive.marsh@police.example', phone: '020 7946 0105' }),
      );
    }
  });

  test('everybody says their own days away, as in the chat, and the coordinator those of others', async () => {
    const days = { from: '2026-12-01', to: '2026-12-04' };
    const own = peopleIn(await ask('deputy.pol', 'POST', `people/${mail('deputy.pol')}/away`, days));
    expect(one(own, 'deputy.pol').away).toEqual({ ...days, isNow: false });
    const back = await ask('coordinator.la', 'POST', `people/${mail('deputy.pol')}/away`, {});
    expect(one(peopleIn(back), 'deputy.pol').away).toBeUndefined();
  });

  test.each<[string, string, string, object, string | undefined, unknown[]]>([
    ['spoc.la', 'POST', 'people', { name: 'x' }, undefined, [403, 'coordinator-only', undefined]],
    [
      'spoc.la',
      'POST',
      'people/chair.la@partnership.example/away',
      { from: '2026-12-01' },
      undefined,
      [403, 'only-your-own-days', undefined],
    ],
    ['coordinator.la', 'POST', 'people', { name: 'x', email: 'x' }, undefined, [422, 'not-given', 'email']],
    ['coordinator.la', 'POST', 'people', { unheard: 1 }, undefined, [422, 'not-given', undefined]],
    [
      'coordinator.la',
      'PATCH',
      'people/nobody@partnership.example',
      {},
      '*',
      [404, 'person-gone', undefined],
    ],
    [
      'coordinator.la',
      'PATCH',
      'people/chair.la@partnership.example',
      { phone: '020 7946 0104' },
      undefined,
      [428, 'no-version', undefined],
    ],
    [
      'coordinator.la',
      'PATCH',
      'people/chair.la@partnership.example',
      { phone: '1' },
      '"long ago"',
      [412, 'version-changed', undefined],
    ],
    [
      'coordinator.la',
      'PATCH',
      'people/chair.la@partnership.example',
      { phone: '1' },
      '*',
      [422, 'not-given', 'phone'],
    ],
    [
      'coordinator.la',
      'PATCH',
      'people/chair.la@partnership.example',
      { email: 'coordinator.la@partnership.example' },
      '*',
      [409, 'already-there', 'email'],
    ],
    [
      'coordinator.la',
      'POST',
      'people/coordinator.la@partnership.example/take-off',
      {},
      '*',
      [409, 'not-now', 'roles'],
    ],
    [
      'coordinator.la',
      'POST',
      'people/chair.la@partnership.example/confirm',
      { isThem: true },
      '*',
      [404, 'message-gone', undefined],
    ],
    ['coordinator.la', 'POST', 'agencies', { title: ' ' }, undefined, [422, 'not-given', 'title']],
    ['chair.la', 'PATCH', 'agencies/POL', { shortName: 'Police' }, '*', [403, 'coordinator-only', undefined]],
  ])('%s: %s %s %j on version %s is answered %j', async (who, method, path, body, version, expected) => {
    expect(problem(await ask(who, method, path, body, version))).toEqual(expected);
  });

  test('an agency is added and called something shorter', async () => {
    const added = await ask('coordinator.la', 'POST', 'agencies', {
      title: 'Probation Service',
      code: 'prob',
    });
    expect([added.status, peopleIn(added).agencies.at(-1)]).toMatchObject([201, { code: 'PROB' }]);
    const { etag } = peopleIn(added).agencies.at(-1)!;
    const changed = await ask('coordinator.la', 'PATCH', 'agencies/PROB', { shortName: 'Probation' }, etag);
    expect(peopleIn(changed).agencies.at(-1)).toMatchObject({ shortName: 'Probation' });
  });
});

describe('settings', () => {
  const settingsIn = ({ body }: Answer): SettingsView => z.parse(settingsSchema, body);
  const list = async (who = 'coordinator.la') => settingsIn(await ask(who, 'GET', 'settings'));

  test('each is changed on the version that was seen, and read as it is then by everybody', async () => {
    const seen = await list();
    const action = seen.rules.find(({ kind }) => kind === 'Action')!;
    const given = { before: [8, 2], onTheDay: true, overdueEvery: null };
    const ruled = await ask('coordinator.la', 'PATCH', 'rules/Action', given, action.etag);
    expect(settingsIn(ruled).rules[1]).toMatchObject({
      words: '8 and 2 working days before and on the day',
      own: true,
    });
    expect(problem(await ask('coordinator.la', 'PATCH', 'rules/Action', given, action.etag))).toEqual([
      412,
      'version-changed',
      undefined,
    ]);
    await ask('coordinator.la', 'POST', 'sending-times', { from: '09:00', until: '16:30' });
    const closure = { title: 'Winter closure', firstDay: '2026-12-21', lastDay: '2027-01-05' };
    const closed = await ask('coordinator.la', 'POST', 'closures', closure);
    const { id, etag } = settingsIn(closed).closures[0]!;
    await ask('coordinator.la', 'PATCH', `closures/${id}`, { lastDay: '2027-01-04' }, etag);
    const round = { title: 'Board', everyMonths: 3, firstOn: '2027-01-14', startTime: '10:00' };
    await ask('coordinator.la', 'POST', 'series', { ...round, code: 'BOARD' });
    await ask('coordinator.la', 'PATCH', 'series/BOARD', { durationMinutes: 60, wants: ['Red'] }, '*');
    const theme = (await list()).themes.find(({ title }) => title === 'Front door')!;
    const annexA = ['council: Who decides (due after 3)'];
    await ask('coordinator.la', 'PATCH', 'themes/Front%20door', { annexA }, theme.etag);
    await ask('coordinator.la', 'POST', 'themes', { title: 'Neglect' });
    await ask(
      'coordinator.la',
      'PATCH',
      'settings',
      { WhoMustAgree: 'SafeguardingPartners' },
      (await list()).choices.etag,
    );
    const chase = { nudge: 3, deputy: 5, escalation: 8 };
    await ask('coordinator.la', 'PATCH', 'settings', { chase }, (await list()).choices.etag);
    expect(await list('spoc.la')).toMatchObject({
      mayChange: false,
      hours: { from: '09:00', until: '16:30' },
      closures: [{ title: 'Winter closure', lastDay: '2027-01-04' }],
      series: [{ code: 'BOARD', cadence: 'every 3 months', durationMinutes: 60, wants: ['Red'] }],
      themes: expect.arrayContaining([
        expect.objectContaining({ title: 'Front door', annexA, items: 1, undated: 0 }),
        expect.objectContaining({ title: 'Neglect', items: 0 }),
        expect.objectContaining({ title: 'Every theme', isForAll: true, items: 10, undated: 9 }),
      ]),
      choices: { WhoMustAgree: 'SafeguardingPartners', chase },
    });
    const told = (await house.store.snapshot()).notices.filter(({ about }) => about === 'Setting');
    expect(told.length).toBe(8);
  });

  test.each<[string, string, string, object, string | undefined, unknown[]]>([
    [
      'spoc.la',
      'PATCH',
      'rules/Meeting',
      { before: [1], onTheDay: true },
      '*',
      [403, 'coordinator-only', undefined],
    ],
    [
      'coordinator.la',
      'PATCH',
      'rules/Nothing',
      { before: [1], onTheDay: true },
      '*',
      [404, 'subject-gone', undefined],
    ],
    [
      'coordinator.la',
      'PATCH',
      'rules/Meeting',
      { before: [0.5], onTheDay: true },
      '*',
      [422, 'not-given', 'before'],
    ],
    ['coordinator.la', 'PATCH', 'settings', { Votes: 'Never' }, '*', [422, 'not-given', 'Votes']],
    ['coordinator.la', 'PATCH', 'settings', { Votes: 'AtOnce' }, undefined, [428, 'no-version', undefined]],
    [
      'coordinator.la',
      'PATCH',
      'settings',
      { chase: { nudge: 2, deputy: 2, escalation: 5 } },
      '*',
      [422, 'not-given', 'chase.deputy'],
    ],
    ['coordinator.la', 'PATCH', 'closures/9999', {}, '*', [404, 'subject-gone', undefined]],
    [
      'coordinator.la',
      'POST',
      'sending-times',
      { from: '03:00', until: '16:30' },
      undefined,
      [422, 'not-given', 'from'],
    ],
    [
      'coordinator.la',
      'PATCH',
      'inspections/none',
      { embargo: [] },
      '*',
      [404, 'inspection-gone', undefined],
    ],
  ])('%s: %s %s %j on version %s is answered %j', async (who, method, path, body, version, expected) => {
    expect(problem(await ask(who, method, path, body, version))).toEqual(expected);
  });
});

describe('a meeting', () => {
  const meetingsIn = ({ body }: Answer): Meetings => z.parse(meetingsSchema, body);

  test('is answered for one’s own agency, and by the coordinator on behalf; those of late are told', async () => {
    const seen = meetingsIn(await ask('spoc.la', 'GET', 'meetings'));
    expect([seen.meetings[0]?.answerFor, seen.held[0]?.ref]).toEqual([
      [{ code: 'LA', title: 'Agency LA', onBehalf: false }],
      'LAST',
    ]);
    const { etag = '' } = seen.meetings[0] ?? {};
    const own = await ask('spoc.la', 'POST', 'meetings/NEXT/answer', { answer: 'Attending' }, etag);
    expect(meetingsIn(own).meetings[0]?.answers[0]).toMatchObject({ answer: 'Attending', byName: 'spoc.la' });
    const given = { forAgency: 'POL', answer: 'Deputy', deputy: 'Dee Puty' };
    const behalf = await ask('coordinator.la', 'POST', 'meetings/NEXT/answer', given, etag);
    expect(meetingsIn(behalf).meetings[0]?.answers[1]).toMatchObject({ deputy: 'Dee Puty', onBehalf: true });
  });

  const CHANGED = z.object({ said: z.string(), news: z.string() });
  const PREVIEW = meetingPreviewSchema;
  const one = (answer: Answer, named: string) => meetingsIn(answer).meetings.find(({ ref }) => ref === named);
  const asked = () => ask('coordinator.la', 'GET', 'meetings');
  const change = async (deed: string, body: object, version?: string) =>
    ask(
      'coordinator.la',
      'POST',
      `meetings/MOVES/${deed}`,
      body,
      version ?? one(await asked(), 'MOVES')?.etag ?? '',
    );

  test('is moved, undone, cancelled and put on again by the coordinator, once however often it is sent', async () => {
    const before = one(await asked(), 'MOVES');
    expect(before?.may.map(({ deed }) => deed)).toEqual(['keep', 'weeks-on', 'move', 'cancel']);
    expect(one(await ask('spoc.la', 'GET', 'meetings'), 'MOVES')?.may).toEqual([]);
    const given = { day: '2026-12-17', time: '10:00', reason: 'The room was taken.' };
    for (const version of [before?.etag, before?.etag]) {
      const moved = await change('move', given, version);
      expect(z.parse(CHANGED, moved.body).said).toBe('The meeting is now on Thu 17 Dec, 10am.');
      expect(one(moved, 'MOVES')).toMatchObject({
        startsAt: '2026-12-17T10:00:00Z',
        reason: 'The room was taken.',
        changedByName: 'coordinator.la',
      });
    }
    expect(problem(await change('cancel', { reason: 'x' }, before?.etag))).toEqual([
      412,
      'version-changed',
      undefined,
    ]);
    expect(one(await change('undo', {}), 'MOVES')).toMatchObject({ startsAt: before?.startsAt });
    const off = await change('cancel', { reason: 'Too few can come.' });
    expect(one(off, 'MOVES')).toMatchObject({ status: 'Cancelled', reason: 'Too few can come.' });
    expect(one(off, 'MOVES')?.may.map(({ deed }) => deed)).toEqual(['undo', 'put-on', 'move']);
    expect(one(await change('put-on', {}), 'MOVES')?.status).toBe('Planned');
    expect(one(await change('keep', {}), 'MOVES')?.clash).toBeUndefined();
  });

  test.each<[string, object, unknown[]]>([
    ['move', { day: '2026-12-25', reason: 'x' }, [409, 'day-not-free', 'day']],
    ['move', { day: '2026-12-16', time: '23:30', reason: 'x' }, [409, 'odd-hour', 'time']],
    ['move', { day: '2026-11-02', reason: 'x' }, [422, 'bad-date', 'day']],
    ['move', { day: '2026-12-16', time: 'noonish', reason: 'x' }, [422, 'bad-time', 'time']],
    ['move', { day: '2026-12-16' }, [422, 'no-reason', 'reason']],
    ['cancel', { reason: 'Sam, born 3/4/2015' }, [422, 'child-data', 'reason']],
    ['weeks-on', { weeks: 0 }, [422, 'not-given', 'weeks']],
    ['move', { unheard: 1 }, [422, 'not-given', undefined]],
  ])('%s with %j is answered %j', async (deed, body, expected) => {
    expect(problem(await change(deed, body, '*'))).toEqual(expected);
  });

  test.each<[string, string, string | undefined, unknown[]]>([
    ['spoc.la', 'MOVES', '*', [403, 'coordinator-only', undefined]],
    ['chair.la', 'MOVES', '*', [403, 'coordinator-only', undefined]],
    ['coordinator.la', 'NONE', '*', [404, 'meeting-gone', undefined]],
    ['coordinator.la', 'LAST', '*', [409, 'meeting-past', undefined]],
    ['coordinator.la', 'MOVES', undefined, [428, 'no-version', undefined]],
  ])('%s cancels %s on version %s and is answered %j', async (who, ref, version, expected) => {
    const answer = await ask(who, 'POST', `meetings/${ref}/cancel`, { reason: 'x' }, version);
    expect(problem(answer)).toEqual(expected);
  });

  test('tells before it is changed who would hear of it, or why it would not be', async () => {
    const preview = async (deed: string, given: object, who = 'coordinator.la') =>
      ask(who, 'POST', 'meetings/TOLD/preview', { deed, given });
    const would = async (deed: string, given: object) => z.parse(PREVIEW, (await preview(deed, given)).body);
    expect(await would('cancel', {})).toEqual({ isSo: false, names: ['spoc.pol'], isLate: false });
    expect(await would('move', { day: '2026-12-16' })).toEqual({
      isSo: false,
      names: ['spoc.pol'],
      isLate: false,
    });
    expect(await would('move', { day: '2027-01-07' })).toMatchObject({ isSo: true });
    expect(await would('move', { day: '2026-12-25' })).toMatchObject({
      refused: { words: expect.stringMatching(/^Fri 25 Dec is .*Choose another day/), field: 'day' },
    });
    expect(await would('move', { day: '2026-12-25', hold: true })).toMatchObject({ names: ['spoc.pol'] });
    expect(problem(await preview('cancel', {}, 'spoc.la'))).toEqual([403, 'coordinator-only', undefined]);
    expect(problem(await preview('blow-up', {}))).toEqual([422, 'not-given', 'deed']);
    expect(one(await asked(), 'TOLD')?.status).toBe('Planned');
  });

  test.each<[string, string, object, string | undefined, unknown[]]>([
    ['spoc.la', 'NEXT', { forAgency: 'POL', answer: 'Attending' }, '*', [403, 'not-your-agency', undefined]],
    [
      'observer.pol',
      'NEXT',
      { forAgency: 'POL', answer: 'Attending' },
      '*',
      [403, 'observers-cannot-answer', undefined],
    ],
    ['spoc.la', 'NEXT', { answer: 'Deputy' }, '*', [422, 'deputy-not-named', 'deputy']],
    ['spoc.la', 'NEXT', { answer: 'Attending' }, undefined, [428, 'no-version', undefined]],
    ['spoc.la', 'NEXT', { answer: 'Attending' }, '"old"', [412, 'version-changed', undefined]],
    ['spoc.la', 'NONE', { answer: 'Attending' }, '*', [404, 'meeting-gone', undefined]],
    ['chair.la', 'NEXT', { answer: 'Attending' }, '*', [422, 'no-agency-named', 'forAgency']],
  ])('%s of %s %j on version %s is answered %j', async (who, ref, body, version, expected) => {
    expect(problem(await ask(who, 'POST', `meetings/${ref}/answer`, body, version))).toEqual(expected);
  });
});

describe('what waits for an answer', () => {
  const KEY = 'Action|A07|2026-11-20|-3|POL';
  const named = (list: string, key: string, deed: string) =>
    `${list}/-/${deed}?ref=${encodeURIComponent(key)}`;
  const answer = (given: object, who = 'deputy.pol') =>
    ask(who, 'POST', named('reminders', KEY, 'answer'), given);
  const outstanding = ({ body }: Answer) =>
    z.parse(outstandingSchema, body).agencies.flatMap((one) => one.outstanding);
  const questions = ({ body }: Answer) => z.parse(questionsSchema, body).questions;
  /** As the sweep would ask the coordinator. */
  const asked = async (of: Partial<Message> & Pick<Message, 'kind' | 'about' | 'key'>) =>
    house.store.commit(
      [
        {
          insert: 'messages',
          row: {
            ...{ table: 'messages', title: of.kind, agencyCode: 'POL', personEmail: mail('coordinator.la') },
            ...{ state: 'Sent', attempts: 1, dueAt: NOW, sentAt: NOW },
            ...of,
          },
        },
      ],
      [],
    );

  test('a reminder is answered by the agency, and undone by whoever answered', async () => {
    const of = async (who: string) =>
      outstanding(await ask(who, 'GET', 'outstanding')).find(({ reminderKey }) => reminderKey === KEY);
    expect((await of('deputy.pol'))?.offers).toEqual([
      'Acknowledged',
      'OnTrack',
      'NeedHelp',
      'Done',
      'MoreTime',
    ]);
    expect((await of('chair.la'))?.offers).toEqual([]);
    expect(outstanding(await answer({ answer: 'OnTrack' })).map((one) => one.reminderKey)).not.toContain(KEY);
    const since = { answeredAt: '2026-11-17T08:00:00Z' };
    expect(problem(await ask('deputy.pol', 'POST', named('reminders', KEY, 'undo'), since))).toEqual([
      409,
      'undo-overtaken',
      undefined,
    ]);
    const { answeredAt, undoUntil } = z.parse(
      reminderAnsweredSchema,
      (await answer({ answer: 'OnTrack' })).body,
    );
    expect([answeredAt, undoUntil]).toEqual([expect.any(String), expect.any(String)]);
    // Who says what another has said already wrote nothing, and has nothing to undo.
    const same = await answer({ answer: 'OnTrack' }, 'coordinator.la');
    expect(z.parse(reminderAnsweredSchema, same.body)).toMatchObject({ answeredAt });
    expect(z.parse(reminderAnsweredSchema, same.body).undoUntil).toBeUndefined();
    const undone = await ask('deputy.pol', 'POST', named('reminders', KEY, 'undo'), { answeredAt });
    expect(outstanding(undone).map((one) => one.reminderKey)).toContain(KEY);
  });

  test.each<[string, object, unknown[]]>([
    ['spoc.la', { answer: 'OnTrack' }, [403, 'not-your-agency', undefined]],
    ['observer.pol', { answer: 'OnTrack' }, [403, 'observers-cannot-answer', undefined]],
    ['deputy.pol', { answer: 'NeedHelp' }, [422, 'help-not-said', undefined]],
    ['deputy.pol', { answer: 'NeedHelp', text: 'Sam, born 3/4/2015' }, [422, 'child-data', undefined]],
    ['deputy.pol', { answer: 'MoreTime', text: 'x' }, [422, 'bad-date', 'wantedOn']],
    ['deputy.pol', { answer: 'Perhaps' }, [422, 'not-given', 'answer']],
  ])('%s answers %j and is told %j', async (who, given, expected) => {
    expect(problem(await answer(given, who)).slice(0, 2)).toEqual(expected.slice(0, 2));
  });

  test('a call for help is taken on by the coordinator, and more time is granted; each undone', async () => {
    await answer({ answer: 'NeedHelp', text: 'Somebody who reads the figures.' });
    const { updates } = await house.store.snapshot();
    const call = updates.find(({ text }) => text === 'Somebody who reads the figures.');
    const help = `Help|${call?.key}`;
    await asked({ kind: 'Help', about: KEY, key: help });
    const seen = questions(await ask('coordinator.la', 'GET', 'questions'));
    expect(seen).toMatchObject([{ key: help, text: 'Somebody who reads the figures.', deeds: ['help'] }]);
    expect(questions(await ask('chair.la', 'GET', 'questions'))).toEqual([]);
    expect(problem(await ask('chair.la', 'POST', named('questions', help, 'help'), {}))).toEqual([
      403,
      'coordinator-only',
      undefined,
    ]);
    const taken = await ask('coordinator.la', 'POST', named('questions', help, 'help'), {});
    expect(questions(taken)).toMatchObject([{ answeredByName: 'coordinator.la', deeds: ['undo'] }]);
    const [seenAnswer] = questions(taken);
    expect(seenAnswer?.answeredAt).toBeDefined();
    const stale = { answeredAt: '2026-11-01T09:00:00Z' };
    const other = await ask('coordinator.la', 'POST', named('questions', help, 'undo'), stale);
    expect(problem(other)[1]).toBe('undo-overtaken');
    const undone = await ask('coordinator.la', 'POST', named('questions', help, 'undo'), {
      answeredAt: seenAnswer?.answeredAt,
    });
    expect(questions(undone)).toMatchObject([{ deeds: ['help'] }]);

    await answer({ answer: 'MoreTime', text: 'Figures come late.', wantedOn: '2026-12-18' });
    const [wish] = (await house.store.snapshot()).extensions;
    const key = `Extension|${wish?.key}`;
    await asked({ kind: 'Extension', about: wish?.key ?? '', key });
    const [more] = questions(await ask('coordinator.la', 'GET', 'questions'));
    expect(more).toMatchObject({ wantedOn: '2026-12-18', deeds: ['grant', 'refuse'] });
    const days = { dueOn: more?.dueOn, wantedOn: '2026-12-18' };
    const late = await ask('coordinator.la', 'POST', named('questions', key, 'grant'), {
      ...days,
      dueOn: '2026-11-01',
    });
    expect(problem(late)[1]).toBe('extension-changed');
    const granted = await ask('coordinator.la', 'POST', named('questions', key, 'grant'), days);
    expect(questions(granted)).toMatchObject([{ deeds: ['undo'], answeredAt: expect.any(String) }]);
    expect((await house.store.snapshot()).actions[0]?.dueOn).toBe('2026-12-18');
  });

  test('who covers for an agency that nobody answers for is named, or answered for meanwhile', async () => {
    const key = 'Uncovered|LA';
    await ask('coordinator.la', 'POST', `people/${mail('spoc.la')}/away`, { from: '2026-11-18' });
    await asked({
      kind: 'Uncovered',
      about: mail('spoc.la'),
      key,
      agencyCode: 'LA',
      fromDay: day('2026-11-18'),
    });
    const cover = async (answered: Promise<Answer>) =>
      questions(await answered).find((one) => one.about === 'uncovered');
    const open = await cover(ask('coordinator.la', 'GET', 'questions'));
    expect(open).toMatchObject({ title: 'spoc.la', deeds: ['cover', 'hold'] });
    const held = await cover(ask('coordinator.la', 'POST', named('questions', key, 'hold'), {}));
    expect(held).toMatchObject({ deeds: ['undo'] });
    await ask('coordinator.la', 'POST', named('questions', key, 'undo'), {});
    const personEmail = open?.candidates?.[0]?.email;
    await ask('coordinator.la', 'POST', named('questions', key, 'cover'), { personEmail });
    const { people } = await house.store.snapshot();
    expect(people.find(({ email }) => email === personEmail)?.roles).toContain('Deputy');
  });

  test('what no reminder is out for is answered as well: where it is overdue, on its own page, and among the requests', async () => {
    const { requests } = z.parse(requestsSchema, (await ask('deputy.pol', 'GET', 'requests')).body);
    const inList = requests.find(({ ref }) => ref === 'R1')?.answering;
    const late = z
      .parse(outstandingSchema, (await ask('deputy.pol', 'GET', 'outstanding')).body)
      .agencies.flatMap((one) => one.overdue)
      .find(({ ref }) => ref === 'A09')?.answering;
    const onPage = z.parse(actionSchema, (await ask('deputy.pol', 'GET', 'actions/A09')).body).answering;
    expect(inList?.offers).toEqual(expect.arrayContaining(['OnTrack', 'NeedHelp', 'MoreTime']));
    expect(onPage?.offers).toContain('NeedHelp');
    expect(late).toEqual(onPage);
    for (const who of ['chair.la', 'spoc.la', 'observer.pol'])
      expect(JSON.stringify((await ask(who, 'GET', 'requests')).body)).not.toContain('answering');
    const wish = { answer: 'MoreTime', text: 'Two of us are off.', wantedOn: '2027-02-17' };
    const asked = await ask(
      'deputy.pol',
      'POST',
      named('reminders', inList?.reminderKey ?? '', 'answer'),
      wish,
    );
    expect(asked.status).toBe(200);
    const { request } = z.parse(requestAnswerSchema, (await ask('deputy.pol', 'GET', 'requests/R1')).body);
    expect(request.moreTime).toMatchObject({ wantedOn: '2027-02-17', reason: 'Two of us are off.' });
    expect(request.answering?.offers).toContain('MoreTime');
    const undo = named('reminders', inList?.reminderKey ?? '', 'undo');
    expect((await ask('deputy.pol', 'POST', undo, {})).status).toBe(200);
  });

  test('an answer to a meeting is undone by whoever gave it', async () => {
    const undo = (who: string) => ask(who, 'POST', 'meetings/NEXT/undo-answer', { forAgency: 'LA' });
    await ask('spoc.la', 'POST', 'meetings/NEXT/answer', { answer: 'Attending' }, '*');
    expect(problem(await undo('coordinator.la'))).toEqual([403, 'undo-not-yours', undefined]);
    const older = { forAgency: 'LA', answeredAt: '2026-11-17T08:00:00Z' };
    const overtaken = await ask('spoc.la', 'POST', 'meetings/NEXT/undo-answer', older);
    expect(problem(overtaken)).toEqual([409, 'undo-overtaken', undefined]);
    const { body } = await undo('spoc.la');
    expect(z.parse(meetingsSchema, body).meetings[0]?.answers[0]?.answer).toBeUndefined();
  });
});
