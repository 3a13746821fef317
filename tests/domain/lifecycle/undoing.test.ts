import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decide } from '../../../bot/domain/lifecycle/decide';
import type { Doing } from '../../../bot/domain/lifecycle/deeds';
import { versionOf } from '../../../bot/domain/lifecycle/version';
import type { Extension, Update } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, at, day, meeting } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, why, type Did } from './house';
import { AGREED, ASKED, CHALLENGED, EVIDENCE, LASTS, plain } from './written';

const CALENDAR = calendarAsKnownOn();
const LATE = 'too-late-to-take-back';
const BUILT_ON = 'too-late-to-take-back: Somebody has gone on from there.';
const NOTE: Did = ['spoc.pol', 'progress', { text: 'x' }, { key: 'p' }];
const GRANTED: Did[] = [ASKED, ['coordinator.la', 'decide-time', { grant: true }]];

describe('a deed is taken back', () => {
  // A deed is followed by a minute; then so many more pass.
  test.each<[string, Did[], number, string, string]>([
    ['within ten minutes', [NOTE], 9, 'spoc.pol', 'done'],
    ['not later', [NOTE], 10, 'spoc.pol', LATE],
    ['by nobody else', [NOTE], 0, 'deputy.pol', LATE],
    ['once', [NOTE, ['spoc.pol', 'take-back']], 0, 'spoc.pol', LATE],
    [
      'and the one before it then',
      [['spoc.pol', 'rate', { rating: 'Red' }], NOTE, ['spoc.pol', 'take-back']],
      0,
      'spoc.pol',
      'done',
    ],
    [
      'not what the group has closed it with: how it lasts',
      [...AGREED, ['spoc.pol', 'sustainability-plan', LASTS], ['chair.la', 'close']],
      0,
      'spoc.pol',
      BUILT_ON,
    ],
    [
      'nor how its lead rated it',
      [...AGREED, ['spoc.pol', 'rate', { rating: 'Blue' }], ['chair.la', 'close', LASTS]],
      0,
      'spoc.pol',
      BUILT_ON,
    ],
    [
      'but the closing itself, and then what was said before it',
      [
        ...AGREED,
        ['spoc.pol', 'sustainability-plan', LASTS],
        ['chair.la', 'close'],
        ['chair.la', 'take-back'],
      ],
      0,
      'spoc.pol',
      'done',
    ],
    [
      'not once another changed the same',
      [
        ['spoc.pol', 'rate', { rating: 'Red' }],
        ['coordinator.la', 'rate', { rating: 'Blue' }],
      ],
      0,
      'spoc.pol',
      BUILT_ON,
    ],
    [
      'although another changed something else',
      [
        ['spoc.pol', 'rate', { rating: 'Red' }],
        ['coordinator.la', 'edit', { theme: 'x' }],
      ],
      0,
      'spoc.pol',
      'done',
    ],
    [
      'an agreement while it counts',
      [EVIDENCE, ['spoc.la', 'agree'], ['spoc.icb', 'agree']],
      0,
      'spoc.la',
      'done',
    ],
    [
      'no agreement to what other evidence followed',
      [
        ...CHALLENGED.slice(0, 1),
        ['spoc.icb', 'agree'],
        ['spoc.la', 'challenge', { text: 'x' }],
        ['spoc.pol', 'evidence', { text: 'y' }],
      ],
      0,
      'spoc.icb',
      BUILT_ON,
    ],
    [
      'no agreement to what is closed',
      [...AGREED, ['chair.la', 'close', { sustainabilityPlan: 'x', reviewOn: day('2024-09-03') }]],
      0,
      'spoc.la',
      BUILT_ON,
    ],
    [
      'no agreement to what is open again',
      [...AGREED, ['chair.la', 'reopen', { text: 'x' }]],
      0,
      'spoc.la',
      BUILT_ON,
    ],
    [
      'no reopening once new evidence was challenged, though the state is the same again',
      [
        ...AGREED,
        ['chair.la', 'reopen', { text: 'x' }],
        ['spoc.pol', 'evidence', { text: 'y' }],
        ['spoc.icb', 'challenge', { text: 'z' }],
      ],
      0,
      'chair.la',
      BUILT_ON,
    ],
    [
      'a reopening once the evidence that followed was taken back',
      [
        ...AGREED,
        ['chair.la', 'reopen', { text: 'x' }],
        ['spoc.pol', 'evidence', { text: 'y' }],
        ['spoc.pol', 'take-back'],
      ],
      0,
      'chair.la',
      'done',
    ],
    [
      'an agreement while another agency challenges, as it counts once that is withdrawn',
      [EVIDENCE, ['spoc.icb', 'agree'], ['spoc.la', 'challenge', { text: 'x' }]],
      0,
      'spoc.icb',
      'done',
    ],
    [
      'no vote on what was withdrawn',
      [EVIDENCE, ['spoc.la', 'agree'], ['coordinator.la', 'withdraw', { text: 'x' }]],
      0,
      'spoc.la',
      BUILT_ON,
    ],
    ['no evidence of it', [EVIDENCE, ['coordinator.la', 'withdraw', { text: 'x' }]], 0, 'spoc.pol', BUILT_ON],
    [
      'but the withdrawal itself',
      [EVIDENCE, ['coordinator.la', 'withdraw', { text: 'x' }]],
      0,
      'coordinator.la',
      'done',
    ],
    ['evidence before a vote, however late', [EVIDENCE], 60 * 24, 'deputy.pol', 'done'],
    ['no evidence after a vote', [EVIDENCE, ['spoc.la', 'agree']], 60, 'deputy.pol', LATE],
    [
      'evidence once the vote is taken back',
      [EVIDENCE, ['spoc.la', 'agree'], ['spoc.la', 'take-back']],
      0,
      'spoc.pol',
      'done',
    ],
    ['no evidence of another agency', [EVIDENCE], 60, 'spoc.edu', LATE],
    ['a wish for more time, however late', [ASKED], 60 * 24, 'deputy.pol', 'done'],
    ['no wish of another agency', [ASKED], 0, 'spoc.edu', LATE],
    ['a ruling', GRANTED, 0, 'coordinator.la', 'done'],
    [
      'no ruling once more is asked for',
      [...GRANTED, ['spoc.pol', 'more-time', { wantedOn: day('2024-11-01'), reason: 'x' }]],
      0,
      'coordinator.la',
      BUILT_ON,
    ],
    ['no ruling once evidence is handed in', [...GRANTED, EVIDENCE], 0, 'coordinator.la', BUILT_ON],
    ['a note that follows a wish before the wish', [ASKED, NOTE], 0, 'spoc.pol', 'done'],
    ['nothing by an observer', [NOTE], 0, 'observer.pol', LATE],
  ])('%s', (_, dids, minutes, who, said) => {
    const house = plain()
      .doAll(...dids)
      .wait(minutes);
    expect(why([], [who, 'take-back'], house)).toBe(said);
  });

  test.each<[string, Did[], string]>([
    ['is agreed again', [], 'Agreed'],
    ['is not, once another took its agreement back', [['spoc.icb', 'take-back']], 'EvidenceSubmitted'],
  ])('what was challenged after the group agreed %s', (_, meanwhile, status) => {
    const house = plain().doAll(...AGREED, ['spoc.la', 'challenge', { text: 'x' }], ...meanwhile);
    expect(house.doAll(['spoc.la', 'take-back']).action().status).toBe(status);
  });

  test('the wish that is taken back after a note is the one that waits', () => {
    const house = plain().doAll(ASKED, NOTE, ['spoc.pol', 'take-back'], ['spoc.pol', 'take-back']);
    expect(house.facts.extensions).toMatchObject([{ decision: 'Withdrawn' }]);
  });

  test('evidence that says only what the state was leaves the action in it', () => {
    const step = (over: Partial<Update>): Update => ({
      ...{
        key: 'e1',
        actionRef: 'A07',
        kind: 'Evidence',
        by: email('spoc.pol'),
        at: at('2024-06-03T08:58:00Z'),
      },
      ...over,
    });
    const statusOf = (over: Partial<Update>) =>
      new LifecycleHouse(
        partnershipOf({
          actions: [action({ status: 'EvidenceSubmitted', submission: 'e1' })],
          updates: [step(over)],
        }),
      )
        .doAll(['spoc.pol', 'take-back'])
        .action();
    expect(statusOf({ statusBefore: 'NotStarted' })).toMatchObject({
      status: 'NotStarted',
      submission: undefined,
    });
    expect(statusOf({})).toMatchObject({ status: 'InProgress', submission: undefined });
  });
});

