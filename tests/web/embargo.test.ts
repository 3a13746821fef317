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

test('the first lines of a plan count nothing that is kept from whoever reads them', async () => {
  const house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('spoc.pol')],
      inspections: [{ title: 'Inspection', ref: 'I26' }],
      findings: [{ title: 'Under embargo', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
      actions: [action({ ref: 'A1', findingRef: 'P1' }), action({ ref: 'A2' }), action({ ref: 'A3' })],
    },
  });
  try {
    const ask = async (who: string) => {
      const answer = await house.as(`${who}@partnership.example`, '/api/v1/plan?first=1');
      return z.parse(planSchema, await answer.json());
    };
    const kept = await ask('spoc.pol');
    expect(kept.actions.map(({ ref }) => ref)).toEqual(['A2']);
    expect(kept.whole).toMatchObject({ actions: 2, headings: [{ actions: 2 }], has: [] });
    expect(JSON.stringify(kept)).not.toMatch(/P1|embargo/);
    const told = await ask('coordinator.la');
    expect(told.actions.map(({ ref }) => ref)).toEqual(['A1']);
    expect(told.whole).toMatchObject({ actions: 3, headings: [{ actions: 1 }, { actions: 2 }] });
  } finally {
    await house.close();
  }
});

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
