import { meetingDocument } from '../../../bot/domain/reports/meeting/meeting-document';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { action, at, day, meeting, person } from '../../support/partnership';
import type { Facts, Meeting, Minute, Response } from '../../../bot/domain/partnership';
import { decided } from '../../support/decisions';
import { tooNarrowForDays } from '../../support/days-fit';
import { sectionText } from '../../support/report-text';
import { MeetingHouse, partnershipBefore, REF } from '../in-session/meeting-house';

const AT_THE_END = [
  '# Next meeting',
  'None is planned yet.',
  'Something wrong here? Tell coordinator.la before the next meeting. A correction is added to the record; nothing is removed.',
];

const ahead = { dueOn: day('2024-12-02') };

function heldMeeting(): MeetingHouse {
  const house = new MeetingHouse(
    partnershipBefore({
      actions: [
        action({ ref: 'A01', title: 'Name a contact in each school', ...ahead }),
        action({ ref: 'A02', title: 'Kept', findingRef: 'P1', ...ahead }),
      ],
      findings: [{ ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' }],
      inspections: [{ ref: 'I1', title: 'Inspection' }],
    }),
  );
  house.does('spoc.pol', { ref: 'A01', deed: 'evidence', given: { text: 'All 38 schools.' } });
  for (const who of ['spoc.la', 'deputy.pol', 'spoc.icb'])
    house.write(
      decided(house.arrives(who, { agencyCode: who.split('.')[1]!.toUpperCase(), attended: true })),
    );
  house
    .later(20)
    .does('chair.la', { ref: 'A01', deed: 'agree-for-those-present', given: { meetingRef: REF } });
  const ask = { kind: 'Ask', text: 'Send the list', agencyCode: 'POL', dueOn: day('2024-07-04') } as const;
  const said = [
    { kind: 'Decision', text: 'A yearly check', actionRef: 'A01' },
    { kind: 'Challenge', text: 'Which schools?', actionRef: 'A01' },
    { kind: 'Note', text: 'Of the kept one', actionRef: 'A02' },
    ask,
  ] as const;
  for (const one of said) house.write(decided(house.notes('chair.la', one, one.text)));
  house.later(60).write(decided(house.run('chair.la', { does: 'end' })));
  return house;
}

test('the record says who attended, what was decided, and what is asked of whom by when', () => {
  const house = heldMeeting();
  const letterhead = { madeOn: day('2024-06-20'), madeBy: 'chair.la, chair' };
  const of = {
    meeting: house.meeting,
    reader: house.actor('spoc.edu'),
    letterhead,
    calendar: house.calendar,
    now: house.now,
  };
  const { sections } = meetingDocument(house.facts, of);
  expect(tooNarrowForDays(sections)).toEqual([]);
  expect(sections.flatMap(sectionText)).toEqual([
    'subtitle: JTAI partnership meeting',
    'Thursday 20 June 2024, 2pm to 3:20pm. Microsoft Teams. Chair: chair.la.',
    '# Who attended',
    'The meeting was quorate: all safeguarding partners were there.',
    'table: Agency 42% | Attendance 22% | Who, or why not 36%',
    'Agency LA | Attended | spoc.la',
    'Agency POL | Attended | deputy.pol',
    'Agency ICB | Attended | spoc.icb',
    'Agency EDU | Did not attend | No apologies',
    'Agency YJS | Did not attend | No apologies',
    'Agency PRO | Did not attend | No apologies',
    '# What was agreed and decided',
    'table: Action 12% | What 58% | By whom 30%',
    'A01 | Agreed for those present: Name a contact in each school | LA and ICB',
    'A01 | A yearly check | Written down by chair.la',
    '# What is asked, of whom, by when',
    'table: By when 26% | Of whom 24% | What 50%',
    '4\u00a0July\u00a02024 | POL | Send the list',
    '# Challenges',
    'table: Time 12% | Action 12% | What 76%',
    '2:20pm | A01 | Which schools? / Written down by chair.la',
    ...AT_THE_END,
  ]);
  const wide = meetingDocument(house.facts, { ...of, reader: house.actor('chair.la') });
  expect(wide.sections.flatMap(sectionText).slice(-1 - AT_THE_END.length)).toEqual([
    '2:20pm | A02 | Of the kept one / Written down by chair.la',
    ...AT_THE_END,
  ]);
});

describe('at its end it tells', () => {
  const endOf = (over: Partial<Facts>) => {
    const house = new MeetingHouse(partnershipBefore(over));
    const letterhead = { madeOn: day('2024-06-20'), madeBy: 'x' };
    const of = {
      meeting: house.meeting,
      reader: undefined,
      letterhead,
      calendar: house.calendar,
      now: house.now,
    };
    return meetingDocument(house.facts, of).sections.flatMap(sectionText).slice(-2);
  };
  const after = (ref: string, startsAt: string, over: Partial<Meeting> = {}) =>
    meeting({ ref, startsAt: at(startsAt), endsAt: plusMinutes(at(startsAt), 90), ...over });
  const of = (...meetings: Meeting[]) =>
    endOf({ meetings: [...partnershipBefore().meetings, ...meetings] })[0];

  test('which meeting comes after it, of its own series, whether it has been since or is to come', () => {
    const next = after('N', '2024-08-01T13:00:00Z', { status: 'Held' });
    const others = [
      after('L', '2024-09-12T13:00:00Z'),
      after('C', '2024-07-01T13:00:00Z', { status: 'Cancelled' }),
      after('S', '2024-07-02T13:00:00Z', { seriesCode: 'CSP' }),
    ];
    expect(of(...others, next)).toBe('Thursday 1 August 2024, 2pm to 3:30pm. Microsoft Teams.');
    expect(of()).toBe('None is planned yet.');
  });

  test.each([
    [['coordinator.la'], 'coordinator.la'],
    [['coordinator.la', 'coordinator.pol'], 'coordinator.la or coordinator.pol'],
    [['coordinator.la', 'coordinator.pol', 'coordinator.icb'], 'a coordinator'],
    [[], 'a coordinator'],
  ])('%j whom to tell what is wrong', (names, whom) => {
    expect(endOf({ people: names.map((name) => person(name)) })[1]).toBe(
      `Something wrong here? Tell ${whom} before the next meeting. A correction is added to the record; nothing is removed.`,
    );
  });
});

test('of a meeting at which nothing was recorded it says so', () => {
  const house = new MeetingHouse();
  const of = {
    meeting: house.meeting,
    reader: undefined,
    letterhead: { madeOn: day('2024-06-20'), madeBy: 'x' },
    calendar: house.calendar,
    now: house.now,
  };
  expect(meetingDocument(house.facts, of).sections.flatMap(sectionText)).toEqual(
    expect.arrayContaining([
      '*This meeting has not ended yet.*',
      'Attendance was not recorded.',
      'Nothing was decided.',
      'Nothing was asked.',
    ]),
  );
});

describe('of what was recorded it tells', () => {
  const START = at('2024-06-20T13:00:00Z');
  const response = (agencyCode: string, over: Partial<Response>): Response => ({
    ...{ key: `${REF}|${agencyCode}`, meetingRef: REF, agencyCode, answer: 'Attending', forStartsAt: START },
    ...{ by: 'chair.la@partnership.example', at: START, ...over },
  });
  const minute = (key: string, over: Partial<Minute>): Minute => ({
    ...{ key, meetingRef: REF, kind: 'Ask', title: `Said ${key}`, at: START },
    ...{ by: 'chair.la@partnership.example', ...over },
  });
  test('of a meeting that is yet to begin it is the agenda, and who has said that they come', () => {
    const house = new MeetingHouse(
      partnershipBefore({
        actions: [
          action({ ref: 'A01', title: 'Name a contact in each school', rating: 'Red', ...ahead }),
          action({ ref: 'A02', title: 'Kept', rating: 'Red', findingRef: 'P1', ...ahead }),
        ],
        findings: [{ ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' }],
        inspections: [{ ref: 'I1', title: 'Inspection' }],
        responses: [
          response('POL', {}),
          response('ICB', { answer: 'Apologies', note: 'Strike.' }),
          response('EDU', { answer: 'Deputy', deputy: 'Lee' }),
        ],
      }),
    );
    const of = {
      ...{ meeting: house.meeting, calendar: house.calendar, now: plusMinutes(house.meeting.startsAt, -1) },
      ...{ reader: house.actor('spoc.edu'), letterhead: { madeOn: day('2024-06-20'), madeBy: 'x' } },
    };
    const { title, name, sections } = meetingDocument(house.facts, of);
    expect([title, name]).toEqual([
      'Agenda of the meeting',
      'Agenda, JTAI partnership meeting, 20\u00a0June\u00a02024',
    ]);
    const lines = sections.flatMap(sectionText);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Agency LA | No answer yet | ',
        'Agency POL | Attending | ',
        'Agency ICB | Apologies | Strike.',
        'Agency EDU | A deputy attends | Lee',
        '10 | A01 Name a contact in each school: red',
      ]),
    );
    expect(lines.join()).not.toMatch(/Kept|Attendance was not recorded|decided/);
    expect(meetingDocument(house.facts, { ...of, now: house.meeting.startsAt }).title).toBe(
      'Record of the meeting',
    );
  });

  const shown = (over: Partial<Facts>) => {
    const house = new MeetingHouse(partnershipBefore(over));
    const letterhead = { madeOn: day('2024-06-20'), madeBy: 'x', partnership: 'Westmarch' };
    const of = {
      meeting: house.meeting,
      reader: undefined,
      letterhead,
      calendar: house.calendar,
      now: house.now,
    };
    const { name, title, sections } = meetingDocument(house.facts, of);
    return { name, title, lines: sections.flatMap(sectionText) };
  };

  test('who sent a deputy or apologies, and which safeguarding partners were not there', () => {
    const { name, title, lines } = shown({
      responses: [
        response('POL', { attended: true }),
        response('ICB', { answer: 'Apologies', note: 'Strike.' }),
        response('EDU', { answer: 'Apologies' }),
        response('YJS', { answer: 'Deputy', deputy: 'Lee', attended: true }),
      ],
    });
    expect([title, name]).toEqual([
      'Record of the meeting',
      'JTAI partnership meeting, 20\u00a0June\u00a02024: Westmarch',
    ]);
    expect(lines.slice(1, 12)).toEqual([
      'Thursday 20 June 2024, 2pm to 3:30pm. Microsoft Teams. Chair: chair.la.',
      '*This meeting has not ended yet.*',
      '# Who attended',
      'The meeting was not quorate: LA and ICB were not there.',
      'table: Agency 42% | Attendance 22% | Who, or why not 36%',
      'Agency LA | Did not attend | No apologies',
      'Agency POL | Attended | Name not recorded',
      'Agency ICB | Apologies | Strike.',
      'Agency EDU | Apologies | No reason given',
      'Agency YJS | A deputy attended | Lee',
      'Agency PRO | Did not attend | No apologies',
    ]);
    const one = shown({ responses: ['LA', 'POL'].map((code) => response(code, { attended: true })) });
    expect(one.lines[4]).toBe('The meeting was not quorate: ICB was not there.');
  });

  test('what was asked, of whom and by when, as it stands now', () => {
    const { lines } = shown({
      actions: [action({ ref: 'A01' })],
      decisions: [
        minute('1', { agencyCode: 'EDU', dueOn: day('2024-07-01'), actionRef: 'A01' }),
        minute('2', { agencyCode: 'PRO' }),
        minute('3', {}),
        minute('4', { kind: 'Decision' }),
        minute('5', { kind: 'Note', at: at('2024-06-20T13:05:00Z') }),
      ],
      requests: [
        {
          ...{ ref: 'M1', title: 'x', agencyCode: 'EDU', status: 'Provided', askedIn: '1' },
          dueOn: day('2024-07-04'),
        },
      ],
    });
    expect(lines.slice(lines.indexOf('# What was agreed and decided'))).toEqual([
      '# What was agreed and decided',
      'table: Action 12% | What 58% | By whom 30%',
      'None | Said 4 | Written down by chair.la',
      '# What is asked, of whom, by when',
      'table: By when 26% | Of whom 24% | What 50%',
      '4\u00a0July\u00a02024 / Provided | EDU | Said 1 / About A01',
      'No day | PRO | Said 2',
      'No day | Nobody | Said 3',
      '# Notes',
      'table: Time 12% | Action 12% | What 76%',
      '2:05pm | None | Said 5 / Written down by chair.la',
      ...AT_THE_END,
    ]);
  });
});
