import { z } from 'zod';
import { roomSchema, type RoomView } from '../../bot/contract/in-session/room';
import { problemSchema } from '../../bot/contract/problem';
import { action, agency, at, day, meeting, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

const REF = 'JTAI-2026-11-18';
const ahead = { dueOn: day('2027-02-01') };

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({
    rows: {
      agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code, { shortName: code })),
      people: [
        'spoc.la',
        'spoc.pol',
        'deputy.pol',
        'spoc.icb',
        'chair.la',
        'coordinator.la',
        'observer.icb',
      ].map((name) => person(name)),
      meetings: [
        meeting({ ref: REF, startsAt: at('2026-11-18T14:00:00Z'), endsAt: at('2026-11-18T15:30:00Z') }),
      ],
      inspections: [{ title: 'Inspection', ref: 'I26' }],
      findings: [{ title: 'Under embargo', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
      actions: [
        action({ ref: 'A01', ...ahead, rating: 'Red' }),
        action({ ref: 'A02', ...ahead, rating: 'Red', findingRef: 'P1', title: 'Hushed' }),
      ],
    },
  });
});
afterAll(() => house.close());

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: unknown;
}

async function ask(
  who: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const answer = await house.get(`/api/v1/meetings/${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: await answer.json() };
}

const read = (who: string) => ask(who, 'now');
const does = (
  who: string,
  deed: string,
  body: object,
  headers: Record<string, string> = { 'if-match': '*' },
) => ask(who, `${REF}/${deed}`, body, headers);
const room = ({ body }: Answer): RoomView => z.parse(roomSchema, body);
const codeOf = ({ status, body }: Answer) => [status, z.parse(problemSchema, body).code];
const is = ({ presences }: RoomView) => presences.map(({ agency: { code }, is: how }) => `${code} ${how}`);

test('everybody on the list sees the meeting that is on; only chair and coordinator run it', async () => {
  const seen = room(await read('observer.icb'));
  expect(seen).toMatchObject({ meeting: { ref: REF }, isOpen: true, may: { run: false, speakFor: [] } });
  expect(seen.agenda.map(({ key }) => key)).toEqual(['welcome', 'red|A01']);
  expect(room(await read('chair.la')).agenda.map(({ key }) => key)).toEqual([
    'welcome',
    'red|A01',
    'red|A02',
  ]);
  expect(codeOf(await does('spoc.pol', 'item', { item: 'red|A01' }))).toEqual([403, 'not-for-your-role']);
  expect(codeOf(await does('observer.icb', 'attendance', { agencyCode: 'ICB', attended: true }))).toEqual([
    403,
    'observers-cannot-answer',
  ]);
  expect(codeOf(await does('chair.la', 'item', { item: 'red|A01' }, {}))).toEqual([428, 'no-version']);
  expect(codeOf(await does('chair.la', 'decision', { kind: 'Vow', text: 'x' }))).toEqual([422, 'not-given']);
  expect(codeOf(await ask('chair.la', 'NO-SUCH'))).toEqual([404, 'meeting-gone']);
});

test('people arrive, and the meeting is quorate once all safeguarding partners are there', async () => {
  await Promise.all([
    does('deputy.pol', 'attendance', { agencyCode: 'POL', attended: true }),
    does('chair.la', 'attendance', { agencyCode: 'ICB', attended: true, who: 'Dr Okafor' }),
  ]);
  expect(room(await read('spoc.la'))).toMatchObject({ quorate: false, missing: ['LA'] });
  const all = room(await does('spoc.la', 'attendance', { agencyCode: 'LA', attended: true }));
  expect([all.quorate, is(all)]).toEqual([true, ['LA here', 'POL here', 'ICB here']]);
});

test('of two who go on at once one is told; an item under embargo is named to nobody who may not read it', async () => {
  const { etag } = await read('chair.la');
  const both = await Promise.all([
    does('chair.la', 'item', { item: 'red|A02' }, { 'if-match': etag }),
    does('coordinator.la', 'item', { item: 'welcome' }, { 'if-match': etag }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  const moved = room(await does('chair.la', 'item', { item: 'red|A02' }));
  expect([moved.item?.key, moved.isKept]).toEqual(['red|A02', false]);
  const other = await read('spoc.pol');
  expect([room(other).item, room(other).isKept]).toEqual([undefined, true]);
  expect(JSON.stringify(other.body)).not.toMatch(/A02|Hushed/);
});

test('two who write at once are both kept, twice the same is one, and an ask is a request of that agency', async () => {
  const about = { actionRef: 'A01', item: 'red|A01' };
  const asked = { kind: 'Ask', text: 'Send the rota', agencyCode: 'ICB', dueOn: '2026-12-09', ...about };
  const named = { 'if-match': '"seen long ago"', 'idempotency-key': 'press 1' };
  await Promise.all([
    does('chair.la', 'decision', asked, named),
    does('coordinator.la', 'decision', { kind: 'Decision', text: 'Agreed to wait', ...about }, named),
    does('coordinator.la', 'decision', { kind: 'Note', text: 'Of A02', actionRef: 'A02' }, named),
  ]);
  const { minutes } = room(await does('chair.la', 'decision', asked, named));
  expect(minutes.map(({ kind, words }) => `${kind}: ${words}`).sort()).toEqual([
    'Ask: Send the rota',
    'Decision: Agreed to wait',
    'Note: Of A02',
  ]);
  expect(
    room(await read('spoc.pol'))
      .minutes.map(({ kind }) => kind)
      .sort(),
  ).toEqual(['Ask', 'Decision']);
  expect((await house.store.snapshot()).requests).toMatchObject([
    { ref: 'M1', title: 'Send the rota', agencyCode: 'ICB', dueOn: '2026-12-09', status: 'Open' },
  ]);
  // Everybody reads requests.
  expect(codeOf(await does('chair.la', 'decision', { ...asked, actionRef: 'A02' }))).toEqual([
    409,
    'not-now',
  ]);
});

test('of many who ask at once each is asked: no number keeps what another asks from being reminded of', async () => {
  const asked = (place: number) => ({
    kind: 'Ask',
    text: `Send figure ${place}`,
    agencyCode: 'ICB',
    dueOn: '2026-12-09',
  });
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, place) =>
      does(place % 2 === 0 ? 'chair.la' : 'coordinator.la', 'decision', asked(place)),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { requests, decisions } = await house.store.snapshot();
  const figures = <T extends { title: string }>(rows: readonly T[]) =>
    rows.filter(({ title }) => title.startsWith('Send figure'));
  expect([figures(decisions).length, figures(requests).length]).toEqual([12, 12]);
});

test('it ends with a record, as Word for whoever may read what', async () => {
  const ended = room(await does('chair.la', 'end', {}));
  expect(ended).toMatchObject({ meeting: { status: 'Held' }, endedAt: '2026-11-18T14:05:00Z' });
  expect(codeOf(await does('chair.la', 'item', { item: 'welcome' }))).toEqual([409, 'meeting-over']);
  const file = await house.as('spoc.pol@partnership.example', `/api/v1/export/meeting.docx?meeting=${REF}`);
  expect(file.headers.get('content-disposition')).toContain('meeting-jtai-2026-11-18-2026-11-18.docx');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
