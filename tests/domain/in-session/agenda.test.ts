import { agendaOf, isOnAgenda, ordered } from '../../../bot/domain/in-session/agenda';
import type { Action, Facts, Finding } from '../../../bot/domain/partnership';
import { action, at, day, reminder, series } from '../../support/partnership';
import { decided } from '../../support/decisions';
import { MeetingHouse, partnershipBefore, REF } from './meeting-house';

const keys = (house: MeetingHouse, reader = 'chair.la'): string[] =>
  agendaOf(house.asOf, house.meeting, house.actor(reader)).map(({ key }) => key);

const houseOf = (actions: readonly Action[], over: Partial<Facts> = {}) =>
  new MeetingHouse(partnershipBefore({ actions, ...over }));

const ahead = { dueOn: day('2024-12-02') };
const evidence = { deed: 'evidence', given: { text: 'Done.' } } as const;

test('with nothing in the plan there is the welcome alone', () => {
  expect(keys(houseOf([]))).toEqual(['welcome']);
});

test('each action stands once, under the first of what it calls for, in the order of a meeting', () => {
  const house = houseOf(
    [
      action({ ref: 'A01', ...ahead, rating: 'Red' }),
      action({ ref: 'A02', dueOn: day('2024-06-03'), rating: 'Red' }),
      action({ ref: 'A03', dueOn: day('2024-06-03') }),
      action({ ref: 'A04', ...ahead }),
      action({ ref: 'A05', ...ahead }),
      action({ ref: 'A06', ...ahead, status: 'Agreed' }),
      action({ ref: 'A07', ...ahead, status: 'Closed', reviewOn: day('2024-06-10') }),
      action({ ref: 'A08', ...ahead, status: 'Closed', reviewOn: day('2024-12-10') }),
      action({ ref: 'A09', ...ahead }),
      action({ ref: 'A10', ...ahead }),
      action({ ref: 'A11', ...ahead, rating: 'Red', withdrawnOn: day('2024-06-01') }),
      action({ ref: 'A12', ...ahead }),
    ],
    {
      reminders: [
        reminder({ kind: 'Action', subjectRef: 'A05', answer: 'NeedHelp', state: 'Acknowledged' }),
        // Asked of whoever led it before.
        reminder({ kind: 'Action', subjectRef: 'A10', agencyCode: 'EDU', answer: 'NeedHelp' }),
      ],
      updates: [
        {
          actionRef: 'A12',
          kind: 'Change',
          text: 'Added to the plan.',
          by: 'x',
          at: at('2024-06-01T09:00:00Z'),
        },
        {
          actionRef: 'A10',
          kind: 'Change',
          text: 'Added to the plan.',
          by: 'x',
          at: at('2024-04-01T09:00:00Z'),
        },
      ],
      extensions: [
        {
          ...{ title: 'More time', key: 'x1', kind: 'Action', subjectRef: 'A02', agencyCode: 'POL' },
          ...{ dueOn: day('2024-06-03'), wantedOn: day('2024-07-01'), reason: 'Rota', by: 'x' },
          ...{ at: at('2024-06-01T09:00:00Z'), decision: 'Open' },
        },
      ],
    },
  );
  house.does('spoc.pol', { ref: 'A04', ...evidence });
  house.does('spoc.pol', { ref: 'A09', ...evidence });
  house.does('spoc.edu', { ref: 'A09', deed: 'challenge', given: { text: 'Which schools?' } });
  expect(keys(house)).toEqual([
    ...['welcome', 'agree|A04', 'challenge|A09', 'more-time|A02', 'red|A01', 'overdue|A03'],
    ...['help|A05', 'close', 'review', 'new'],
  ]);
});

test('what was written down last time comes first, after the welcome', () => {
  const house = houseOf([action({ ref: 'A01', ...ahead })], {
    decisions: [
      {
        ...{ key: 'm1', meetingRef: 'JTAI-2024-05-09', title: 'Ring the schools', kind: 'Ask' },
        ...{ actionRef: 'A01', by: 'x', at: at('2024-05-09T13:30:00Z') },
      },
    ],
  });
  const agenda = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
  expect(agenda.map(({ title }) => title)).toEqual(['Welcome and attendance', 'Actions from Thu 9 May']);
  expect(agenda[1]?.refs).toEqual(['A01']);
});

