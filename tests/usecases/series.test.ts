import { changeMeeting, type MeetingStep } from '../../bot/usecases/meetings/change-meeting';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../support/fresh-partnership';
import { at, day, series } from '../support/partnership';
import type { Series } from '../../bot/domain/partnership';

let fresh: FreshPartnership;
const FIRST = 'JTAI-2024-02-08';

/** On Thursday 25 January 2024 the meeting of 8 February is reminded of; the four after it are not. */
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('series', series());
  await sweep(fresh.parts);
});
afterEach(() => fresh.close());

const starts = async () =>
  (await fresh.rows('Meetings'))
    .map(({ Ref, StartsAt, Status }) => `${Ref} ${String(StartsAt).slice(0, 10)} ${Status}`)
    .sort();
const changeSeries = (patch: Partial<Series>) => fresh.change('series', 'JTAI', patch);
const lines = async (verb: string) => (await fresh.rows('Log')).filter(({ Verb }) => Verb === verb);
const press = (step: MeetingStep) =>
  changeMeeting(
    fresh.parts,
    { email: 'coordinator.la@partnership.example' },
    {
      meetingRef: FIRST,
      seen: { startsAt: at('2024-02-08T14:00:00Z'), status: 'Planned' },
      step,
    },
  );
const sentOf = async (kind: string) => (await fresh.rows('Messages')).filter(({ Kind }) => Kind === kind);

/** Removes a row by hand, by what names it. */
async function remove(list: 'Meetings' | 'Series', name: string): Promise<void> {
  const row = (await fresh.rows(list)).find(({ Ref, Code }) => Ref === name || Code === name);
  if (!row) throw new Error(`no ${name} in ${list}`);
  await fresh.removeByHand(list, row.id);
}

const MOVED = [
  'JTAI-2024-02-08 2024-02-08 Planned',
  'JTAI-2024-03-21 2024-03-28 Planned',
  'JTAI-2024-05-02 2024-05-09 Planned',
  'JTAI-2024-06-13 2024-06-20 Planned',
  'JTAI-2024-07-25 2024-08-01 Planned',
];

test('a series moved by a week, on two copies at once: each meeting stands once, and one card asks', async () => {
  const other = await fresh.anotherCopy();
  await changeSeries({ firstOn: day('2024-02-15') });
  await Promise.all([sweep(fresh.parts), sweep(other)]);
  await sweep(fresh.parts);
  expect(await starts()).toEqual(MOVED);
  expect(await lines('meeting.followed-series')).toHaveLength(4);
  const asked = await sentOf('SeriesChange');
  expect(asked).toMatchObject([
    { About: FIRST, State: 'Sent', PersonEmail: 'coordinator.la@partnership.example' },
  ]);
  const before = await fresh.rows('Log');
  await Promise.all([sweep(fresh.parts), sweep(other)]);
  expect(await fresh.rows('Log')).toHaveLength(before.length);
});

test('moved by the coordinator: whoever was told is told, once, and the card says what was decided', async () => {
  await changeSeries({ firstOn: day('2024-02-15') });
  await sweep(fresh.parts);
  const step = { does: 'as series', to: at('2024-02-15T14:00:00Z') } as const;
  expect(await press(step)).toMatchObject({ ok: true });
  await sweep(fresh.parts);
  expect((await starts())[0]).toBe('JTAI-2024-02-08 2024-02-15 Planned');
  expect((await sentOf('MeetingMoved')).map(({ PersonEmail }) => PersonEmail).sort()).toEqual(
    ['spoc.icb', 'spoc.la', 'spoc.pol'].map((name) => `${name}@partnership.example`),
  );
  expect(await sentOf('SeriesChange')).toMatchObject([{ State: 'Answered' }]);
  await sweep(fresh.parts);
  expect(await sentOf('MeetingMoved')).toHaveLength(3);
});

test('one of its meetings that somebody deletes stays deleted, on a copy that is started later, too', async () => {
  await remove('Meetings', 'JTAI-2024-05-02');
  await sweep(fresh.parts);
  await sweep(await fresh.anotherCopy());
  await changeSeries({ startTime: '10:00' as Series['startTime'] });
  await sweep(await fresh.anotherCopy());
  expect((await starts()).map((line) => line.slice(0, 15))).not.toContain('JTAI-2024-05-02');
  expect(await starts()).toHaveLength(4);
});

test('deleted altogether, it takes along the meetings that nobody was told of', async () => {
  await remove('Series', 'JTAI');
  await sweep(fresh.parts);
  expect((await starts()).map((line) => line.split(' ')[2])).toEqual([
    'Planned',
    'Cancelled',
    'Cancelled',
    'Cancelled',
    'Cancelled',
  ]);
  expect(await lines('meeting.cancelled')).toHaveLength(4);
  expect(await sentOf('SeriesChange')).toHaveLength(1);
  expect(await press({ does: 'stay' })).toMatchObject({ ok: true });
  await sweep(fresh.parts);
  expect(await sentOf('SeriesChange')).toMatchObject([{ State: 'Answered' }]);
  expect((await starts())[0]).toBe('JTAI-2024-02-08 2024-02-08 Planned');
});
