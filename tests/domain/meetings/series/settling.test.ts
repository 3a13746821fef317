import { alongWith } from '../../../../bot/domain/meetings/series/along';
import { seriesChangeItem } from '../../../../bot/domain/meetings/series/change-item';
import { seriesQuestions, seriesQuestionsDue } from '../../../../bot/domain/meetings/series/questions';
import { occurrences } from '../../../../bot/domain/meetings/series/series';
import {
  isSameSlot,
  slotDayOf,
  slotOf,
  slotText,
  STANDS_ALONE,
} from '../../../../bot/domain/meetings/series/slot';
import {
  meetingsToCreate,
  seriesSteps,
  seriesToRemember,
} from '../../../../bot/domain/meetings/series/steps';
import { calendarAsKnownOn } from '../../../../bot/domain/calendar/bank-holidays';
import { verdictOn } from '../../../../bot/domain/meetings/series/verdict';
import type { Instant, TimeOfDay } from '../../../../bot/domain/calendar/day';
import type { Facts, Meeting, Message } from '../../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../../bot/domain/sending/hours';
import { at, day, facts, meeting, person, reminder, series } from '../../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-25T09:00:00Z');
const START = at('2024-02-08T14:00:00Z');
const LATER = at('2024-02-08T16:00:00Z');
const COORDINATOR = 'coordinator.la@partnership.example';
const DROPPED = { status: 'Cancelled', changedBy: 'app' } as const;
const SLOT = {
  ...{ startsAt: START, endsAt: at('2024-02-08T15:30:00Z'), place: 'Microsoft Teams' },
  title: 'JTAI partnership meeting',
};

describe('what a meeting remembers of its series', () => {
  const TEXT = '2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z';

  test.each([
    [SLOT, `${TEXT} called "JTAI partnership meeting" at Microsoft Teams`],
    [{ ...SLOT, title: undefined }, `${TEXT} at Microsoft Teams`],
    [{ ...SLOT, title: 'Board “A” "B" \\ C', place: '' }, `${TEXT} called "Board “A” \\"B\\" \\\\ C" at `],
    [
      { ...SLOT, place: 'Hall,\nfirst floor' },
      `${TEXT} called "JTAI partnership meeting" at Hall,\nfirst floor`,
    ],
  ])('%j is written as it is read', (slot, text) => {
    expect(slotText(slot)).toBe(text);
    const { title, ...plain } = slot;
    expect(slotOf({ fromSeries: text })).toStrictEqual(title === undefined ? plain : slot);
  });

  test.each([
    [undefined],
    [STANDS_ALONE],
    ['2024-02-08T14:00:00Z to soon at Hall'],
    ['soon to 2024-02-08T14:00:00Z at Hall'],
    ['from 2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z at Hall'],
  ])('%j tells nothing', (fromSeries) => expect(slotOf({ fromSeries })).toBeUndefined());

  test('a title that somebody changed by hand into what is none stays as it is typed', () => {
    expect(slotOf({ fromSeries: `${TEXT} called "a \\q" at Hall` })?.title).toBe('a \\q');
  });

  test.each<[object, boolean]>([
    [{}, true],
    [{ title: undefined }, true],
    [{ title: 'Other' }, false],
    [{ place: 'Hall' }, false],
    [{ startsAt: LATER }, false],
    [{ endsAt: LATER }, false],
  ])('one that differs in %j is the same: %s', (over, same) => {
    expect([isSameSlot(SLOT, { ...SLOT, ...over }), isSameSlot({ ...SLOT, ...over }, SLOT)]).toEqual([
      same,
      same,
    ]);
  });

  test.each<[string, Partial<Meeting>, string | undefined]>([
    ['what it remembers', { fromSeries: slotText(SLOT), startsAt: at('2024-02-15T14:00:00Z') }, '2024-02-08'],
    [
      'where it stands, standing alone',
      { fromSeries: STANDS_ALONE, startsAt: at('2024-02-15T14:00:00Z') },
      '2024-02-15',
    ],
    ['the day in its ref', { startsAt: at('2024-02-15T14:00:00Z') }, '2024-02-08'],
    ['none, of another series', { seriesCode: 'B', fromSeries: slotText(SLOT) }, undefined],
    ['none, with a ref of its own', { ref: 'SPECIAL-2024-02-08' }, undefined],
  ])('a meeting stands for a day of its series: %s', (_, over, on) => {
    expect(slotDayOf(meeting(over), { code: 'JTAI' })).toBe(on);
  });
});

