import { z } from 'zod';
import { planSchema, type PlanRowView } from '../../bot/contract/plan';
import { action, agency, day, person } from '../support/partnership';
import { openWebHouse } from '../support/web-house';
import type { Inspection } from '../../bot/domain/partnership';

/** The finding in the plan as this person reads it on Wednesday 18 November 2026. */
async function findingFor(email: string, inspection: Partial<Inspection>): Promise<PlanRowView['finding']> {
  const house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('chair.la'), person('spoc.pol'), person('observer.la')],
      inspections: [{ title: 'Inspection', ref: 'I26', ...inspection }],
      findings: [{ title: 'Under embargo', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
      actions: [action({ findingRef: 'P1' })],
    },
  });
  try {
    const answer = await house.as(`${email}@partnership.example`, '/api/v1/plan');
    return z.parse(planSchema, await answer.json()).actions[0]?.finding;
  } finally {
    await house.close();
  }
}

describe('a finding of a letter that is not published', () => {
  test.each(['spoc.pol', 'observer.la'])('is kept from %s', async (email) => {
    expect(await findingFor(email, { publishedOn: day('2026-11-19') })).toBeUndefined();
    expect(await findingFor(email, {})).toBeUndefined();
  });

  test.each(['coordinator.la', 'chair.la'])('is read by %s', async (email) => {
    expect(await findingFor(email, { publishedOn: day('2026-11-19') })).toMatchObject({ ref: 'P1' });
  });
});

test('a finding of a published letter is read by everybody on the list, from the day of publication', async () => {
  expect(await findingFor('spoc.pol', { publishedOn: day('2026-11-18') })).toMatchObject({
    title: 'Under embargo',
  });
});
