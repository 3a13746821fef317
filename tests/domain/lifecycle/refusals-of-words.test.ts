import { isAboutWords } from '../../../bot/domain/basics/failure';
import type { Inspection } from '../../../bot/domain/partnership';
import { action, at, day, meeting, person } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, why, type Did } from './house';

const BORN = 'Born 03/04/2012';
const NOTE = 'too-long: A note holds 500 characters.';
const LINE = 'too-long: It holds 255 characters.';
const PARAGRAPH = 'too-long: It holds 4000 characters.';
const TITLE = 'not-given: An action has a title.';
const AFTER = 'bad-date: Choose a day of review after Mon 3 Jun.';
const LATER = 'bad-date: Choose a day after Fri 27 Sep.';
const YEARS_AGO = 'bad-date: Mon 1 Jan 1900 is 124 years ago. Check the year.';
const YEARS_AHEAD = 'bad-date: Tue 3 Jun 2104 is 80 years ahead. Check the year.';
const HOLIDAY =
  'due-on-day-off: Wed 25 Dec is a bank holiday (Christmas Day). Choose another day, or tick “Yes, that day”.';
const AT_THE_WEEKEND =
  'due-on-day-off: Sat 19 Oct is not a working day. Choose another day, or tick “Yes, that day”.';

const EVIDENCE: Did = ['spoc.pol', 'evidence', { text: 'Done.' }];
const AGREED: readonly Did[] = [
  EVIDENCE,
  ...['spoc.la', 'spoc.icb', 'spoc.edu', 'spoc.yjs', 'spoc.pro'].map((who): Did => [who, 'agree']),
];
const LASTS = { sustainabilityPlan: 'A yearly check.', reviewOn: day('2024-09-03') };
const CLOSED: readonly Did[] = [...AGREED, ['chair.la', 'close', LASTS]];
const ASKED: Did = ['spoc.pol', 'more-time', { wantedOn: day('2024-10-18'), reason: 'Two are missing.' }];

const a = (length: number) => 'a'.repeat(length);
const house = () =>
  new LifecycleHouse(
    partnershipOf({
      actions: [action({ milestones: [{ title: 'Figures' }] })],
      people: [
        ...partnershipOf().people,
        person('spoc.left', { agencyCode: 'POL', leftOn: day('2024-05-01') }),
        person('lead.pol', { roles: ['Lead'] }),
      ],
      meetings: [
        meeting({ ref: 'M1', startsAt: at('2024-06-03T08:50:00Z'), endsAt: at('2024-06-03T10:20:00Z') }),
      ],
      responses: ['LA', 'POL'].map((agencyCode) => ({
        key: `M1|${agencyCode}`,
        ...{ meetingRef: 'M1', agencyCode, answer: 'Attending', by: 'x', at: at('2024-06-01T09:00:00Z') },
      })),
    }),
  );

