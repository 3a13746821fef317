import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import {
  letterConfirmedSchema,
  letterReadSchema,
  type LetterReadView,
} from '../../bot/contract/inspection/letter';
import { problemSchema } from '../../bot/contract/problem';
import { NEW_STEPS, newOpening, written } from '../support/letters/builder';
import { letterPdf } from '../support/letters/as-pdf';
import { NEEDS, needs, strengths } from '../support/letters/shapes';
import { agency, day, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** The house's day is 18 November 2026: this letter is not published yet. */
const spec = written({
  name: 'under embargo',
  date: '20 November 2026',
  opening: newOpening('from 28 September to 2 October 2026'),
  lists: [
    { heading: 'Areas for priority action' },
    { bullets: ['The sharing of information about risk.'] },
    ...needs,
    ...strengths,
  ],
  steps: NEW_STEPS.map((step) => step.replace('13 December 2024', 'Tuesday 6 March 2027')),
});

const rows = {
  agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
  people: ['spoc.pol', 'coordinator.la', 'chair.la'].map((name) => person(name)),
  inspections: [{ title: 'Inspection of Fairshire', ref: 'FAIR26', fieldworkTo: day('2026-10-02') }],
};

let house: WebHouse;
beforeAll(async () => void (house = await openWebHouse({ rows })));
afterAll(() => house.close());

async function post(who: string, body: Buffer | object, ref = 'FAIR26') {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const isFile = Buffer.isBuffer(body);
  const answer = await house.get(`/api/v1/inspections/${ref}/letter`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': isFile ? 'application/pdf' : 'application/json',
    },
    body: isFile ? new Uint8Array(body) : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

/** Has a file read; on a machine that had no time for it, it is sent again, as the answer asks for. */
async function read(file: Buffer) {
  let answer = await post('coordinator.la', file);
  while (answer.status === 503 && codeOf(answer)[1] === 'busy') answer = await post('coordinator.la', file);
  return answer;
}

/** What a file of so many bytes is answered before any of them is sent: whoever still sends may not hear it. */
async function answerToSize(bytes: number) {
  const token = await house.entra.tokenFor('coordinator.la@partnership.example');
  const headers = { authorization: `Bearer ${token}`, 'content-length': bytes };
  return new Promise<{ readonly status: number; readonly body: unknown }>((resolve, reject) => {
    const asked = request(`${house.url}/api/v1/inspections/FAIR26/letter`, { method: 'POST', headers });
    asked.on('response', (answer) => {
      const { statusCode: status = 0 } = answer;
      json(answer)
        .then((body) => resolve({ status, body }), reject)
        .finally(() => asked.destroy());
    });
    asked.on('error', reject);
    asked.flushHeaders();
  });
}

const codeOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => [
  status,
  z.parse(problemSchema, body).code,
];

const planOf = async (who: string): Promise<string> =>
  (await house.as(`${who}@partnership.example`, '/api/v1/plan')).text();

describe('a letter for an inspection', () => {
  let view: LetterReadView;

  test('is read and answered with page and sentence, and nothing is saved', async () => {
    const answer = await read(letterPdf(spec));
    expect(answer.status).toBe(200);
    view = z.parse(letterReadSchema, answer.body);
    expect(view.read.statementDueOn).toMatchObject({ value: '2027-03-06', page: 2 });
    expect(view.read.improvement.found.map(({ text }) => text)).toEqual(NEEDS);
    expect(view.warnings.map(({ code }) => code)).toEqual([
      'not-a-working-day',
      'wrong-weekday',
      'not-seventy',
    ]);
    expect(view.estimates).toEqual([]);
    expect(view.pages.map(({ page }) => page)).toEqual([1, 2]);
    expect((await house.store.snapshot()).findings).toEqual([]);
  });

  test('is confirmed with what was corrected, and put into the plan under embargo', async () => {
    const corrected = {
      ...view.proposal,
      findings: view.proposal.findings.map((one) =>
        one.kind === 'Priority' ? { ...one, leadAgency: 'POL' } : one,
      ),
    };
    const answer = await post('coordinator.la', corrected);
    expect(answer.status).toBe(200);
    const { findings, actions } = z.parse(letterConfirmedSchema, answer.body);
    expect([findings.length, actions.length]).toEqual([8, 5]);
    const { inspections } = await house.store.snapshot();
    expect(inspections[0]).toMatchObject({ publishedOn: '2026-11-20', statementDueOn: '2027-03-06' });
    expect(await planOf('chair.la')).toContain('The sharing of information about risk.');
    const forOthers = await planOf('spoc.pol');
    expect(['sharing of information', 'FAIR26'].filter((words) => forOthers.includes(words))).toEqual([]);
    const again = await post('coordinator.la', corrected);
    expect(z.parse(letterConfirmedSchema, again.body)).toMatchObject({ actions: [], asked: [] });
    const other = { ...corrected, statementDueOn: '2027-03-08' };
    const asking = z.parse(letterConfirmedSchema, (await post('coordinator.la', other)).body);
    expect(asking).toMatchObject({
      ...{ findings: [], actions: [], changed: [], staying: [] },
      asked: [{ about: 'inspection', choices: ['take', 'keep'] }],
    });
    const due = async () => (await house.store.snapshot()).inspections[0]?.statementDueOn;
    expect(await due()).toBe('2027-03-06');
    const choices = Object.fromEntries(asking.asked.map(({ key }) => [key, 'take']));
    expect((await post('coordinator.la', { ...other, choices })).status).toBe(200);
    expect(await due()).toBe('2027-03-08');
    expect(codeOf(await post('coordinator.la', { ...other, choices: { x: 'drop' } }))).toEqual([
      422,
      'not-given',
    ]);
  });
});

test('who is no coordinator is refused, and an inspection that is not there', async () => {
  expect(codeOf(await post('chair.la', letterPdf(spec)))).toEqual([403, 'coordinator-only']);
  expect(codeOf(await post('coordinator.la', letterPdf(spec), 'OTHER'))).toEqual([404, 'inspection-gone']);
});

test('what is no letter, and what is too large, is told by its code', async () => {
  expect(codeOf(await read(Buffer.from('Agenda of the meeting')))).toEqual([422, 'not-a-letter']);
  expect(codeOf(await answerToSize(25_000_001))).toEqual([413, 'too-large']);
  expect(codeOf(await post('coordinator.la', { findings: [{ kind: 'Strong', text: 'x' }] }))).toEqual([
    422,
    'not-given',
  ]);
});
