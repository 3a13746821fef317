import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../../bot/domain/calendar/day';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { ballotOn, isOn } from '../../../bot/domain/outstanding/votes/ballot';
import { votesDue } from '../../../bot/domain/outstanding/votes/due';
import { isVoteStep, voteItem } from '../../../bot/domain/outstanding/votes/item';
import { type Facts, type Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { statusReport } from '../../../bot/domain/status/report';
import type { MessageDue } from '../../../bot/domain/sending/to-send';
import { action, at, day, facts, meeting, person } from '../../support/partnership';
import { LifecycleHouse, partnershipOf } from '../lifecycle/house';

const calendar = calendarAsKnownOn();
const SUBMITTED = at('2024-06-03T09:00:00Z');
const MONDAY = at('2024-06-03T09:30:00Z');
const submitted = (over: Partial<Facts> = {}) =>
  new LifecycleHouse(partnershipOf(over)).doAll([
    'spoc.pol',
    'evidence',
    { text: 'All', link: 'https://x.example/a' },
  ]);
const due = ({ facts: of }: LifecycleHouse, now: Instant): readonly MessageDue[] =>
  votesDue({ facts: of, calendar, hours: DEFAULT_HOURS, now });
const email = (name: string) => `${name}@partnership.example`;
const row = (one: MessageDue, over: Partial<Message> = {}): Message => {
  const { why: _why, noPerson: _no, ...columns } = one;
  return { table: 'messages', state: 'Sent', attempts: 1, sentAt: MONDAY, ...columns, ...over };
};
const ofIcb = (all: readonly MessageDue[]) => all.filter(({ agencyCode }) => agencyCode === 'ICB');

describe('what is sent of a vote, whole', () => {
  const people = [...partnershipOf().people, person('deputy.icb'), person('lead.icb', { roles: ['Lead'] })];
  const house = submitted({ people });
  const name = ballotOn({ facts: house.facts, calendar, now: MONDAY }, house.action())!.name;
  const base = { about: 'A07', agencyCode: 'ICB', toDay: '2024-06-06' };
  const title = 'A07 Map networks of adults who exploit children, Agency ICB';

  test('the question, and after five working days all that chases it', () => {
    const [asked] = ofIcb(due(house, MONDAY));
    expect(asked).toEqual({
      ...{ ...base, kind: 'Vote', key: `Vote|${name}|ICB|A07`, title: `Vote asked for: ${title}` },
      ...{ personEmail: email('spoc.icb'), dueAt: SUBMITTED, why: 'its vote on A07 is asked for' },
    });
    house.facts = { ...house.facts, messages: [row(asked!)] };
    const why = (days: number) => `no vote on A07 for ${days} working days, since Mon 3 Jun`;
    expect(ofIcb(due(house, at('2024-06-10T09:00:00Z'))).slice(1)).toEqual([
      {
        ...{
          ...base,
          kind: 'VoteNudge',
          key: `VoteNudge|${name}|ICB|A07`,
          title: `Vote asked for again: ${title}`,
        },
        ...{ personEmail: email('spoc.icb'), dueAt: '2024-06-05T07:30:00Z', why: why(2) },
      },
      {
        ...{ ...base, kind: 'VoteDeputy', key: `VoteDeputy|${name}|ICB|A07` },
        ...{ title: `Vote asked of the deputy: ${title}`, personEmail: email('deputy.icb') },
        ...{ dueAt: '2024-06-06T07:30:00Z', why: why(3) },
      },
      {
        ...{ ...base, kind: 'VoteEscalation', key: `VoteEscalation|${name}|ICB|Coordinator|A07` },
        ...{ title: `No vote: ${title}`, personEmail: email('coordinator.la') },
        ...{ dueAt: '2024-06-10T07:30:00Z', why: why(5) },
      },
      {
        ...{ ...base, kind: 'VoteEscalation', key: `VoteEscalation|${name}|ICB|${email('lead.icb')}|A07` },
        ...{ title: `No vote: ${title}`, personEmail: email('lead.icb') },
        ...{ dueAt: '2024-06-10T07:30:00Z', why: why(5) },
      },
    ]);
    expect([
      isOn({ kind: 'Vote', key: asked!.key }, { name } as never),
      isOn({ kind: 'VoteNudge', key: asked!.key }, { name } as never),
    ]).toEqual([true, false]);
  });

  test('an agency without anybody is asked of nobody, and a partnership without a coordinator says so', () => {
    const alone = submitted({ people: [person('spoc.pol'), person('spoc.icb')] });
    const all = due(alone, MONDAY);
    expect(all.find(({ agencyCode }) => agencyCode === 'LA')).toMatchObject({
      noPerson: 'Nobody is named for it.',
    });
    const [asked] = ofIcb(all);
    alone.facts = { ...alone.facts, messages: [row(asked!)] };
    expect(
      ofIcb(due(alone, at('2024-06-10T09:00:00Z'))).map(({ kind, noPerson }) => [kind, noPerson]),
    ).toEqual([
      ['Vote', undefined],
      ['VoteNudge', undefined],
      ['VoteEscalation', 'No coordinator is named on the People list.'],
    ]);
  });

  test('nobody who may not read it is asked', () => {
    const kept = submitted({
      actions: [action({ findingRef: 'P1' })],
      findings: [{ ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' }],
      inspections: [{ ref: 'I1', title: 'I', embargo: [email('spoc.icb'), email('spoc.pol')] }],
    });
    expect(due(kept, MONDAY).map(({ personEmail }) => personEmail)).toEqual([email('spoc.icb')]);
  });

  test.each([
    ['2024-08-27T09:00:00Z', 5],
    ['2024-08-28T09:00:00Z', 0],
  ])('on %s %d are still asked', (now, count) => expect(due(submitted(), at(now))).toHaveLength(count));

  test('before meetings it is by the first that follows, five working days ahead, or at once where that has passed', () => {
    const settings = [{ key: 'Votes', value: 'BeforeMeeting' }];
    const meets = (ref: string, on: string, over = {}) =>
      meeting({ ref, startsAt: at(`${on}T13:00:00Z`), ...over });
    const ballot = (...meetings: ReturnType<typeof meets>[]) => {
      const of = submitted({ settings, meetings });
      const found = ballotOn({ facts: of.facts, calendar, now: MONDAY }, of.action());
      return [found?.by, found?.askedFrom];
    };
    const later = meets('L', '2024-06-27');
    expect(ballot(later, meets('M', '2024-06-18'), meets('B', '2024-06-02'))).toEqual([
      '2024-06-18',
      '2024-06-10T23:00:00Z',
    ]);
    expect(ballot(later, meets('M', '2024-06-06'))).toEqual(['2024-06-06', SUBMITTED]);
    expect(ballot(meets('M', '2024-06-18', { status: 'Cancelled' }))).toEqual(['2024-06-06', SUBMITTED]);
    const none = { facts: facts({ actions: [action()] }), calendar, now: MONDAY };
    expect(ballotOn(none, action())).toBeUndefined();
  });
});

describe('the card of a vote, whole', () => {
  const house = submitted();
  const asked = row(ofIcb(due(house, MONDAY))[0]!);
  const card = (of: LifecycleHouse, message = asked, now = at('2024-06-05T09:00:00Z')) =>
    voteItem({ facts: of.facts, calendar, now }, message);
  const named = (code: string) => house.facts.agencies.find((one) => one.code === code);

  test('shows what is asked, of whom, on which evidence and by when', () => {
    const { seen, submission, votes, may, ...shown } = card(house)!;
    expect(shown).toEqual({
      ...{ about: 'vote', message: asked, step: 'Vote', action: house.action(), stands: 'open' },
      ...{ agency: named('ICB'), lead: named('POL'), by: '2024-06-06', onBehalf: false, workingDays: 2 },
      evidence: { text: 'All', link: 'https://x.example/a', byName: 'spoc.pol', at: SUBMITTED },
      canVote: [],
    });
    expect([typeof seen, typeof submission, votes !== undefined]).toEqual(['string', 'string', true]);
    expect(may.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['agree', 'challenge']));
  });

  test('names to who may not vote who can, and the finding to who may read it', () => {
    const findings = [{ ref: 'P1', title: 'F', kind: 'Priority' as const }];
    const with1 = { ...house.facts, findings, actions: [{ ...house.action(), findingRef: 'P1' }] };
    const told = voteItem(
      { facts: with1, calendar, now: MONDAY },
      { ...asked, personEmail: email('observer.pol') },
    );
    expect(told).toMatchObject({ canVote: ['spoc.icb'], finding: findings[0], onBehalf: false });
    const toCoordinator = card(house, { ...asked, personEmail: email('coordinator.la') });
    expect(toCoordinator).toMatchObject({ onBehalf: true, answersFor: 'OnBehalf', canVote: [] });
    expect(card(house, { ...asked, personEmail: 'gone' })).toMatchObject({ may: [], canVote: ['spoc.icb'] });
  });

  test('says how it was answered, by whom and where', () => {
    const given = submitted().doAll(['spoc.icb', 'agree', { text: 'Seen.' }]);
    expect(card(given, asked, given.now)?.own).toEqual({
      ...{ verdict: 'Agree', byName: 'spoc.icb', byReader: true, onBehalf: false, atMeeting: false },
      ...{ at: '2024-06-03T09:01:00Z', text: 'Seen.' },
    });
    const other = submitted().doAll(['coordinator.la', 'agree', {}, { forAgency: 'ICB' }]);
    const own = card(other, asked, other.now)?.own;
    expect(own).toMatchObject({ byName: 'coordinator.la', byReader: false, onBehalf: true });
    expect(own).not.toHaveProperty('text');
  });

  test('counts from when the question went out, whatever message it stands on', () => {
    const nudge = {
      ...asked,
      kind: 'VoteNudge' as const,
      key: asked.key.replace('Vote|', 'VoteNudge|'),
      sentAt: at('2024-06-05T08:30:00Z'),
    };
    const of = submitted();
    of.facts = { ...of.facts, messages: [asked] };
    expect(card(of, nudge)?.workingDays).toBe(2);
    of.facts = { ...of.facts, messages: [] };
    expect(card(of, nudge)?.workingDays).toBe(0);
    expect(card(of, { ...asked, sentAt: undefined, dueAt: at('2024-06-04T09:00:00Z') })?.workingDays).toBe(1);
  });

  test('is none of another message, or of an action that is gone or may not be read', () => {
    expect(
      ['Vote', 'VoteNudge', 'VoteDeputy', 'VoteEscalation', 'Nudge'].map((kind) => isVoteStep(kind as never)),
    ).toEqual([...[true, true, true, true, false]]);
    expect(card(house, { ...asked, kind: 'Nudge' })).toBeUndefined();
    expect(card(house, { ...asked, about: 'A99' })).toBeUndefined();
    const kept = {
      ...house.facts,
      actions: [{ ...house.action(), findingRef: 'P1' }],
      findings: [{ ref: 'P1', title: 'F', inspectionRef: 'I1', kind: 'Priority' as const }],
      inspections: [{ ref: 'I1', title: 'I' }],
    };
    expect(voteItem({ facts: kept, calendar, now: MONDAY }, asked)).toBeUndefined();
  });

  test('of an agency that is asked no more says so, and without evidence shows none', () => {
    const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
    const edu = due(submitted(), MONDAY).find(({ agencyCode }) => agencyCode === 'EDU')!;
    expect(card(submitted({ settings }), row(edu))).toMatchObject({ stands: 'over', over: 'not-asked' });
    const none = card(new LifecycleHouse(), asked);
    expect(none).toMatchObject({ stands: 'over', over: 'taken-back', workingDays: 0 });
    for (const unsaid of ['evidence', 'submission', 'votes', 'by', 'own', 'finding'])
      expect(none).not.toHaveProperty(unsaid);
    const closed = new LifecycleHouse(partnershipOf({ actions: [action({ status: 'Sustained' })] }));
    expect(card(closed, asked)).toMatchObject({ stands: 'over', over: 'newer' });
  });

  test('what waits in the plan is counted with what there is to do, each thing once, in /my as in /status', () => {
    const challenged = submitted().doAll(['spoc.icb', 'challenge', { text: 'No.' }]);
    const counts = ({ facts: of }: LifecycleHouse, name: string, code: string) => {
      const asOf = { facts: of, calendar, now: MONDAY };
      const own = owedBy(asOf, person(name), code);
      const report = statusReport(asOf, { unreadableRows: 0 });
      expect(report.agencies.find(({ agencyCode }) => agencyCode === code)?.counts).toEqual(own.counts);
      return [own.counts.toDo, own.counts.votes, own.items.find(({ waits }) => waits)?.on];
    };
    expect(counts(submitted(), 'spoc.icb', 'ICB')).toEqual([1, 1, '2024-06-06']);
    expect(counts(submitted(), 'spoc.pol', 'POL')).toEqual([0, undefined, undefined]);
    // What was challenged is to be done by its due day again, and is one thing.
    expect(counts(challenged, 'spoc.pol', 'POL')).toEqual([1, undefined, '2024-09-27']);
  });

  test('what waits for an agency’s vote stands in its list, and a challenge in its lead’s', () => {
    const of = submitted();
    const waits = (name: string, code: string, from = of) =>
      owedBy({ facts: from.facts, calendar, now: MONDAY }, person(name), code).items.flatMap((one) =>
        one.waits ? [[one.key, one.title, one.waits, one.isToDo, one.isOverdue]] : [],
      );
    const title = of.action().title;
    expect(waits('spoc.icb', 'ICB')).toEqual([
      ['Action|A07|waits for your vote', title, 'waits for your vote', true, false],
    ]);
    // Who only reads, or acts on its behalf, has no vote of their own.
    for (const who of ['coordinator.la', 'observer.icb'])
      expect(waits(who, 'ICB')).toEqual([
        ['Action|A07|waits for your vote', title, 'waits for the agency’s vote', true, false],
      ]);
    expect(waits('spoc.pol', 'POL')).toEqual([]);
    const challenged = submitted().doAll(['spoc.icb', 'challenge', { text: 'No.' }]);
    const [said] = waits('spoc.pol', 'POL', challenged);
    expect(said?.slice(1)).toEqual([title, 'was challenged by Agency ICB', true, false]);
    expect(waits('spoc.la', 'LA', challenged)).toEqual([]);
  });

  test('what is challenged, and overdue besides, is listed as often as it is counted: once', () => {
    const once = submitted().doAll(['spoc.icb', 'challenge', { text: 'No.' }]);
    const of = once.facts;
    const late = {
      ...of,
      actions: of.actions.map((one) => ({ ...one, dueOn: day('2024-05-20') })),
    };
    for (const each of [of, late]) {
      const { counts, items } = owedBy({ facts: each, calendar, now: MONDAY }, person('spoc.pol'), 'POL');
      expect(items.filter(({ isToDo }) => isToDo)).toHaveLength(counts.toDo);
      expect(items.filter(({ ref }) => ref === 'A07')).toHaveLength(1);
      expect(items[0]).toMatchObject({
        waits: 'was challenged by Agency ICB',
        notice: { about: 'deadline' },
      });
    }
    expect(owedBy({ facts: late, calendar, now: MONDAY }, person('spoc.pol'), 'POL').items[0]).toMatchObject({
      isOverdue: true,
    });
  });
});