/** What is given with a deed and why it will not do, or 'done'. */
const GIVEN: readonly (readonly [readonly Did[], Did, string])[] = [
  [[], ['coordinator.la', 'edit', { dueOn: day('1900-01-01') }], YEARS_AGO],
  [
    [],
    ['coordinator.la', 'edit', { dueOn: day('2013-12-31') }],
    'bad-date: Tue 31 Dec 2013 is 11 years ago. Check the year.',
  ],
  [[], ['coordinator.la', 'edit', { dueOn: day('2014-01-01') }], 'done'],
  [[], ['coordinator.la', 'edit', { reviewOn: day('2104-06-03') }], YEARS_AHEAD],
  [[], ['coordinator.la', 'edit', { milestones: [{ title: 'x', on: day('1900-01-01') }] }], YEARS_AGO],
  [[], ['coordinator.la', 'edit', { milestones: [{ title: 'x', metOn: day('1900-01-01') }] }], YEARS_AGO],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2104-06-03'), reason: 'x' }], YEARS_AHEAD],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: true, on: day('2104-06-03') }], YEARS_AHEAD],
  [AGREED, ['chair.la', 'close', { ...LASTS, reviewOn: day('2104-06-03') }], YEARS_AHEAD],
  [[], ['spoc.pol', 'sustainability-plan', { ...LASTS, reviewOn: day('2104-06-03') }], YEARS_AHEAD],
  [[], ['spoc.pol', 'progress', { text: a(500) }], 'done'],
  [[], ['spoc.pol', 'progress', { text: a(501) }], NOTE],
  [
    [],
    ['spoc.pol', 'progress', { link: `https://x.example/${a(983)}` }],
    'too-long: A link holds 1000 characters.',
  ],
  [[], ['spoc.pol', 'progress', { link: 'https://x.example/nhs-9434765919' }], 'child-data'],
  [[], ['spoc.pol', 'progress', {}], 'not-given: Write the note, or give a link.'],
  [[], ['spoc.pol', 'progress', { link: ' ' }], 'not-given: Write the note, or give a link.'],
  [[], ['spoc.pol', 'evidence', { text: BORN }], 'child-data'],
  [[], ['spoc.pol', 'evidence', { link: 'http://x.example' }], 'bad-link'],
  [
    [],
    ['spoc.pol', 'milestone', { milestone: 'Other', met: true }],
    'not-given: Say which milestone, as the plan names it.',
  ],
  [[], ['spoc.pol', 'milestone', { milestone: 'Figures' }], 'not-given: Say whether it is met.'],
  [[], ['spoc.pol', 'rate', { rating: 'Purple' as never }], 'not-given: Choose a rating.'],
  [[], ['spoc.pol', 'rate', { rating: 'Red', text: BORN }], 'child-data'],
  [[], ['spoc.pol', 'rate', { rating: 'Red', text: a(501) }], NOTE],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-10-18') }], 'no-reason'],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-10-18'), reason: ' ' }], 'no-reason'],
  [[], ['spoc.pol', 'more-time', { reason: 'x' }], LATER],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-09-27'), reason: 'x' }], LATER],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-09-30'), reason: BORN }], 'child-data'],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-12-25'), reason: 'x' }], HOLIDAY],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-10-19'), reason: 'x' }], AT_THE_WEEKEND],
  [[], ['spoc.pol', 'more-time', { wantedOn: day('2024-10-19'), reason: 'x', isDayMeant: true }], 'done'],
  [[ASKED], ['coordinator.la', 'decide-time', {}], 'not-given: Say whether more time is granted.'],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: false, text: ' ' }], 'no-reason'],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: true, text: BORN }], 'child-data'],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: true, text: a(501) }], NOTE],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: true, on: day('2024-09-27') }], LATER],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: true, on: day('2024-10-19') }], AT_THE_WEEKEND],
  [
    [ASKED],
    ['coordinator.la', 'decide-time', { grant: true, on: day('2024-10-19'), isDayMeant: true }],
    'done',
  ],
  [[ASKED], ['coordinator.la', 'decide-time', { grant: false, on: day('2024-10-19'), text: 'x' }], 'done'],
  [[EVIDENCE], ['spoc.la', 'agree', { text: BORN }], 'child-data'],
  [[EVIDENCE], ['spoc.la', 'agree', { text: a(501) }], NOTE],
  [[EVIDENCE], ['spoc.la', 'challenge', { text: BORN }], 'child-data'],
  [[EVIDENCE], ['spoc.la', 'challenge', {}], 'no-reason'],
  [[EVIDENCE], ['chair.la', 'agree-for-those-present', { text: BORN }], 'child-data'],
  [
    [],
    ['spoc.pol', 'sustainability-plan', { reviewOn: day('2024-09-03') }],
    'not-given: Say how it will last: the sustainability plan.',
  ],
  [[], ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'x', reviewOn: day('2024-06-03') }], AFTER],
  [
    [],
    ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: a(4000), reviewOn: day('2024-06-04') }],
    'done',
  ],
  [[], ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: a(4001) }], PARAGRAPH],
  [[], ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: BORN }], 'child-data'],
  [AGREED, ['chair.la', 'close', { ...LASTS, sustainabilityPlan: BORN }], 'child-data'],
  [AGREED, ['chair.la', 'close', { ...LASTS, reviewOn: day('2024-06-02') }], AFTER],
  [CLOSED, ['chair.la', 'sustain', { text: BORN }], 'child-data'],
  [CLOSED, ['chair.la', 'sustain', {}], 'no-reason'],
  [CLOSED, ['chair.la', 'reopen', { text: ' ' }], 'no-reason'],
  [CLOSED, ['chair.la', 'reopen', { text: a(501) }], NOTE],
  [
    [],
    ['chair.la', 'assure', { impact: 'Sure' as never, text: 'x' }],
    'not-given: Say how sure the group is: not yet, some or assured.',
  ],
  [[], ['coordinator.la', 'withdraw', { text: ' ' }], 'no-reason'],
  [[], ['coordinator.la', 'withdraw', { text: BORN }], 'child-data'],
  [[], ['coordinator.la', 'withdraw', { text: a(501) }], NOTE],
  [[], ['coordinator.la', 'edit', { title: a(255) }], 'done'],
  [[], ['coordinator.la', 'edit', { title: a(256) }], LINE],
  [[], ['coordinator.la', 'edit', { title: null }], 'not-given: An action has a title and a lead agency.'],
  [[], ['coordinator.la', 'edit', { title: '' }], TITLE],
  [[], ['coordinator.la', 'edit', { theme: a(256) }], LINE],
  [[], ['coordinator.la', 'edit', { theme: BORN }], 'child-data'],
  [[], ['coordinator.la', 'edit', { otherPlan: a(256) }], LINE],
  [[], ['coordinator.la', 'edit', { successMeasure: a(4000), sustainabilityPlan: a(4000) }], 'done'],
  [[], ['coordinator.la', 'edit', { successMeasure: a(4001) }], PARAGRAPH],
  [[], ['coordinator.la', 'edit', { sustainabilityPlan: a(4001) }], PARAGRAPH],
  [[], ['coordinator.la', 'edit', { supportingAgencies: ['ICB', 'EDU'] }], 'done'],
  [
    [],
    ['coordinator.la', 'edit', { ownerEmail: email('spoc.left') }],
    'not-given: The owner is not on the People list.',
  ],
  [[], ['coordinator.la', 'edit', { ownerEmail: email('lead.pol') }], 'done'],
  [
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: ' ' }] }],
    'not-given: Each milestone needs a name, in one line.',
  ],
  [
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: 'x' }, { title: 'a\rb' }] }],
    'not-given: Each milestone needs a name, in one line.',
  ],
  [[], ['coordinator.la', 'edit', { milestones: [{ title: 'x' }, { title: a(256) }] }], LINE],
  [[], ['coordinator.la', 'edit', { milestones: [{ title: 'x' }, { title: BORN }] }], 'child-data'],
  [
    [],
    [
      'coordinator.la',
      'edit',
      { milestones: Array.from({ length: 30 }, (_, place) => ({ title: `${place}` })) },
    ],
    'done',
  ],
  [[], ['coordinator.la', 'edit', { order: -3 }], 'done'],
];

