import { z } from 'zod';
import { findingAnswerSchema, findingsSchema } from '../../bot/contract/lists/findings';
import { requestAnswerSchema, requestsSchema } from '../../bot/contract/lists/requests';
import { actionSchema } from '../../bot/contract/action';
import { problemSchema } from '../../bot/contract/problem';
import { DEEDS } from '../../bot/domain/lifecycle/deeds';
import { FINDING_DEEDS } from '../../bot/domain/findings/deeds';
import { REQUEST_DEEDS } from '../../bot/domain/requests/deeds';
import { action, agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

const asked = (ref: string) => ({ title: 'A list', ref, agencyCode: 'POL', status: 'Open' as const });
const rows = {
  agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
  people: ['spoc.pol', 'spoc.icb', 'deputy.pol', 'coordinator.la', 'observer.pol'].map((name) =>
    person(name),
  ),
  // A deputy acts while they cover alone, and this one's cover has ended.
  settings: [{ key: 'Deputies', value: 'WhileCovering' }],
  actions: [action({ ref: 'Z1', findingRef: 'P1' })],
  inspections: [{ title: 'Inspection', ref: 'I26' }],
  findings: [
    { title: 'Known', ref: 'P1', kind: 'Priority' as const },
    { title: 'Kept', ref: 'P2', inspectionRef: 'I26', kind: 'Priority' as const },
  ],
  requests: [asked('R1'), asked('R2')],
};

let house: WebHouse;
beforeAll(async () => void (house = await openWebHouse({ rows })));
afterAll(() => house.close());

async function ask(who: string, path: string, init: RequestInit = {}) {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
  const answer = await house.get(`/api/v1/${path}`, { ...init, headers });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: (await answer.json()) as unknown,
  };
}
type Answer = Awaited<ReturnType<typeof ask>>;
const post = (who: string, path: string, body: object, headers: Record<string, string> = {}) =>
  ask(who, path, { method: 'POST', body: JSON.stringify(body), headers });
const codeOf = ({ status, body }: Answer) => [status, z.parse(problemSchema, body).code];
const requestOf = ({ body }: Answer) => z.parse(requestAnswerSchema, body).request;
const findingOf = ({ body }: Answer) => z.parse(findingAnswerSchema, body).finding;
const seenBy = async (who: string, path: string) => ({ 'if-match': (await ask(who, path)).etag });

describe('an Annex A request', () => {
  test('is read by everybody, with what each may do to it', async () => {
    const mayOf = async (who: string) => {
      const { requests, agencies } = z.parse(requestsSchema, (await ask(who, 'requests')).body);
      return [requests[0]?.may.map(({ deed }) => deed), agencies.map(({ code }) => code)];
    };
    expect(await mayOf('spoc.pol')).toEqual([['provide', 'hand-over'], ['POL']]);
    expect(await mayOf('coordinator.la')).toEqual([
      ['provide', 'hand-over', 'edit', 'withdraw'],
      ['LA', 'POL', 'ICB'],
    ]);
    expect(await mayOf('observer.pol')).toEqual([[], []]);
  });

  test('is provided once, on the version that was seen, and taken back', async () => {
    const seen = await seenBy('spoc.pol', 'requests/R1');
    const provide = () => post('spoc.pol', 'requests/R1/provide', { text: 'Sent.' }, seen);
    const provided = await provide();
    expect([provided.status, requestOf(provided).status]).toEqual([200, 'Provided']);
    expect((await provide()).etag).toBe(provided.etag);
    expect(codeOf(await post('spoc.pol', 'requests/R1/take-back', {}, seen))).toEqual([
      412,
      'version-changed',
    ]);
    const late = { 'if-match': provided.etag };
    expect(codeOf(await post('spoc.pol', 'requests/R1/provide', {}, late))).toEqual([409, 'already-done']);
    const back = await post('spoc.pol', 'requests/R1/take-back', {}, late);
    expect(requestOf(back)).toMatchObject({ status: 'Open', history: [{}, { takenBack: true }] });
  });

  test('is handed over by the coordinator, and refused to who may not', async () => {
    const to = { agencyCode: 'ICB', text: 'Health holds it.' };
    const any = { 'if-match': '*' };
    expect(codeOf(await post('spoc.pol', 'requests/R2/hand-over', to, any))).toEqual([
      403,
      'coordinator-only',
    ]);
    expect(codeOf(await post('spoc.icb', 'requests/R2/provide', {}, any))).toEqual([403, 'not-your-agency']);
    expect(codeOf(await post('coordinator.la', 'requests/R2/hand-over', to))).toEqual([428, 'no-version']);
    expect(codeOf(await post('coordinator.la', 'requests/R2/hand-over', {}, any))).toEqual([
      422,
      'not-given',
    ]);
    expect(codeOf(await post('coordinator.la', 'requests/R9/provide', {}, any))).toEqual([
      404,
      'request-gone',
    ]);
    const over = await post('coordinator.la', 'requests/R2/hand-over', to, any);
    expect(requestOf(over)).toMatchObject({
      agency: { code: 'ICB' },
      history: [{ words: 'handed it over' }],
    });
    expect(requestOf(await post('spoc.icb', 'requests/R2/provide', {}, any)).provided?.byName).toBe(
      'spoc.icb',
    );
  });

  test('that two hand over and provide at once is one of both, and the other is told', async () => {
    await post('coordinator.la', 'requests/R2/take-back', {}, { 'if-match': '*' });
    const seen = await seenBy('spoc.icb', 'requests/R2');
    const both = await Promise.all([
      post('spoc.icb', 'requests/R2/provide', {}, seen),
      post('coordinator.la', 'requests/R2/hand-over', { agencyCode: 'POL', text: 'Police after all.' }, seen),
    ]);
    const [lost] = both.filter(({ status }) => status !== 200).map(codeOf);
    expect([
      [403, 'not-your-agency'],
      [412, 'version-changed'],
    ]).toContainEqual(lost);
    expect(both.some(({ status }) => status === 200)).toBe(true);
  });
});

