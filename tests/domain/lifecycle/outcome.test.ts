import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { outcomeItem, outcomesDue } from '../../../bot/domain/lifecycle/news/outcome';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, day, person } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

const CALENDAR = calendarAsKnownOn();
const asOf = ({ facts, now }: LifecycleHouse) => ({ facts, calendar: CALENDAR, hours: DEFAULT_HOURS, now });

const EVIDENCE: Did = ['spoc.pol', 'evidence', { text: 'All 38 schools have one.' }];
const CHALLENGE: Did = ['spoc.edu', 'challenge', { text: 'Seven schools were not told.' }];
const ALL_AGREE = ['la', 'icb', 'edu', 'yjs', 'pro'].map((code): Did => [`spoc.${code}`, 'agree']);
const LASTING = { sustainabilityPlan: 'Looked at every autumn.', reviewOn: day('2024-12-02') };
const CLOSE: Did = ['chair.la', 'close', LASTING];
const REOPEN: Did = ['chair.la', 'reopen', { text: 'It did not last.' }];

/** What was done, and then so many minutes in which nobody did anything. */
const after = (done: readonly Did[], minutes = 11, facts = partnershipOf()): LifecycleHouse =>
  new LifecycleHouse(facts).doAll(...done).wait(minutes);

const told = (house: LifecycleHouse): string[] =>
  outcomesDue(asOf(house)).map(({ title, personEmail }) => `${title.split(':')[0]}: ${personEmail}`);

const SENT_BACK = `Sent back: ${email('spoc.pol')}`;
const EMBARGO: Partial<Facts> = {
  inspections: [{ title: 'JTAI', ref: 'I24', publishedOn: day('2024-07-01') }],
  findings: [{ title: 'Secret', ref: 'F1', kind: 'Priority', inspectionRef: 'I24' }],
  actions: [action({ findingRef: 'F1', supportingAgencies: ['EDU'], ownerEmail: email('chair.la') })],
};

describe('what the group made of an action', () => {
  test.each<[string, LifecycleHouse, string[]]>([
    ['a challenge, to who leads it', after([EVIDENCE, CHALLENGE]), [SENT_BACK]],
    ['nothing while it can be taken back', after([EVIDENCE, CHALLENGE], 9), []],
    ['nothing of what was taken back', after([EVIDENCE, CHALLENGE, ['spoc.edu', 'take-back']]), []],
    ['nothing of a vote that moves nothing', after([EVIDENCE, ['spoc.edu', 'agree']]), []],
    ['nothing once it was answered', after([EVIDENCE, CHALLENGE, EVIDENCE]), []],
    ['the agreement of all', after([EVIDENCE, ...ALL_AGREE]), [`Agreed by the group: ${email('spoc.pol')}`]],
    [
      'the agreement still, once it is said how it will last',
      after([EVIDENCE, ...ALL_AGREE, ['spoc.pol', 'sustainability-plan', LASTING]]),
      [`Agreed by the group: ${email('spoc.pol')}`],
    ],
    ['nothing of what is closed', after([EVIDENCE, ...ALL_AGREE, CLOSE]), []],
    [
      'that it is open again',
      after([EVIDENCE, ...ALL_AGREE, CLOSE, REOPEN]),
      [`Open again: ${email('spoc.pol')}`],
    ],
    [
      'nothing of what is withdrawn',
      after([EVIDENCE, CHALLENGE, ['coordinator.la', 'withdraw', { text: 'Said twice.' }]]),
      [],
    ],
    ['it for seven days', after([EVIDENCE, CHALLENGE], 7 * 24 * 60), [SENT_BACK]],
    ['nothing after that', after([EVIDENCE, CHALLENGE], 8 * 24 * 60), []],
    [
      'its owner as well',
      after(
        [EVIDENCE, CHALLENGE],
        11,
        partnershipOf({ actions: [action({ ownerEmail: email('deputy.pol') })] }),
      ),
      [SENT_BACK, `Sent back: ${email('deputy.pol')}`],
    ],
    [
      'nobody who did it',
      after(
        [EVIDENCE, CHALLENGE],
        11,
        partnershipOf({ actions: [action({ ownerEmail: email('spoc.edu') })] }),
      ),
      [SENT_BACK],
    ],
    [
      'nobody who may not read it',
      after(
        [
          ['coordinator.la', 'evidence', { text: 'x' }, { forAgency: 'POL' }],
          ['coordinator.la', 'challenge', { text: 'y' }, { forAgency: 'EDU' }],
        ],
        11,
        partnershipOf(EMBARGO),
      ),
      [`Sent back: ${email('chair.la')}`],
    ],
    [
      'nobody where the agency has nobody, and no coordinator',
      (() => {
        const house = after([EVIDENCE, CHALLENGE]);
        house.facts = {
          ...house.facts,
          people: house.facts.people.filter(({ email: at }) => !/pol|coord/.test(at)),
        };
        return house;
      })(),
      [],
    ],
  ])('tells %s', (_, house, expected) => expect(told(house)).toEqual(expected));

  test('is one message a step and person, due when nobody can take it back any more', () => {
    const house = after([EVIDENCE, CHALLENGE]);
    const [first, ...others] = outcomesDue(asOf(house));
    expect(others).toEqual([]);
    expect(first).toEqual({
      kind: 'Outcome',
      about: 'A07',
      key: expect.stringMatching(/^Outcome\|[0-9a-f]{16}\|spoc\.pol@partnership\.example\|A07$/) as string,
      title: expect.stringMatching(/^Sent back: A07 /) as string,
      agencyCode: 'POL',
      dueAt: '2024-06-03T09:11:00Z',
      personEmail: email('spoc.pol'),
      why: 'A07: sent back',
    });
    const again = house.doAll(EVIDENCE, CHALLENGE).wait(11);
    expect(outcomesDue(asOf(again))[0]?.key).not.toBe(first?.key);
  });

  test('stands on its card with why and by whom, until the action has gone on', () => {
    const house = after([EVIDENCE, CHALLENGE]);
    const [due] = outcomesDue(asOf(house));
    const message = { ...due, table: 'messages', state: 'Sent', attempts: 1 } as Message;
    const item = () => outcomeItem(asOf(house), message);
    expect(item()).toMatchObject({
      about: 'outcome',
      outcome: 'sent-back',
      action: { ref: 'A07' },
      agency: { code: 'EDU' },
      byName: 'spoc.edu',
      at: '2024-06-03T09:01:00Z',
      text: 'Seven schools were not told.',
      stands: true,
    });
    house.doAll(EVIDENCE);
    expect(item()).toMatchObject({ stands: false });
    house.facts = { ...house.facts, actions: [] };
    expect(item()).toBeUndefined();
  });

  test('of what came from the lists by hand nothing is told, as nobody says who did it', () => {
    const facts = partnershipOf({ people: [person('spoc.pol')], actions: [action({ status: 'Agreed' })] });
    expect(outcomesDue(asOf(new LifecycleHouse(facts)))).toEqual([]);
  });
});
