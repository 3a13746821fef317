import { problemSchema } from '../../bot/contract/problem';
import { action, agency, at, day, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({
    marking: 'OFFICIAL',
    rows: {
      agencies: [agency('LA'), agency('POL', { shortName: 'Police' })],
      people: ['coordinator.la', 'spoc.pol', 'observer.la', 'member.la'].map((name) => person(name)),
      inspections: [{ title: 'Inspection', ref: 'I26', publishedOn: day('2026-11-19') }],
      findings: [{ title: 'Kept until tomorrow', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
      actions: [
        action({ ref: 'A01', title: 'In the open' }),
        action({ ref: 'A02', title: 'Hushed', findingRef: 'P1' }),
      ],
      series: [
        {
          title: 'Board',
          code: 'CSP',
          everyWeeks: 8,
          firstOn: day('2026-10-01'),
          startTime: '10:00' as never,
          durationMinutes: 60,
          place: 'Town hall',
        },
      ],
    },
  });
  await house.store.commit(
    [],
    [
      { key: 'L1', at: at('2026-11-01T09:00:00Z'), actor: 'app', verb: 'action.added', subjectRef: 'A02' },
      { key: 'L2', at: at('2026-11-02T09:00:00Z'), actor: 'spoc.pol@partnership.example', verb: 'away.set' },
    ],
  );
});
afterAll(() => house.close());

const as = (name: string, path: string) => house.as(`${name}@partnership.example`, `/api/v1/export/${path}`);

test.each(['spoc.pol', 'observer.la', 'member.la'])(
  '%s reads the plan without what is under embargo',
  async (name) => {
    const answer = await as(name, 'plan.csv');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('In the open');
    expect(text).not.toMatch(/Hushed|Kept until tomorrow|A02/);
    expect(text).toContain('OFFICIAL');
    expect(await (await as(name, 'record.csv')).text()).not.toMatch(/A02|away\.set/);
  },
);

test('the coordinator has all of it, the record too', async () => {
  expect(await (await as('coordinator.la', 'plan.csv')).text()).toContain('Hushed');
  expect(await (await as('coordinator.la', 'record.csv')).text()).toMatch(
    /action\.added,A02.*\r\n.*away\.set/,
  );
});

test.each([
  ['plan.xlsx', 'spreadsheetml.sheet', 'action-plan-2026-11-18.xlsx'],
  ['plan.docx', 'wordprocessingml.document', 'action-plan-2026-11-18.docx'],
  ['plan.csv', 'text/csv', 'action-plan-2026-11-18.csv'],
  ['record.csv', 'text/csv', 'record-2026-11-18.csv'],
  ['board.docx?board=csp', 'wordprocessingml.document', 'board-update-csp-2026-11-18.docx'],
])('%s is a file to be saved, and never kept on the way', async (path, type, name) => {
  const answer = await as('coordinator.la', path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
});

test.each([
  ['board.docx?board=NONE', 404, 'not-found'],
  [`board.docx?board=CSP&ask=${encodeURIComponent('Help Sam, NHS number 943 476 5919')}`, 422, 'child-data'],
])('%s is refused', async (path, status, code) => {
  const answer = await as('coordinator.la', path);
  expect(answer.status).toBe(status);
  expect(problemSchema.parse(await answer.json()).code).toBe(code);
});

test('nobody gets a document without signing in, nor a stranger', async () => {
  expect((await house.get('/api/v1/export/plan.xlsx')).status).toBe(401);
  expect((await as('stranger', 'plan.xlsx')).status).toBe(403);
});

test('a document whose time is over says what to do', async () => {
  const hasty = await openWebHouse({
    drawingMillis: 1,
    rows: { people: [person('coordinator.la')], agencies: [agency('LA')] },
  });
  try {
    const answer = await hasty.as('coordinator.la@partnership.example', '/api/v1/export/plan.docx');
    expect(answer.status).toBe(503);
    const { code, detail } = problemSchema.parse(await answer.json());
    expect([code, detail]).toEqual(['document-slow', expect.stringContaining('Try again in a few minutes.')]);
  } finally {
    await hasty.close();
  }
});