test.each(GIVEN)('after %j, %j: %s', (before, did, refused) =>
  expect(why(before, did, house())).toBe(refused),
);

test('what was typed and will not do is told by the name of its field, beside which a form shows why', () => {
  const nameless = GIVEN.filter(([before, did, refused]) => {
    const why =
      refused === 'done'
        ? undefined
        : house()
            .doAll(...before)
            .do(...did);
    return why !== undefined && isAboutWords(why) && why.field === undefined;
  });
  expect(nameless.map(([, did]) => did)).toEqual([]);
  const field = (...did: Did) =>
    house()
      .doAll(ASKED)
      .do(...did)?.field;
  expect([
    field('spoc.pol', 'more-time', { wantedOn: day('2024-01-01'), reason: 'x' }),
    field('spoc.pol', 'more-time', { wantedOn: day('2024-10-19'), reason: 'x' }),
    field('spoc.pol', 'more-time', { wantedOn: day('2024-10-21') }),
    field('coordinator.la', 'decide-time', { grant: false }),
    field('coordinator.la', 'decide-time', { grant: true, on: day('2024-01-01') }),
    field('spoc.pol', 'evidence', { text: 'Done.', link: 'ftp://x.y' }),
    field('spoc.pol', 'evidence', {}),
  ]).toEqual(['wantedOn', 'wantedOn', 'reason', 'text', 'on', 'link', 'text']);
});

test('an observer who is lead of the agency as well is told who can', () => {
  const roles = { roles: ['Observer', 'Lead'] as const };
  const people = [...partnershipOf().people, person('x.pol', roles), person('none.icb', { roles: [] })];
  const told = (who: string) =>
    why([], [who, 'rate', { rating: 'Red' }], new LifecycleHouse(partnershipOf({ people })));
  expect(told('x.pol')).toBe('not-your-agency: spoc.pol or deputy.pol can.');
  expect(told('none.icb')).toBe('not-your-agency: spoc.pol or deputy.pol can.');
});

test('where nobody stands for the agency, the coordinator can; one who stands for it alone is named alone', () => {
  const of = (...names: string[]) =>
    why(
      [],
      ['spoc.icb', 'rate', { rating: 'Red' }],
      new LifecycleHouse(
        partnershipOf({
          people: ['spoc.icb', ...names].map((name) =>
            person(name.replace('2', ''), { email: email(name), title: name }),
          ),
        }),
      ),
    );
  expect(of()).toBe('not-your-agency: The coordinator can.');
  expect(of('deputy.pol')).toBe('not-your-agency: deputy.pol can.');
  expect(of('spoc.pol', 'deputy.pol', 'deputy2.pol')).toBe('not-your-agency: spoc.pol or deputy.pol can.');
});