test('the coordinator adds a request once, and changes its day; nobody else does', async () => {
  const given = { title: 'Chronology of strategy discussions', agencyCode: 'POL', inspectionRef: 'I26' };
  const name = { 'idempotency-key': 'one request' };
  const added = await post('coordinator.la', 'requests', given, name);
  expect([added.status, requestOf(added).ref]).toEqual([201, 'I26-R01']);
  expect(requestOf(await post('coordinator.la', 'requests', given, name)).ref).toBe('I26-R01');
  const seen = { 'if-match': added.etag };
  const dated = await post('coordinator.la', 'requests/I26-R01/edit', { dueOn: '2026-12-04' }, seen);
  expect(requestOf(dated)).toMatchObject({ dueOn: '2026-12-04', history: [{ words: 'changed it' }, {}] });
  expect(codeOf(await post('coordinator.la', 'requests/I26-R01/edit', { dueOn: 'soon' }, seen))).toEqual([
    422,
    'not-given',
  ]);
  expect(codeOf(await post('coordinator.la', 'requests/I26-R01/edit', { title: 'x' }, seen))).toEqual([
    412,
    'version-changed',
  ]);
  for (const who of ['spoc.pol', 'spoc.icb', 'observer.pol']) {
    expect((await post(who, 'requests', given)).status).toBe(403);
    expect((await post(who, 'requests/I26-R01/edit', { title: 'x' }, { 'if-match': '*' })).status).toBe(403);
  }
  const { mayAdd, inspections } = z.parse(requestsSchema, (await ask('spoc.pol', 'requests')).body);
  expect([mayAdd, inspections]).toEqual([false, [{ ref: 'I26', title: 'Inspection' }]]);
});