test.each<[string, Partial<Meeting>, object]>([
  ['all of it', {}, { endsAt: '2024-02-08T17:00:00Z', place: 'Hall', title: 'Board' }],
  [
    'but for its own length',
    { endsAt: at('2024-02-08T14:30:00Z') },
    { endsAt: '2024-02-08T16:30:00Z', place: 'Hall', title: 'Board' },
  ],
  [
    'but for its own room',
    { place: 'Court 3' },
    { endsAt: '2024-02-08T17:00:00Z', place: 'Court 3', title: 'Board' },
  ],
  [
    'but for its own title',
    { title: 'Extra' },
    { endsAt: '2024-02-08T17:00:00Z', place: 'Hall', title: 'Extra' },
  ],
])('a meeting goes along with its series, %s', (_, over, along) => {
  const to = { startsAt: LATER, endsAt: at('2024-02-08T17:00:00Z'), place: 'Hall', title: 'Board' };
  expect(alongWith(meeting({ fromSeries: slotText(SLOT), ...over }), to)).toEqual({
    ...{ startsAt: LATER, knownStartsAt: LATER, ...along },
    knownEndsAt: Reflect.get(along, 'endsAt') as string,
  });
  const { title: _title, ...untitled } = to;
  expect(alongWith(meeting({ fromSeries: slotText(SLOT) }), untitled).title).toBe('JTAI partnership meeting');
});

/** One meeting as its series had it, and its series half a year without end moved to 4pm. */
const made = meeting({
  ...{ fromSeries: slotText(SLOT), knownStartsAt: START, knownEndsAt: SLOT.endsAt, firstStartsAt: START },
});
const moved = series({ everyWeeks: 0, startTime: '16:00' as TimeOfDay });
const of = (over: Partial<Facts> = {}): Facts => facts({ series: [moved], meetings: [made], ...over });
const told = [reminder({ toldStartsAt: START })];