test('where the list says that evidence was submitted and there is none, nobody votes', () => {
  const house = () =>
    new LifecycleHouse(partnershipOf({ actions: [action({ status: 'EvidenceSubmitted' })] }));
  const none = 'not-now: No evidence has been submitted yet.';
  expect(why([], ['spoc.la', 'agree'], house())).toBe(none);
  expect(why([], ['spoc.la', 'challenge', { text: 'x' }], house())).toBe(none);
  const met = house();
  const answers = { meetingRef: 'M1', agencyCode: 'LA', answer: 'Attending', by: 'x', at: met.now } as const;
  met.facts = {
    ...met.facts,
    meetings: [meeting({ ref: 'M1', startsAt: at('2024-06-03T08:50:00Z') })],
    responses: [{ key: 'M1|LA', ...answers }],
  };
  expect(why([], ['chair.la', 'agree-for-those-present'], met)).toBe(none);
  const agreed = new LifecycleHouse(partnershipOf({ actions: [action({ status: 'Agreed' })] }));
  expect(
    why([], ['chair.la', 'close', { sustainabilityPlan: 'x', reviewOn: day('2024-09-03') }], agreed),
  ).toBe('not-now: No evidence is in the record: it is submitted and agreed first.');
});

test('who decided on what is older now is told so before whose vote is missing', () => {
  const stale = { seen: 'long ago' };
  expect(why([EVIDENCE], ['coordinator.la', 'agree', {}, stale])).toBe('version-changed');
  expect(why([EVIDENCE], ['coordinator.la', 'agree', {}, { ...stale, forAgency: 'XXX' }])).toBe(
    'unknown-agency',
  );
  expect(why([], ['spoc.pol', 'agree', {}, stale])).toBe(
    'not-your-agency: The lead agency cannot agree its own evidence.',
  );
  expect(why([], ['chair.la', 'close', {}, stale])).toBe('version-changed');
});

