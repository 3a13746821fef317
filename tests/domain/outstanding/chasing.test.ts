import { action, agency, at, day, meeting, person, reminder } from '../../support/partnership';
import { morning, PEOPLE, asked, of, goesOut, walk } from './chasing-house';

describe('a reminder without an answer', () => {
  test('is nudged after 2 working days, the deputy asked after 3, coordinator and lead told after 5', () => {
    const mornings = ['26', '29', '30', '31'].map((one) => `2024-01-${one}`);
    const { story } = walk(of([asked('-10', '2024-01-25')]), [...mornings, '2024-02-01', '2024-02-02']);
    expect(story).toEqual([
      '2024-01-29 Nudge spoc.pol',
      '2024-01-30 Deputy deputy.pol',
      '2024-02-01 Escalation coordinator.la',
      '2024-02-01 Escalation lead.pol',
    ]);
  });

  test('is chased after the days that the partnership has chosen', () => {
    const settings = [{ key: 'ChaseDays', value: '1, 4, 7' }];
    const mornings = ['01-26', '01-29', '01-30', '01-31', '02-01', '02-02', '02-05'].map(
      (one) => `2024-${one}`,
    );
    const { story } = walk(of([asked('-10', '2024-01-25')], { settings }), mornings);
    expect(story).toEqual([
      '2024-01-26 Nudge spoc.pol',
      '2024-01-31 Deputy deputy.pol',
      '2024-02-05 Escalation coordinator.la',
      '2024-02-05 Escalation lead.pol',
    ]);
  });

  test.each([
    ['over Easter', '2024-03-27', ['2024-03-28', '2024-04-02', '2024-04-03', '2024-04-05'], '2024-05-09'],
    ['over Christmas', '2023-12-21', ['2023-12-22', '2023-12-27', '2023-12-28', '2024-01-02'], '2024-02-01'],
  ])('is chased by working days %s', (_, sent, [before = '', nudge = '', deputy = '', after = ''], due) => {
    const start = of([asked('-10', sent, {}, due)], { actions: [action({ dueOn: day(due) })] });
    expect(walk(start, [before, nudge, deputy, after]).story).toEqual([
      `${nudge} Nudge spoc.pol`,
      `${deputy} Deputy deputy.pol`,
      `${after} Escalation coordinator.la`,
      `${after} Escalation lead.pol`,
    ]);
  });

  test('that is answered, or whose thing is done, is not chased', () => {
    expect(goesOut(of([asked('-10', '2024-01-25', { state: 'Acknowledged' })]), '2024-02-01')).toEqual([]);
    const done = [action({ dueOn: day('2024-03-14'), status: 'EvidenceSubmitted' })];
    expect(goesOut(of([asked('-10', '2024-01-25')], { actions: done }), '2024-02-01')).toEqual([]);
  });

  test('that reached nobody is not chased', () =>
    expect(
      goesOut(of([asked('-10', '2024-01-25', { state: 'Failed', sentAt: undefined })]), '2024-02-01'),
    ).toEqual([]));

  test('is chased each as it is, of several agencies and things', () => {
    const agencies = [agency('LA'), agency('POL'), agency('ICB')];
    const people = [...PEOPLE, person('spoc.icb'), person('deputy.icb')];
    const ofHealth = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|ICB',
      agencyCode: 'ICB',
      sentAt: morning('2024-01-26'),
    });
    const start = of([asked('-10', '2024-01-25'), ofHealth], { agencies, people, meetings: [meeting()] });
    expect(goesOut({ ...start, responses: answersOf('LA', 'POL') }, '2024-01-31').slice(2)).toEqual([
      'Nudge spoc.pol',
      'Deputy deputy.pol',
      'Nudge spoc.icb',
      'Deputy deputy.icb',
    ]);
  });
});

const answersOf = (...codes: string[]) =>
  codes.map((agencyCode) => ({
    key: `JTAI-2024-02-08|${agencyCode}`,
    meetingRef: 'JTAI-2024-02-08',
    agencyCode,
    answer: 'Attending' as const,
    by: `spoc.${agencyCode.toLowerCase()}@partnership.example`,
    at: at('2024-01-25T10:00:00Z'),
  }));

describe('later stages', () => {
  const meetings = of([], { meetings: [meeting()], actions: [], responses: answersOf('LA') });
  const days = ['25', '26', '29', '30', '31'].map((one) => `2024-01-${one}`);
  const more = ['01', '02', '05', '06', '07', '08'].map((one) => `2024-02-${one}`);

  test('of a meeting do not begin the count anew, and there is no nudge on the morning of one', () =>
    expect(walk(meetings, [...days, ...more]).story).toEqual([
      '2024-01-25 -10 spoc.la',
      '2024-01-25 -10 spoc.pol',
      '2024-01-29 Nudge spoc.pol',
      '2024-01-30 Deputy deputy.pol',
      '2024-02-01 -5 spoc.la',
      '2024-02-01 -5 spoc.pol',
      '2024-02-01 Escalation coordinator.la',
      '2024-02-01 Escalation lead.pol',
      '2024-02-05 Nudge spoc.pol',
      '2024-02-07 -1 spoc.la',
      '2024-02-07 -1 spoc.pol',
    ]));

  test('take the place of a nudge that was not sent in time', () => {
    const { facts: sent } = walk(meetings, ['2024-01-25']);
    expect(goesOut(sent, '2024-02-01')).toEqual([
      '-5 spoc.la',
      '-5 spoc.pol',
      'Deputy deputy.pol',
      'Escalation coordinator.la',
      'Escalation lead.pol',
    ]);
  });

  test('that come after an acknowledgement are chased as a silence of their own', () => {
    const again = of([asked('-10', '2024-01-25', { state: 'Acknowledged' }, '2024-02-08')], {
      actions: [action({ dueOn: day('2024-02-08') })],
    });
    expect(walk(again, ['2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-12']).story).toEqual(
      [
        '2024-02-05 -3 spoc.pol',
        '2024-02-07 Nudge spoc.pol',
        '2024-02-08 0 spoc.pol',
        '2024-02-08 Deputy deputy.pol',
        '2024-02-12 Nudge spoc.pol',
        '2024-02-12 Escalation coordinator.la',
        '2024-02-12 Escalation lead.pol',
      ],
    );
  });
});

describe('after downtime', () => {
  test('of a weekend, what fell due meanwhile goes out on Monday, once', () => {
    const start = of([asked('-10', '2024-01-24')]);
    const { story } = walk(start, ['2024-01-29', '2024-01-30']);
    expect(story).toEqual(['2024-01-29 Nudge spoc.pol', '2024-01-29 Deputy deputy.pol']);
  });

  test('of a week, each person gets the step that is meant for them, once', () => {
    const { story } = walk(of([asked('-10', '2024-01-25')]), ['2024-02-05', '2024-02-06']);
    expect(story).toEqual([
      '2024-02-05 Nudge spoc.pol',
      '2024-02-05 Deputy deputy.pol',
      '2024-02-05 Escalation coordinator.la',
      '2024-02-05 Escalation lead.pol',
    ]);
  });

  test('a deputy who is the agency’s lead too gets the last of their steps alone', () => {
    const people = [
      person('coordinator.la'),
      person('spoc.pol'),
      person('deputy.pol', { roles: ['Deputy', 'Lead'] }),
    ];
    expect(goesOut(of([asked('-10', '2024-01-25')], { people }), '2024-02-05')).toEqual([
      'Nudge spoc.pol',
      'Escalation coordinator.la',
      'Escalation deputy.pol',
    ]);
  });
});