describe('what the app does by itself, whole', () => {
  const line = (verb: string, subjectRef: string, detail: string) => ({
    ...{ at: NOW, actor: 'app', verb, subjectRef, detail },
  });

  test('a meeting that is missing is made', () => {
    const row = occurrences(series({ everyWeeks: 0 }), day('2024-01-01'), day('2024-12-31'))[0];
    expect(row).toEqual({
      ...{ ...SLOT, ref: 'JTAI-2024-02-08', seriesCode: 'JTAI', status: 'Planned' },
      ...{ knownStartsAt: START, knownEndsAt: SLOT.endsAt, fromSeries: slotText(SLOT) },
    });
    expect(seriesSteps(facts({ series: [series({ everyWeeks: 0 })] }), NOW)).toEqual([
      {
        writes: [{ insert: 'meetings', row }],
        log: [line('meeting.created', 'JTAI-2024-02-08', 'starts 2024-02-08T14:00:00Z')],
      },
    ]);
  });

  test('one that nobody was told of goes along', () => {
    const titled = series({ everyWeeks: 0, startTime: '16:00' as TimeOfDay, title: 'Board' });
    const [step, ...more] = seriesSteps(of({ series: [titled] }), NOW);
    expect(more).toEqual([]);
    expect(step).toEqual({
      writes: [
        {
          ...{ change: 'meetings', of: made },
          patch: {
            ...{ status: 'Planned', startsAt: LATER, endsAt: '2024-02-08T17:30:00Z', title: 'Board' },
            ...{ knownStartsAt: LATER, knownEndsAt: '2024-02-08T17:30:00Z', place: 'Microsoft Teams' },
            firstStartsAt: LATER,
            fromSeries: '2024-02-08T16:00:00Z to 2024-02-08T17:30:00Z called "Board" at Microsoft Teams',
          },
        },
      ],
      log: [
        line(
          'meeting.followed-series',
          made.ref,
          'from 2024-02-08T14:00:00Z until 2024-02-08T15:30:00Z at Microsoft Teams to 2024-02-08T16:00:00Z until 2024-02-08T17:30:00Z at Microsoft Teams, called “Board”, as its series was changed',
        ),
      ],
    });
    expect(seriesSteps(of(), NOW)[0]?.log[0]?.detail).not.toContain('called');
  });

  test.each<[string, Partial<Facts>, string]>([
    ['its series is gone', { series: [] }, 'Its series is no longer in the list.'],
    [
      'its series has none there',
      { series: [series({ everyWeeks: 0, firstOn: day('2025-02-08') })] },
      'Its series has no meeting on that day any more.',
    ],
  ])('one that nobody was told of is cancelled where %s', (_, over, reason) => {
    const step = seriesSteps(of(over), NOW).find(({ writes: [write] }) => write && 'change' in write);
    expect(step).toEqual({
      writes: [
        {
          change: 'meetings',
          of: made,
          patch: { status: 'Cancelled', reason, changedBy: 'app', changedAt: NOW },
        },
      ],
      log: [line('meeting.cancelled', made.ref, `from 2024-02-08T14:00:00Z to cancelled: ${reason}`)],
    });
  });

  test('what is not known yet of one that somebody added is written down, once', () => {
    const own = meeting({ ref: 'OWN', seriesCode: undefined });
    const patch = { startsAt: START, endsAt: SLOT.endsAt, knownStartsAt: START, knownEndsAt: SLOT.endsAt };
    expect(seriesSteps(facts({ meetings: [own] }), NOW)).toEqual([
      {
        writes: [{ change: 'meetings', of: own, patch }],
        log: [line('meeting.noted', 'OWN', '2024-02-08T14:00:00Z until 2024-02-08T15:30:00Z')],
      },
    ]);
    expect(seriesSteps(facts({ meetings: [own] }), START)).toEqual([]);
    expect(seriesSteps(facts({ meetings: [{ ...own, knownStartsAt: START }] }), NOW)).toEqual([]);
    const old = meeting();
    const [step, ...more] = seriesSteps(of({ series: [series({ everyWeeks: 0 })], meetings: [old] }), NOW);
    expect(more).toEqual([]);
    expect(step).toEqual({
      writes: [{ change: 'meetings', of: old, patch: { ...patch, fromSeries: slotText(SLOT) } }],
      log: [line('meeting.noted', old.ref, slotText(SLOT))],
    });
  });

  test('a series remembers the days ahead that it made; days that are over need not be struck out', () => {
    const plain = series({ everyWeeks: 0 });
    const remembered = (days?: readonly string[]) =>
      seriesToRemember(of({ series: [{ ...plain, ...(days ? { made: days.map(day) } : {}) }] }), NOW);
    expect(remembered()).toEqual([
      {
        writes: [{ change: 'series', of: plain, patch: { made: ['2024-02-08'] } }],
        log: [line('series.noted', 'JTAI', 'made 2024-02-08')],
      },
    ]);
    expect(remembered(['2024-02-08'])).toEqual([]);
    expect(remembered(['2024-01-01', '2024-02-08'])).toEqual([]);
    expect(remembered(['2024-02-08', '2024-03-21'])).toHaveLength(1);
  });
});

test('a meeting that is made on a day whose ref another has gets a number behind it', () => {
  const here = meeting({ startsAt: at('2024-02-01T14:00:00Z'), seriesCode: undefined });
  const second = { ...here, ref: `${made.ref}-2` };
  const refs = (...meetings: Meeting[]) =>
    meetingsToCreate(facts({ series: [series({ everyWeeks: 0 })], meetings }), NOW).map(({ ref }) => ref);
  expect([refs(), refs(here), refs(here, second)]).toEqual([
    ...[[made.ref], [`${made.ref}-2`], [`${made.ref}-3`]],
  ]);
});