test('what is under embargo stands on the agenda of those alone who may read it', () => {
  const finding: Finding = { ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' };
  const house = houseOf([action({ ref: 'A01', ...ahead, rating: 'Red', findingRef: 'P1' })], {
    findings: [finding],
    inspections: [{ ref: 'I1', title: 'Inspection' }],
  });
  expect([keys(house), keys(house, 'spoc.edu')]).toEqual([['welcome', 'red|A01'], ['welcome']]);
  // An item that is on is kept from them, and is not one that has left the agenda.
  const areOn = ['red|A01', 'red|A02'].map((key) => isOnAgenda(house.asOf, house.meeting, key));
  expect(areOn).toEqual([true, false]);
});

test('a note on what is under embargo brings it to no agenda of the next meeting but of those who may read it', () => {
  const note = (actionRef?: string) => ({
    ...{ key: `n${actionRef}`, meetingRef: 'JTAI-2024-05-09', title: 'Looked at', kind: 'Note' as const },
    ...{ actionRef, by: 'x', at: at('2024-05-09T13:30:00Z') },
  });
  const refsOf = (who: string, ...notes: ReturnType<typeof note>[]) => {
    const house = houseOf(
      [action({ ref: 'A01', ...ahead, findingRef: 'P1' }), action({ ref: 'A02', ...ahead })],
      {
        findings: [{ ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' }],
        inspections: [{ ref: 'I1', title: 'Inspection' }],
        decisions: notes,
      },
    );
    const agenda = agendaOf(house.asOf, house.meeting, house.actor(who));
    return agenda.find(({ kind }) => kind === 'last-time')?.refs;
  };
  const both = [note('A01'), note('A02')];
  expect([refsOf('chair.la', ...both), refsOf('spoc.edu', ...both)]).toEqual([['A01', 'A02'], ['A02']]);
  expect([refsOf('chair.la', note('A01')), refsOf('spoc.edu', note('A01'))]).toEqual([['A01'], undefined]);
  expect(refsOf('spoc.edu', note())).toEqual([]);
});

test('minutes are shared out where they do not suffice, and nobody gets less than one', () => {
  const few = houseOf([action({ ref: 'A01', ...ahead, rating: 'Red' })]);
  expect(agendaOf(few.asOf, few.meeting, few.actor('chair.la')).map(({ minutes }) => minutes)).toEqual([
    2, 10,
  ]);
  const many = houseOf(
    Array.from({ length: 40 }, (_, at) => action({ ref: `A${at}`, ...ahead, rating: 'Red' })),
  );
  const shared = agendaOf(many.asOf, many.meeting, many.actor('chair.la')).map(({ minutes }) => minutes);
  expect([Math.min(...shared), Math.max(...shared)]).toEqual([1, 2]);
  expect(shared.reduce((a, b) => a + b)).toBeLessThanOrEqual(90);
});

describe('the order of the chair', () => {
  const reds = ['A01', 'A02', 'A03'].map((ref) => action({ ref, ...ahead, rating: 'Red' as const }));

  test('is kept, and what is not in it stands behind what it follows otherwise', () => {
    const house = houseOf(reds);
    house.write(
      decided(house.run('chair.la', { does: 'order', order: ['red|A03', 'welcome', 'nothing', 'red|A01'] })),
    );
    expect(keys(house)).toEqual(['red|A03', 'welcome', 'red|A01', 'red|A02']);
  });

  test('what comes up at the beginning stays there', () => {
    const house = houseOf(reds);
    const items = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
    expect(ordered(items, ['red|A02']).map(({ key }) => key)).toEqual([
      'welcome',
      'red|A01',
      'red|A02',
      'red|A03',
    ]);
  });

  test('once begun, what was dealt with stays on the agenda, and what comes up meanwhile is added', () => {
    const house = houseOf(reds);
    house.write(decided(house.run('chair.la', { does: 'item', item: 'red|A01' })));
    house.does('spoc.pol', { ref: 'A01', deed: 'rate', given: { rating: 'Green', text: 'Back on track.' } });
    house.does('spoc.pol', { ref: 'A02', ...evidence });
    expect(keys(house)).toEqual(['welcome', 'red|A01', 'red|A02', 'red|A03']);
    expect(house.meeting.running).toMatchObject({ item: 'red|A01', begunAt: house.now });
    expect(house.meeting.ref).toBe(REF);
  });

  test('once begun, an action has one item, which says what it was and what is asked of it by now', () => {
    const house = houseOf([action({ ref: 'A09', ...ahead }), ...reds]);
    house.does('spoc.pol', { ref: 'A09', ...evidence });
    house.write(decided(house.run('chair.la', { does: 'item', item: 'agree|A09' })));
    house.does('spoc.edu', { ref: 'A09', deed: 'challenge', given: { text: 'Which schools?' } });
    house.does('spoc.pol', { ref: 'A02', ...evidence });
    const agenda = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
    expect(agenda.map(({ key, title, now, minutes }) => [key, title.split(': ')[1], now, minutes])).toEqual([
      ['welcome', undefined, undefined, 2],
      ['agree|A09', 'to agree, now challenged', 'challenge', 10],
      ['red|A01', 'red', undefined, 10],
      ['red|A02', 'red, now to agree', 'agree', 10],
      ['red|A03', 'red', undefined, 10],
    ]);
  });
});

describe('once begun, those that are taken together stay', () => {
  const toClose = [
    action({ ref: 'A01', ...ahead, status: 'Agreed' }),
    action({ ref: 'A02', ...ahead, status: 'Agreed' }),
  ];
  const close = (house: MeetingHouse, ref: string) =>
    house.does('chair.la', {
      ...{ ref, deed: 'close' },
      given: { sustainabilityPlan: 'Audited every quarter.', reviewOn: day('2024-12-10') },
    });
  const begunOn = (item: string, actions = toClose): MeetingHouse => {
    const house = houseOf(actions, {
      updates: toClose.map(({ ref: actionRef }) => ({
        ...{ actionRef, kind: 'Evidence', text: 'Done.' },
        ...{ by: 'spoc.pol@partnership.example', at: at('2024-06-01T09:00:00Z') },
      })),
    });
    house.write(decided(house.run('chair.la', { does: 'item', item })));
    return house.later(1);
  };
  const items = (house: MeetingHouse) =>
    agendaOf(house.asOf, house.meeting, house.actor('chair.la')).map(({ title }) => title);

  test('also when the last of them is closed, or withdrawn', () => {
    const house = begunOn('close');
    close(house, 'A01');
    expect(items(house)).toEqual(['Welcome and attendance', 'To close: A01, A02']);
    close(house, 'A02');
    expect(items(house)).toEqual(['Welcome and attendance', 'To close: A01, A02']);
    house.does('coordinator.la', { ref: 'A02', deed: 'withdraw', given: { text: 'Taken up in A01.' } });
    expect(items(house)).toEqual(['Welcome and attendance', 'To close: A01, A02']);
    // And who goes on from there goes on to what follows it.
    expect(decided(house.run('chair.la', { does: 'item', item: 'close' })).writes).toEqual([]);
  });

  test('and after its end the agenda is what it was, whatever the plan asks for later', () => {
    const house = begunOn('welcome', [...toClose, action({ ref: 'A03', ...ahead })]);
    close(house, 'A01');
    house.write(decided(house.run('chair.la', { does: 'end' })));
    house.later(7 * 24 * 60);
    close(house, 'A02');
    house.does('spoc.pol', { ref: 'A03', deed: 'rate', given: { rating: 'Red', text: 'It stands still.' } });
    expect(items(house)).toEqual(['Welcome and attendance', 'To close: A01, A02']);
  });
});

test('a statement that was offered to a meeting stays on it when its hour is over', () => {
  const house = houseOf([], {
    series: [series({ signsOff: true, firstOn: day('2024-05-09') })],
    inspections: [{ ref: 'I1', title: 'Inspection of Westmarch', statementDueOn: day('2024-09-02') }],
  });
  const before = keys(house);
  house.write(decided(house.run('chair.la', { does: 'item', item: 'statement I1' })));
  house.later(95);
  expect(before).toEqual(['welcome', 'statement I1', 'report JTAI']);
  expect(keys(house)).toEqual(before);
});

test('the statement and the report that it must consider stand on it, before what the plan asks', () => {
  const house = houseOf([action({ ref: 'A01', ...ahead, rating: 'Red' })], {
    series: [series({ wants: ['Red'], signsOff: true })],
    inspections: [
      { ref: 'I1', title: 'Inspection of Westmarch', statementDueOn: day('2024-09-02') },
      { ref: 'DRY', title: 'Exercise', exercise: true, statementDueOn: day('2024-09-02') },
    ],
  });
  const [, statement, report, red] = agendaOf(house.asOf, house.meeting, house.actor('spoc.pol'));
  expect([statement, report, red?.kind]).toMatchObject([
    {
      ...{ kind: 'statement', of: 'I1', refs: [], title: 'Statement of action: to sign off' },
      ...{ about: 'Inspection of Westmarch', minutes: 10 },
    },
    { kind: 'report', of: 'JTAI', refs: [], title: 'Progress report on the action plan' },
    'red',
  ]);
  house.write(decided(house.run('chair.la', { does: 'item', item: statement?.key ?? '' })));
  expect([house.meeting.running?.item, keys(house)]).toEqual([
    'statement I1',
    ['welcome', 'statement I1', 'report JTAI', 'red|A01'],
  ]);
});
