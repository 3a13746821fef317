import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { actionsJustDone } from '../../../bot/domain/lifecycle/story/just-done';
import { actorNamed } from '../../../bot/domain/people/actor';
import { decideRequest } from '../../../bot/domain/requests/decide';
import { requestsJustDone } from '../../../bot/domain/requests/just-done';
import { after } from '../../support/apply-writes';
import { email, LifecycleHouse, partnershipOf } from '../lifecycle/house';

const asOf = ({ facts, now }: LifecycleHouse) => ({ facts, calendar: calendarAsKnownOn(), now });
const who = (house: LifecycleHouse, name: string) => actorNamed(house.facts, email(name))!;
const justDone = (house: LifecycleHouse, name: string) => actionsJustDone(asOf(house), who(house, name));
const submitted = () => new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);

test('what somebody did is theirs to take back for ten minutes, and nobody else’s', () => {
  const house = submitted().doAll(['spoc.icb', 'agree']);
  expect(justDone(house, 'spoc.icb')).toMatchObject([
    {
      ...{ ref: 'A07', words: 'agreed to the evidence', at: '2024-06-03T09:01:00Z' },
      until: '2024-06-03T09:11:00Z',
    },
  ]);
  expect(justDone(house, 'spoc.edu')).toEqual([]);
  house.wait(9);
  expect(justDone(house, 'spoc.icb')).toHaveLength(1);
  house.wait(1);
  expect(justDone(house, 'spoc.icb')).toEqual([]);
});

test('what others have built on, and what was taken back, is not told of', () => {
  const house = submitted().doAll(['spoc.icb', 'agree']);
  expect(justDone(house, 'spoc.pol')).toEqual([]);
  house.doAll(['spoc.icb', 'take-back']);
  expect(justDone(house, 'spoc.icb')).toEqual([]);
});

test('nothing is told of an action that came under embargo since', () => {
  const house = submitted();
  const findings = [{ title: 'Finding', ref: 'P1', inspectionRef: 'I24', kind: 'Priority' as const }];
  const actions = house.facts.actions.map((one) => ({ ...one, findingRef: 'P1' }));
  expect(justDone(house, 'spoc.pol')).toHaveLength(1);
  house.facts = { ...house.facts, actions, findings, inspections: [{ title: 'Inspection', ref: 'I24' }] };
  expect(justDone(house, 'spoc.pol')).toEqual([]);
});

test('a request that was provided just now is told of as well', () => {
  const house = new LifecycleHouse(
    partnershipOf({ requests: [{ title: 'Notes', ref: 'R1', agencyCode: 'ICB', status: 'Open' }] }),
  );
  const icb = who(house, 'spoc.icb');
  const done = decideRequest({ facts: house.facts, now: house.now }, icb, {
    ...{ ref: 'R1', deed: 'provide', given: {}, key: 'R1|provide|once' },
  });
  if (!done.ok) throw new Error(done.error.code);
  house.facts = after(house.facts, done.value);
  expect(requestsJustDone(asOf(house), icb)).toMatchObject([{ ref: 'R1', words: 'provided it' }]);
  expect(requestsJustDone(asOf(house), who(house, 'spoc.edu'))).toEqual([]);
  expect(requestsJustDone(asOf(house.wait(11)), icb)).toEqual([]);
});