test('a reminder of another thing of that name leaves a meeting free to follow its series', () => {
  const named = reminder({ kind: 'Action', toldStartsAt: START });
  expect(seriesQuestions(of({ reminders: [named] }), NOW)).toEqual([]);
  expect(seriesQuestions(of({ reminders: [{ ...named, kind: 'Meeting', state: 'Failed' }] }), NOW)).toEqual(
    [],
  );
  expect(seriesQuestions(of({ reminders: told }), NOW)).toHaveLength(1);
});

describe('the coordinator’s card of a meeting whose series was changed', () => {
  const asked = of({ reminders: told });
  const [question] = seriesQuestions(asked, NOW);
  const row = (over: Partial<Message> = {}): Message => ({
    ...{ table: 'messages', kind: 'SeriesChange', key: question!.key, title: 'T', about: made.ref },
    ...{ agencyCode: 'LA', personEmail: COORDINATOR, dueAt: NOW, sentAt: NOW, state: 'Sent', attempts: 1 },
    ...{ toldStartsAt: LATER, ...over },
  });
  const card = (over: Partial<Facts> = {}, message = row(), now = NOW) =>
    seriesChangeItem({ facts: { ...asked, ...over }, calendar, now }, message);
  const base = { about: 'series-change', isSeriesGone: false, answered: 0, agencies: 2 };

  test('asks where its series is instead', () => {
    const slot = question?.slot;
    expect(slot).toMatchObject({ startsAt: LATER, place: 'Microsoft Teams' });
    expect(card()).toEqual({ ...base, message: row(), meeting: made, stands: 'open', slot, series: moved });
  });

  test('counts the agencies that have answered for the time it has, and says that the series is gone', () => {
    const said = (agencyCode: string, forStartsAt: typeof START) => ({
      ...{ key: `${made.ref}|${agencyCode}`, meetingRef: made.ref, agencyCode, answer: 'Attending' as const },
      ...{ by: 'x', at: NOW, forStartsAt },
    });
    const responses = [said('LA', START), said('POL', LATER)];
    const gone = card({ series: [], responses }, row({ key: `SeriesChange|${made.ref}|none` }));
    expect(gone).toMatchObject({ stands: 'open', isSeriesGone: true, answered: 1 });
    expect(gone).not.toHaveProperty('slot');
    expect(gone).not.toHaveProperty('series');
  });

  const answered = { state: 'Answered', answeredBy: COORDINATOR, answeredAt: NOW } as const;
  const before = (was: Partial<Meeting>) => {
    const { ref: _ref, seriesCode: _code, ...rest } = made;
    return { by: COORDINATOR, at: NOW, was: { ...rest, ...was } };
  };
  test.each<[string, Partial<Meeting> | undefined, Partial<Message>, string, string]>([
    ['gone', undefined, {}, 'gone', '2024-01-25T09:00:00Z'],
    ['cancelled', { status: 'Cancelled' }, answered, 'cancelled', '2024-01-25T09:00:00Z'],
    ['held', { status: 'Held' }, answered, 'over', '2024-01-25T09:00:00Z'],
    ['begun', {}, answered, 'over', '2024-02-08T14:00:00Z'],
    ['settled by itself', { startsAt: LATER }, { key: 'other' }, 'agrees', '2024-01-25T09:00:00Z'],
    ['kept', {}, { ...answered, key: 'other' }, 'kept', '2024-01-25T09:00:00Z'],
    ['moved', { startsAt: LATER }, { ...answered, key: 'other' }, 'moved', '2024-01-25T09:00:00Z'],
  ])('says that it is %s', (_, over, message, stands, now) => {
    const meetings = over ? [meeting({ ...made, ...over })] : [];
    expect(card({ meetings }, row(message), at(now))?.stands).toBe(stands);
  });

  test('says who decided, where it was before, and until when that can be undone', () => {
    const there = { ...made, startsAt: LATER, before: before({}) };
    const shown = card({ meetings: [there] }, row({ ...answered, key: 'other' }), at('2024-01-25T09:05:00Z'));
    expect(shown).toMatchObject({
      ...{ stands: 'moved', decidedByName: 'you', decidedAt: NOW, was: before({}).was },
      undo: { at: NOW, until: '2024-01-25T09:10:00Z' },
    });
    const other = card(
      { meetings: [there] },
      row({
        ...answered,
        key: 'other',
        answeredBy: 'spoc.la@partnership.example',
        answeredAt: at('2024-01-25T08:00:00Z'),
      }),
    );
    expect(other).toMatchObject({ stands: 'moved', decidedByName: 'spoc.la' });
    expect([Object.hasOwn(other ?? {}, 'was'), Object.hasOwn(other ?? {}, 'undo')]).toEqual([false, false]);
    const kept = { ...made, startsAt: LATER, before: before({ startsAt: LATER }) };
    expect(card({ meetings: [kept] }, row({ ...answered, key: 'other' }))?.stands).toBe('kept');
  });

  test('is asked for in the morning, of the coordinator, with where its series is', () => {
    const due = (over: Partial<Facts>) =>
      seriesQuestionsDue({ facts: { ...asked, ...over }, calendar, hours: DEFAULT_HOURS, now: NOW });
    const wanted = {
      ...{
        kind: 'SeriesChange',
        about: made.ref,
        key: question?.key,
        agencyCode: 'LA',
        personEmail: COORDINATOR,
      },
      title: 'JTAI partnership meeting, Thu 8 Feb 2024, 2pm: its series was changed',
      ...{ dueAt: '2024-01-25T08:30:00Z', toldStartsAt: LATER, why: 'its series was changed' },
    };
    expect(due({})).toEqual([wanted]);
    const earlier = at('2024-01-24T08:30:00Z');
    expect(due({ messages: [row({ dueAt: earlier })] })).toEqual([{ ...wanted, dueAt: earlier }]);
    const { toldStartsAt: _, ...bare } = wanted;
    expect(due({ series: [] })).toEqual([
      { ...bare, key: `SeriesChange|${made.ref}|none`, why: 'its series is no longer in the list' },
    ]);
    const { personEmail: _email, ...nobody } = wanted;
    expect(due({ people: [person('spoc.pol')] })).toEqual([
      { ...nobody, noPerson: 'No coordinator is named on the People list.' },
    ]);
    expect(due({ people: [], agencies: [] })).toEqual([]);
  });
});

