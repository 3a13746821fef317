import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import {
  auditsOf,
  decideDiary,
  noteOf,
  sessionsOn,
  type DiaryGiven,
} from '../../../bot/domain/inspection/days/diary';
import type { DiaryEntry, Facts, Inspection } from '../../../bot/domain/partnership';
import { at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2027-04-12T09:10:00Z');
const coordinator = person('coordinator.la');
const spoc = person('spoc.pol');
const line = (who: typeof spoc, verb: string, subjectRef: string, detail: string, key?: string) => ({
  ...{ at: NOW, actor: who.email, verb, subjectRef, detail },
  ...(key ? { key } : {}),
});

describe('the diary, whole', () => {
  const running: Inspection = { title: 'I', ref: 'I1', openedAt: NOW };
  const entry = (over: Partial<DiaryEntry>): DiaryEntry => ({
    ...{ title: 'T', key: 'K', inspectionRef: 'I1', kind: 'Visit', on: day('2027-04-12') },
    ...{ by: spoc.email, at: NOW, ...over },
  });
  const write = (given: DiaryGiven, who = spoc, over: Partial<Facts> = {}) =>
    decideDiary({ facts: facts({ inspections: [running], ...over }), calendar, now: NOW }, who, 'I1', given);
  const by = (who: typeof spoc) => ({ inspectionRef: 'I1', by: who.email, at: NOW });
  const session = {
    kind: 'FocusGroup',
    on: day('2027-04-13'),
    title: ' Practitioners ',
    agencyCode: 'POL',
  } as const;

  test.each<[string, DiaryGiven, typeof spoc, object, string]>([
    [
      'a session',
      {
        ...session,
        from: '10:00' as TimeOfDay,
        until: '11:00' as TimeOfDay,
        place: ' Hall ',
        people: ' A Lee ',
      },
      spoc,
      {
        ...{ kind: 'FocusGroup', on: '2027-04-13', title: 'Practitioners', agencyCode: 'POL' },
        ...{ from: '10:00', until: '11:00', place: 'Hall', people: 'A Lee' },
      },
      'Focus group, POL, Tuesday 13 April 2027',
    ],
    [
      'a session of all',
      { ...session, agencyCode: undefined, place: ' ', people: '' },
      coordinator,
      { kind: 'FocusGroup', on: '2027-04-13', title: 'Practitioners' },
      'Focus group, Tuesday 13 April 2027',
    ],
    [
      'a note',
      { kind: 'Note', text: ' Lists. ' },
      coordinator,
      {
        kind: 'Note',
        title: 'Note to all, Monday 12 April 2027',
        on: '2027-04-12',
        text: 'Lists.',
        key: 'I1|Note|2027-04-12',
      },
      'Note to all, Monday 12 April 2027',
    ],
    [
      'audits',
      { kind: 'Audits', agencyCode: 'POL', asked: 99, done: 0 },
      spoc,
      {
        kind: 'Audits',
        title: 'Case audits of Agency POL',
        agencyCode: 'POL',
        asked: 99,
        done: 0,
        key: 'I1|Audits|POL',
      },
      'Case audits, POL',
    ],
  ])('%s', (_, given, who, row, detail) => {
    const decided = write(given, who);
    expect(decided).toEqual({
      ok: true,
      value: {
        writes: [{ insert: 'diary', row: { key: expect.any(String) as string, ...by(who), ...row } }],
        log: [line(who, 'diary.added', 'I1', detail)],
      },
    });
  });

  test.each<[string, DiaryGiven, string, string | undefined]>([
    ['no note', { kind: 'Note', text: ' ' }, 'not-given', 'Say what everybody should know today.'],
    ['a note of 501 letters', { kind: 'Note', text: 'x'.repeat(501) }, 'too-long', undefined],
    ['no title', { ...session, title: ' ' }, 'not-given', 'Say what it is.'],
    [
      'an end with its beginning',
      { ...session, from: '10:00' as TimeOfDay, until: '10:00' as TimeOfDay },
      'bad-time',
      'It ends after it begins.',
    ],
    ['a long place', { ...session, place: 'x'.repeat(256) }, 'too-long', undefined],
    [
      'more done than asked',
      { kind: 'Audits', agencyCode: 'POL', asked: 1, done: 2 },
      'not-given',
      'As many audits as were asked for can be done, 99 at most.',
    ],
    ['a hundred audits', { kind: 'Audits', agencyCode: 'POL', asked: 100, done: 1 }, 'not-given', undefined],
    ['half an audit', { kind: 'Audits', agencyCode: 'POL', asked: 1, done: 0.5 }, 'not-given', undefined],
    ['less than none', { kind: 'Audits', agencyCode: 'POL', asked: 1, done: -1 }, 'not-given', undefined],
  ])('%s is refused', (_, given, code, detail) => {
    expect(write(given, coordinator)).toMatchObject({
      ok: false,
      error: { code, ...(detail ? { detail } : {}) },
    });
  });

  test('what is said anew changes the row, what was called off is on again, what is so already is nothing', () => {
    const given = { kind: 'Audits', agencyCode: 'POL', asked: 3, done: 1 } as const;
    const there = entry({
      kind: 'Audits',
      key: 'I1|Audits|POL',
      title: 'Case audits of Agency POL',
      agencyCode: 'POL',
      asked: 3,
      done: 1,
      on: undefined,
    });
    expect(write(given, spoc, { diary: [there] })).toEqual({ ok: true, value: { writes: [], log: [] } });
    const off = { ...there, cancelledAt: NOW };
    const { on: _, ...said } = there;
    const patch = { ...said, cancelledAt: undefined };
    expect(write(given, spoc, { diary: [off] })).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'diary', of: off, patch }],
        log: [line(spoc, 'diary.changed', 'I1', 'Case audits, POL')],
      },
    });
    expect(write({ ...given, done: 2 }, spoc, { diary: [there] })).toMatchObject({
      value: { writes: [{ patch: { done: 2 } }] },
    });
  });

  test('calling off is for the agency, or the coordinator where it is of all', () => {
    const own = entry({ agencyCode: 'POL' });
    const ofAll = entry({ key: 'A' });
    const cancel = (key: string, who = spoc, diary = [own, ofAll]) =>
      write({ kind: 'Cancel', key }, who, { diary });
    expect(cancel('K')).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'diary', of: own, patch: { cancelledAt: NOW } }],
        log: [line(spoc, 'diary.cancelled', 'I1', 'Visit, POL, Monday 12 April 2027')],
      },
    });
    expect(cancel('K', person('spoc.la'))).toMatchObject({ error: { code: 'not-your-agency' } });
    expect(cancel('A')).toMatchObject({ error: { code: 'coordinator-only' } });
    expect(cancel('A', coordinator).ok).toBe(true);
    expect(cancel('K', spoc, [{ ...own, cancelledAt: NOW }])).toEqual({
      ok: true,
      value: { writes: [], log: [] },
    });
    expect(cancel('K', spoc, [{ ...own, inspectionRef: 'I2' }])).toMatchObject({
      error: { code: 'subject-gone' },
    });
  });

  test('nothing is written into one that is gone or over', () => {
    expect(write(session, spoc, { inspections: [] })).toEqual({
      ok: false,
      error: { code: 'inspection-gone' },
    });
    const over = {
      inspections: [
        { title: 'O', ref: 'I0' },
        { ...running, endedOn: day('2027-04-11') },
      ],
    };
    expect(write(session, spoc, over)).toEqual({
      ok: false,
      error: { code: 'not-now', detail: 'Its three weeks are over.' },
    });
  });

  test('a day’s sessions stand by their hours, then by their titles, those without an hour last', () => {
    const diary = [
      ...[
        entry({ title: 'Z' }),
        entry({ title: 'B', from: '10:00' as TimeOfDay }),
        entry({ title: 'A', from: '10:00' as TimeOfDay }),
      ],
      ...[
        entry({ title: 'Early', from: '09:00' as TimeOfDay, agencyCode: 'POL' }),
        entry({ title: 'Off', cancelledAt: NOW }),
      ],
      ...[entry({ title: 'Note', kind: 'Note' }), entry({ title: 'Other', inspectionRef: 'I2' })],
    ];
    const titles = (agencies?: ReadonlySet<string>) =>
      sessionsOn({ diary }, 'I1', day('2027-04-12'), agencies).map(({ title }) => title);
    expect(titles()).toEqual(['Early', 'A', 'B', 'Z']);
    expect(titles(new Set(['LA']))).toEqual(['A', 'B', 'Z']);
    expect(noteOf({ diary }, 'I1', day('2027-04-12'))?.title).toBe('Note');
    expect([noteOf({ diary }, 'I2', day('2027-04-12')), noteOf({ diary }, 'I1', day('2027-04-13'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('audits are counted of their own inspection', () => {
    const audits = (inspectionRef: string, agencyCode: string | undefined, over = {}) =>
      entry({ kind: 'Audits', inspectionRef, agencyCode, ...over });
    const diary = [
      audits('I1', 'POL', { asked: 3 }),
      audits('I1', 'LA', { asked: 2, done: 2 }),
      audits('I2', 'POL', { asked: 9 }),
      entry({ asked: 5 }),
    ];
    expect(auditsOf({ diary }, 'I1')).toEqual({ asked: 5, done: 2 });
    expect(auditsOf({ diary }, 'I1', new Set(['EDU']))).toBeUndefined();
  });
});