test('a wish that says nothing new is written once', () => {
  const lifecycle = house().doAll(ASKED, [
    'spoc.pol',
    'more-time',
    { ...ASKED[2], reason: ' Two are missing. ' },
  ]);
  expect(lifecycle.facts.updates).toHaveLength(1);
  expect(lifecycle.log).toHaveLength(1);
  lifecycle.doAll(['spoc.pol', 'more-time', { ...ASKED[2], reason: 'Three are.' }]);
  expect(lifecycle.facts.extensions).toMatchObject([{ reason: 'Three are.', wantedOn: '2024-10-18' }]);
  expect(lifecycle.log.map(({ verb }) => verb)).toEqual(['extension.asked', 'extension.changed']);
});

test('a change that changes nothing leaves no step', () => {
  const lifecycle = house().doAll([
    'coordinator.la',
    'edit',
    { title: ' Map networks of adults who exploit children ' },
  ]);
  expect([lifecycle.facts.updates, lifecycle.log]).toEqual([[], []]);
});

test('a day of review that the lead named and that has come is none to close it by', () => {
  const lasts: Did = ['spoc.pol', 'sustainability-plan', { ...LASTS, reviewOn: day('2024-06-04') }];
  const lifecycle = () => house().doAll(lasts, ...AGREED);
  expect(why([], ['chair.la', 'close', {}], lifecycle())).toBe('done');
  expect(why([], ['chair.la', 'close', {}], lifecycle().wait(24 * 60))).toBe(
    'bad-date: Choose a day of review after Tue 4 Jun.',
  );
});

test.each<[string, readonly Did[], Did, string]>([
  [
    'open, and how it lasts is taken out',
    [],
    ['coordinator.la', 'edit', { sustainabilityPlan: null }],
    'done',
  ],
  ['closed, and something else is changed', CLOSED, ['coordinator.la', 'edit', { title: 'New' }], 'done'],
  [
    'closed, and how it lasts is said otherwise',
    CLOSED,
    ['coordinator.la', 'edit', { sustainabilityPlan: 'x' }],
    'done',
  ],
  [
    'sustained, and its review is taken out',
    [...CLOSED, ['chair.la', 'sustain', { text: 'x' }]],
    ['coordinator.la', 'edit', { reviewOn: null }],
    'not-given: What is closed keeps its sustainability plan and its day of review. Reopen the action first, or give others.',
  ],
])('what is %s', (_, before, did, said) => expect(why(before, did, house())).toBe(said));

test('more time for what is overdue is asked for a day that lies ahead', () => {
  const late = () => new LifecycleHouse(partnershipOf({ actions: [action({ dueOn: day('2024-05-01') })] }));
  const asks = (on: string): Did => ['spoc.pol', 'more-time', { wantedOn: day(on), reason: 'x' }];
  expect(why([], asks('2024-05-20'), late())).toBe('bad-date: Choose a day after Mon 3 Jun.');
  expect(why([], asks('2024-06-04'), late())).toBe('done');
});

describe('a day that was odd before, as it came in with a file,', () => {
  const odd = () =>
    new LifecycleHouse(
      partnershipOf({
        actions: [
          action({ dueOn: day('1999-05-03'), milestones: [{ title: 'Figures', on: day('1999-05-03') }] }),
        ],
      }),
    );

  test('stays where other things are changed, and is not given anew', () => {
    const given = { dueOn: day('1999-05-03'), milestones: [{ title: 'Numbers', on: day('1999-05-03') }] };
    expect(why([], ['coordinator.la', 'edit', given], odd())).toBe('done');
    expect(why([], ['coordinator.la', 'edit', { dueOn: day('1999-05-04') }], odd())).toBe(
      'bad-date: Tue 4 May 1999 is 25 years ago. Check the year.',
    );
  });
});

test('nothing that an inspection found is due before it began', () => {
  const found = () =>
    new LifecycleHouse(
      partnershipOf({
        actions: [action({ findingRef: 'F1' })],
        findings: [{ title: 'x', ref: 'F1', kind: 'Priority', inspectionRef: 'J24' }],
        inspections: [
          {
            title: 'x',
            ref: 'J24',
            notifiedOn: day('2024-02-05'),
            publishedOn: day('2024-04-01'),
          } as Inspection,
        ],
      }),
    );
  expect(why([], ['coordinator.la', 'edit', { dueOn: day('2024-02-05') }], found())).toBe('done');
  expect(why([], ['coordinator.la', 'edit', { dueOn: day('2024-02-04') }], found())).toBe(
    'bad-date: It answers an inspection that began on Mon 5 Feb 2024, and was due before that. Check the year.',
  );
});
