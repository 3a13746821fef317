import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { digestOf } from '../../../bot/domain/digest/digest';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { actorNamed } from '../../../bot/domain/people/actor';
import { statusReport } from '../../../bot/domain/status/report';
import { openThing } from '../../../bot/teams/cards/replies/status/buttons';
import { planLines, planSentence, type Opens } from '../../../bot/teams/cards/replies/status/words';
import { action, day, person } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';

const submitted = () => new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);
const challenged = () => submitted().doAll(['spoc.edu', 'challenge', { text: 'Seven are missing.' }]);
const agreedByAll = () =>
  submitted().doAll(
    ...(['la', 'icb', 'edu', 'yjs', 'pro'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
  );
const toLast = () =>
  agreedByAll().doAll(['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'Yearly.' }]);
/** Police lead it, and somebody of the council owns it. */
const ownedElsewhere = () => {
  const house = agreedByAll();
  const actions = house.facts.actions.map((one) => ({ ...one, ownerEmail: email('spoc.la') }));
  house.facts = { ...house.facts, actions };
  return house;
};
const asOf = ({ facts, now }: LifecycleHouse) => ({ facts, calendar: calendarAsKnownOn(), now });
const waits = (house: LifecycleHouse, who: string) => {
  const actor = actorNamed(house.facts, email(who));
  return owedBy(asOf(house), actor!).items.flatMap(({ waits: why }) => why ?? []);
};
const said = (house: LifecycleHouse, of: string) =>
  digestOf(asOf(house), person('chair.la'), () => [])
    .sections.filter(({ title }) => title === of)
    .flatMap(({ lines }) => lines.map(({ lead, text }) => `${lead ?? ''} ${text}`));
const late = () =>
  new LifecycleHouse(
    partnershipOf({
      actions: [
        action({ ref: 'A1', status: 'Closed', reviewOn: day('2024-06-10') }),
        action({ ref: 'A3', milestones: [{ title: 'Figures', on: day('2024-05-31') }] }),
      ],
    }),
  );

test.each([
  ['spoc.icb', 'before a vote', ['waits for your vote'], submitted],
  ['spoc.pol', 'which leads and has no vote', [], submitted],
  ['spoc.pol', 'whose evidence is challenged', ['was challenged by Agency EDU'], challenged],
  ['spoc.icb', 'while another agency challenges', [], challenged],
  ['spoc.pol', 'whose evidence is agreed: it has a day, and so a reminder', [], agreedByAll],
  ['spoc.pol', 'who has said how it will last', [], toLast],
  ['spoc.icb', 'which agreed to it', [], agreedByAll],
  ['spoc.la', 'who owns it while the police lead', ['wants its sustainability plan'], ownedElsewhere],
])('/my of %s, %s, says: %p', (who, _, expected, house) => {
  expect(waits(house(), who)).toEqual(expected);
});

test('the vote that was given is waited for no more', () => {
  expect(waits(submitted().doAll(['spoc.icb', 'agree']), 'spoc.icb')).toEqual([]);
});

test('the weekly summary tells of the vote with what the meeting must agree, and of the rest in the plan', () => {
  expect(said(submitted(), 'For the group to agree')).toContain(
    'A07 Map networks of adults who exploit children: evidence from Agency POL to agree, 0 of 5 agree',
  );
  expect(said(challenged(), 'Waiting in the plan')).toEqual([
    'A07 Map networks of adults who exploit children: Agency EDU challenged the evidence on Mon 3 Jun',
  ]);
  expect(said(late(), 'Waiting in the plan')).toEqual([
    'A1 Map networks of adults who exploit children: review due in 5 working days',
    'A3 milestone “Figures” overdue by 1 working day (Agency POL)',
  ]);
  expect(said(agreedByAll(), 'Waiting in the plan')).toEqual([
    'A07 Map networks of adults who exploit children: wants its sustainability plan, due in 10 working days (Agency POL)',
  ]);
  expect(said(toLast(), 'Waiting in the plan')).toEqual([]);
});

test('/status counts votes and challenges in its sentence, and lists all that waits', () => {
  const plan = (house: LifecycleHouse, agencyCode?: string) =>
    statusReport(asOf(house), { unreadableRows: 0, ...(agencyCode ? { agencyCode } : {}) }).plan;
  const opens: Opens = (kind, ref) => openThing(kind, ref, {});
  const leads = (house: LifecycleHouse, agencyCode?: string) =>
    planLines(plan(house, agencyCode), opens).map((line) => line().lead);
  expect(JSON.stringify(planLines(plan(submitted()), opens)[0]?.().actions)).toContain('action A07');
  expect(planSentence(plan(submitted()))).toEqual(['1 action waits for the group’s agreement.']);
  expect(planSentence(plan(challenged()))).toEqual(['1 challenge stands.']);
  expect(planSentence(plan(late()))).toEqual([]);
  expect(leads(submitted())).toEqual(['A07 waits for votes']);
  expect(leads(challenged(), 'POL')).toEqual(['A07 is challenged']);
  expect(leads(challenged(), 'ICB')).toEqual([]);
  expect(leads(submitted(), 'POL')).toEqual([]);
  expect(leads(submitted(), 'ICB')).toEqual(['A07 waits for votes']);
  expect(leads(agreedByAll())).toEqual(['A07 wants its sustainability plan']);
  expect(leads(agreedByAll(), 'POL')).toEqual(['A07 wants its sustainability plan']);
  expect(leads(agreedByAll(), 'ICB')).toEqual([]);
  expect(leads(late())).toEqual(['A1 review Mon 10 Jun', 'A3 has missed a milestone']);
});