test.each<[string, Partial<Meeting>, Instant, string]>([
  ['as its series has it', { fromSeries: slotText(SLOT) }, NOW, 'settled'],
  [
    'dropped by the app, of a day that is there again',
    { fromSeries: slotText(SLOT), ...DROPPED },
    NOW,
    'follows',
  ],
  ['dropped, of a day that has begun', { fromSeries: slotText(SLOT), ...DROPPED }, START, 'settled'],
  ['cancelled by somebody', { fromSeries: slotText(SLOT), status: 'Cancelled' }, NOW, 'settled'],
  ['that stands alone', { fromSeries: STANDS_ALONE }, NOW, 'noted'],
  ['of before, on its day and at its time, elsewhere', { place: 'Hall' }, NOW, 'noted'],
  ['of before, on its day at another time', { startsAt: LATER, place: 'Hall' }, NOW, 'asked'],
  ['of before, moved there', { startsAt: LATER, firstStartsAt: START, place: 'Hall' }, NOW, 'noted'],
  ['of before, on another day', { startsAt: at('2024-02-09T14:00:00Z') }, NOW, 'noted'],
])('a meeting %s: %3$s', (_which, over, now, is) => {
  const of = meeting({ ref: 'JTAI-2024-02-08', ...over });
  expect(verdictOn(facts({ meetings: [of] }), { meeting: of, isSeriesGone: false, slot: SLOT }, now).is).toBe(
    is,
  );
});