describe('the version of an action', () => {
  const after = (dids: Did[]) => {
    const house = plain().doAll(...dids);
    return versionOf(house.facts, house.action());
  };
  test.each<[string, Did[], Did, boolean]>([
    ['a note', [], NOTE, true],
    ['a change', [], ['coordinator.la', 'edit', { theme: 'x' }], true],
    ['a wish for more time', [], ASKED, true],
    [
      'another day wanted',
      [ASKED],
      ['spoc.pol', 'more-time', { wantedOn: day('2024-11-01'), reason: 'x' }],
      true,
    ],
    ['a vote', [EVIDENCE], ['spoc.la', 'agree'], false],
    ['the vote that makes the group agree', AGREED.slice(0, -1), ['spoc.pro', 'agree'], true],
    ['a challenge', [EVIDENCE], ['spoc.la', 'challenge', { text: 'x' }], true],
    ['a vote that is taken back', [EVIDENCE, ['spoc.la', 'agree']], ['spoc.la', 'take-back'], true],
  ])('%s makes it another', (_, before, did, isOther) =>
    expect(after(before) !== after([...before, did])).toBe(isOther),
  );

  test('is not another by what is asked about other things', () => {
    const house = plain();
    const wish: Extension = {
      ...{
        title: 'x',
        key: 'w',
        kind: 'Request',
        subjectRef: 'A07',
        agencyCode: 'POL',
        dueOn: day('2024-06-10'),
      },
      ...{ wantedOn: day('2024-06-12'), reason: 'x', by: 'x', at: house.now, decision: 'Open' },
    };
    expect(versionOf({ ...house.facts, extensions: [wish] }, house.action())).toBe(after([]));
    expect(versionOf({ ...house.facts, extensions: [{ ...wish, kind: 'Action' }] }, house.action())).not.toBe(
      after([]),
    );
  });
});

describe('the same doing once more', () => {
  const again = (house: LifecycleHouse, [who, deed, given = {}]: Did) => {
    const asOf = { facts: house.facts, calendar: CALENDAR, now: house.now };
    const doing = { ref: 'A07', deed, given, key: 'k' } as Doing;
    const decided = decide(asOf, actorNamed(house.facts, email(who))!, doing);
    if (!decided.ok) throw new Error(decided.error.code);
    return decided.value;
  };
  const keyed = ([who, deed, given = {}]: Did): Did => [who, deed, given, { key: 'k' }] as Did;
  const WITHDRAWS: Did = ['spoc.pol', 'evidence', { text: 'Done.' }];

  test('does nothing once all of it stands', () => {
    const house = plain().doAll(ASKED, keyed(WITHDRAWS));
    expect(again(house, WITHDRAWS)).toEqual({ ref: 'A07', writes: [], log: [] });
  });

  test('does nothing once another deed followed, whatever is missing', () => {
    const house = plain().doAll(ASKED, keyed(WITHDRAWS), ['spoc.pol', 'progress', { text: 'x' }]);
    house.facts = {
      ...house.facts,
      extensions: house.facts.extensions.map((one) => ({ ...one, decision: 'Open' })),
    };
    expect(again(house, WITHDRAWS)).toEqual({ ref: 'A07', writes: [], log: [] });
  });

  test('completes what stopped half way, as it was decided then', () => {
    const before = plain().doAll(ASKED);
    const house = plain()
      .doAll(ASKED, keyed(WITHDRAWS))
      .wait(60 * 24);
    const [open] = before.facts.extensions;
    house.facts = { ...house.facts, updates: before.facts.updates, extensions: before.facts.extensions };
    const { writes, log } = again(house, WITHDRAWS);
    expect(writes).toEqual([
      { insert: 'updates', row: house.action().lastStep },
      {
        change: 'extensions',
        of: open,
        patch: { decision: 'Withdrawn', decidedBy: email('spoc.pol'), decidedAt: '2024-06-03T09:01:00Z' },
      },
    ]);
    expect(log).toMatchObject([
      {
        verb: 'action.evidence-submitted',
        at: '2024-06-03T09:01:00Z',
        detail: 'for Agency POL. State: In progress → Evidence submitted',
      },
    ]);
  });
});