describe('a finding', () => {
  test('is added, changed, put in its place, withdrawn and brought back by the coordinator', async () => {
    const name = { 'idempotency-key': 'once' };
    const added = await post('coordinator.la', 'findings', { title: 'New', kind: 'Improvement' }, name);
    expect([added.status, findingOf(added).ref]).toEqual([201, 'I1']);
    const again = await post('coordinator.la', 'findings', { title: 'New', kind: 'Improvement' }, name);
    expect(findingOf(again).ref).toBe('I1');
    const changed = await post(
      'coordinator.la',
      'findings/I1/edit',
      { order: 0 },
      { 'if-match': added.etag },
    );
    const late = await post('coordinator.la', 'findings/I1/edit', { order: 9 }, { 'if-match': added.etag });
    expect(codeOf(late)).toEqual([412, 'version-changed']);
    const { findings } = z.parse(findingsSchema, (await ask('coordinator.la', 'findings')).body);
    expect(findings.map(({ ref }) => ref)).toEqual(['I1', 'P1', 'P2']);
    const gone = await post(
      'coordinator.la',
      'findings/I1/withdraw',
      { text: 'x' },
      { 'if-match': changed.etag },
    );
    expect(findingOf(gone).withdrawn).toMatchObject({ why: 'x' });
    const back = await post('coordinator.la', 'findings/I1/reopen', { text: 'y' }, { 'if-match': gone.etag });
    expect(findingOf(back).withdrawn).toBeUndefined();
  });

  test('is refused to others, and not there for who may not read it', async () => {
    const any = { 'if-match': '*' };
    expect(codeOf(await post('spoc.pol', 'findings', { title: 'x', kind: 'Priority' }))).toEqual([
      403,
      'coordinator-only',
    ]);
    expect(codeOf(await post('spoc.pol', 'findings/P1/edit', { title: 'x' }, any))).toEqual([
      403,
      'coordinator-only',
    ]);
    expect(codeOf(await post('spoc.pol', 'findings/P2/edit', { title: 'x' }, any))).toEqual([
      404,
      'finding-gone',
    ]);
    expect(codeOf(await ask('spoc.pol', 'findings/P2'))).toEqual([404, 'finding-gone']);
    const { findings, mayAdd } = z.parse(findingsSchema, (await ask('spoc.pol', 'findings')).body);
    expect([findings.map(({ ref }) => ref), mayAdd]).toEqual([['I1', 'P1'], false]);
  });
});

test('an action is added, split, put in its place, changed, withdrawn and brought back', async () => {
  const any = { 'if-match': '*' };
  const actionOf = async (answer: Promise<Answer>) =>
    ((answered) => {
      expect(answered.body).not.toHaveProperty('code');
      return z.parse(actionSchema, answered.body).action;
    })(await answer);
  const given = { title: 'Whole', leadAgency: 'POL', findingRef: 'P1', dueOn: '2027-01-29' };
  const { ref } = await actionOf(post('coordinator.la', 'actions', given));
  const part = await actionOf(post('coordinator.la', 'actions', { title: 'A part', splitFrom: ref }));
  expect(part).toMatchObject({ title: 'A part', leadAgency: { code: 'POL' }, dueOn: '2027-01-29' });
  const does = (deed: string, body: object) => post('coordinator.la', `actions/${ref}/${deed}`, body, any);
  expect(await actionOf(does('edit', { order: -1, title: 'Changed' }))).toMatchObject({
    order: -1,
    title: 'Changed',
  });
  expect(await actionOf(does('withdraw', { text: 'Double.' }))).toMatchObject({
    withdrawn: { why: 'Double.' },
  });
  expect(codeOf(await does('edit', { title: 'x' }))).toEqual([409, 'not-now']);
  expect((await actionOf(does('reopen', { text: 'Not double.' }))).withdrawn).toBeUndefined();
  const { history } = z.parse(
    z.looseObject({ history: z.array(z.looseObject({ words: z.string() })) }),
    (await ask('spoc.pol', `actions/${ref}`)).body,
  );
  expect(history.map(({ words }) => words)).toEqual([
    'reopened it',
    'withdrew it',
    'changed it',
    'changed it',
    'changed it',
  ]);
});

test('a request that was added by mistake is withdrawn with a reason, taken back and brought back', async () => {
  const added = requestOf(
    await post('coordinator.la', 'requests', { title: 'By mistake', agencyCode: 'POL', dueOn: '2027-01-29' }),
  );
  const at = `requests/${added.ref}`;
  const does = async (deed: string, body: object) =>
    post('coordinator.la', `${at}/${deed}`, body, await seenBy('coordinator.la', at));
  const why = { text: 'Asked for twice.' };
  const any = { 'if-match': '*' };
  expect(codeOf(await post('spoc.pol', `${at}/withdraw`, why, any))).toEqual([403, 'coordinator-only']);
  expect(codeOf(await post('coordinator.la', `${at}/withdraw`, why))).toEqual([428, 'no-version']);
  const old = { 'if-match': '"old"' };
  expect(codeOf(await post('coordinator.la', `${at}/withdraw`, why, old))).toEqual([412, 'version-changed']);
  expect(codeOf(await does('withdraw', {}))).toEqual([422, 'no-reason']);
  expect(codeOf(await does('reopen', why))).toEqual([409, 'not-now']);
  expect(requestOf(await does('withdraw', why)).withdrawn).toMatchObject({ why: 'Asked for twice.' });
  expect(codeOf(await does('provide', {}))).toEqual([409, 'not-now']);
  expect(requestOf(await does('take-back', {})).withdrawn).toBeUndefined();
  expect(requestOf(await does('withdraw', why)).may.map(({ deed }) => deed)).toEqual(['reopen', 'take-back']);
  const back = requestOf(await does('reopen', { text: 'It was not.' }));
  expect(back.withdrawn).toBeUndefined();
  expect(back.history.map(({ words }) => words)).toEqual([
    'brought it back',
    'withdrew it',
    'took something back',
    'withdrew it',
    'asked for it',
  ]);
});

describe('three who may not: another agency’s contact, an observer, a deputy whose cover has ended', () => {
  const given = {
    ...{ text: 'x', link: 'https://x.example/y', rating: 'Green', impact: 'Some', wantedOn: '2027-01-29' },
    ...{ reason: 'x', grant: true, sustainabilityPlan: 'x', reviewOn: '2027-01-29', title: 'x' },
    ...{ milestone: 'x', met: true, ownerEmail: person('spoc.icb').email },
  } as const;
  /** What each deed takes of all that. */
  const TAKES: Readonly<Record<string, readonly (keyof typeof given)[]>> = {
    ...{ progress: ['text'], evidence: ['text', 'link'], milestone: ['milestone', 'met'] },
    ...{ rate: ['rating'], 'more-time': ['wantedOn', 'reason'], 'decide-time': ['grant'] },
    ...{ challenge: ['text'], 'sustainability-plan': ['sustainabilityPlan', 'reviewOn'] },
    ...{ close: ['sustainabilityPlan', 'reviewOn'], sustain: ['text'], reopen: ['text'] },
    ...{ assure: ['impact', 'text'], edit: ['title'], withdraw: ['text'], 'hand-over': ['ownerEmail'] },
  };
  const bodyOf = (deed: string) =>
    Object.fromEntries((TAKES[deed] ?? []).map((name) => [name, given[name]] as const));
  const all = [
    ...DEEDS.map((deed) => [`actions/Z1`, deed] as const),
    ...REQUEST_DEEDS.map((deed) => [`requests/R1`, deed] as const),
    ...FINDING_DEEDS.map((deed) => [`findings/P1`, deed] as const),
  ];
  const tablesNow = async () => {
    const { actions, findings, requests, updates, agreements, extensions } = await house.store.snapshot({
      fresh: true,
    });
    return { actions, findings, requests, updates, agreements, extensions };
  };

  test.each(['spoc.icb', 'observer.pol', 'deputy.pol'])('%s changes nothing by any deed', async (who) => {
    const before = await tablesNow();
    const answers = await Promise.all(
      all.map(async ([at, deed]) => {
        const one = async (headers: Record<string, string>) =>
          (await post(who, `${at}/${deed}`, bodyOf(deed), headers)).status;
        return [
          `${at}/${deed}`,
          await one({ 'if-match': '*' }),
          await one({}),
          await one({ 'if-match': '"old"' }),
        ];
      }),
    );
    // Another agency votes, and has nothing to vote on yet or to take back.
    const isTheirs = (what: string) =>
      who === 'spoc.icb' ? /Z1.(agree|challenge|take-back)$/.test(what) : /Z1.take-back$/.test(what);
    for (const [what, whatever, none, old] of answers)
      expect([what, whatever, none, old]).toEqual(
        isTheirs(String(what)) ? [what, 409, 428, 412] : [what, 403, 428, 403],
      );
    for (const [at, body] of [
      ['actions', { title: 'x', leadAgency: 'POL' }],
      ['requests', { title: 'x', agencyCode: 'POL' }],
      ['findings', { title: 'x', kind: 'Priority' }],
    ] as const)
      expect([at, (await post(who, at, body)).status]).toEqual([at, 403]);
    expect(await tablesNow()).toEqual(before);
  });
});
