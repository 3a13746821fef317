import { decideArrival, roomOf } from '../../../bot/domain/in-session/attendance';
import { soonestFirst, whyNotQuorate } from '../../../bot/domain/in-session/attended';
import { meetingRecord, minutesOf } from '../../../bot/domain/in-session/record';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import type { Facts, Minute, Response } from '../../../bot/domain/partnership';
import { action, at, day } from '../../support/partnership';
import { codeOf, decided } from '../../support/decisions';
import { MeetingHouse, partnershipBefore, REF, START } from './meeting-house';

const chair = 'chair.la@partnership.example';
const line = (actor: string, verb: string, more: object = {}) => ({
  ...{ at: START, actor: `${actor}@partnership.example`, verb, subjectRef: REF, ...more },
});

const response = (agencyCode: string, over: Partial<Response>): Response => ({
  ...{ key: `${REF}|${agencyCode}`, meetingRef: REF, agencyCode, answer: 'Attending', forStartsAt: START },
  ...{ by: `spoc.${agencyCode.toLowerCase()}@partnership.example`, at: at('2024-06-01T09:00:00Z'), ...over },
});

describe('who is at a meeting', () => {
  const arrived = (
    of: MeetingHouse,
    who: string,
    given: { agencyCode: string; attended: boolean; who?: string },
  ) => decided(of.arrives(who, given));

  test('an agency that never answered and comes, with the line that says so', () => {
    const row = {
      ...{ key: `${REF}|POL`, meetingRef: REF, agencyCode: 'POL', answer: 'Attending', forStartsAt: START },
      ...{ attended: true, attendedBy: 'Dr Okafor', attendedAt: START, by: chair, at: START },
    };
    const of = new MeetingHouse();
    expect(arrived(of, 'chair.la', { agencyCode: 'POL', attended: true, who: ' Dr Okafor ' })).toEqual({
      writes: [{ insert: 'responses', row }],
      log: [line('chair.la', 'meeting.attendance', { detail: 'POL: there, Dr Okafor' })],
    });
    const [write] = arrived(of, 'chair.la', { agencyCode: 'POL', attended: true }).writes;
    expect(write).toMatchObject({ row: { attended: true, attendedBy: undefined } });
    expect(arrived(of, 'chair.la', { agencyCode: 'POL', attended: false }).writes).toEqual([]);
  });

  test.each<[string, Partial<Response>, boolean, string | undefined, object | undefined]>([
    ['comes', {}, true, undefined, { attended: true, attendedBy: undefined, attendedAt: START }],
    ['is there already', { attended: true, attendedBy: 'A' }, true, 'A', undefined],
    [
      'is there already, by whom is not said',
      { attended: true, attendedBy: 'A' },
      true,
      undefined,
      undefined,
    ],
    [
      'is there by somebody else',
      { attended: true, attendedBy: 'A' },
      true,
      'B',
      { attended: true, attendedBy: 'B', attendedAt: START },
    ],
    [
      'is not there after all',
      { attended: true, attendedBy: 'A' },
      false,
      'A',
      { attended: false, attendedBy: undefined, attendedAt: undefined },
    ],
    ['is known not to be there', { attended: false }, false, undefined, undefined],
  ])('an agency that answered %s', (_, over, attended, who, patch) => {
    const row = response('POL', over);
    const of = new MeetingHouse(partnershipBefore({ responses: [row] }));
    const { writes, log } = arrived(of, 'chair.la', { agencyCode: 'POL', attended, ...(who ? { who } : {}) });
    expect(writes).toEqual(patch ? [{ change: 'responses', of: row, patch }] : []);
    const detail = attended ? `POL: there${who ? `, ${who}` : ''}` : 'POL: not there after all';
    expect(log).toEqual(patch ? [line('chair.la', 'meeting.attendance', { detail })] : []);
  });

  test('once it is over chair and coordinator alone record it, and nobody before it opens', () => {
    const of = new MeetingHouse();
    of.facts = { ...of.facts, meetings: of.facts.meetings.map((one) => ({ ...one, status: 'Held' })) };
    const given = { meetingRef: REF, agencyCode: 'POL', attended: true };
    expect(codeOf(decideArrival(of.facts, of.actor('spoc.pol'), given, START))).toBe('meeting-over');
    expect(codeOf(decideArrival(of.facts, of.actor('chair.la'), given, START))).toBe('ok');
    const early = plusMinutes(START, -61);
    const before = new MeetingHouse();
    expect(codeOf(decideArrival(before.facts, before.actor('spoc.pol'), given, early))).toBe('not-now');
  });

  test('each is shown as recorded, else as it answered for this very time', () => {
    const of = new MeetingHouse(
      partnershipBefore({
        responses: [
          response('LA', { attended: true, attendedAt: START }),
          response('POL', { answer: 'Deputy', deputy: 'Lee', attended: true }),
          response('ICB', { answer: 'Apologies', note: 'Strike.' }),
          response('EDU', { answer: 'Apologies' }),
          response('YJS', { by: chair }),
          response('PRO', { forStartsAt: at('2024-06-19T13:00:00Z') }),
          response('LA', { meetingRef: 'OTHER', key: 'x', attended: false }),
        ],
      }),
    );
    const named = (code: string) => of.facts.agencies.find((one) => one.code === code);
    expect(roomOf(of.facts, of.meeting)).toEqual({
      presences: [
        { agency: named('LA'), is: 'here', who: 'spoc.la', at: START },
        { agency: named('POL'), is: 'deputy-here', who: 'Lee' },
        { agency: named('ICB'), is: 'apologies', note: 'Strike.' },
        { agency: named('EDU'), is: 'apologies' },
        { agency: named('YJS'), is: 'not-here', answer: 'Attending' },
        { agency: named('PRO'), is: 'not-here' },
      ],
      ...{ quorate: false, missing: [named('ICB')], isRecorded: true },
    });
  });

  test.each<[string, Partial<Response>, string]>([
    ['the deputy who was named', { deputy: 'deputy.pol@partnership.example' }, 'deputy.pol'],
    ['one written in capitals', { deputy: 'Deputy.POL@partnership.example ' }, 'deputy.pol'],
    ['one who is not on the list', { deputy: 'Lee@elsewhere.example' }, 'Lee@elsewhere.example'],
    [
      'whoever was said to be there',
      { deputy: 'Lee', attendedBy: 'deputy.pol@partnership.example' },
      'deputy.pol',
    ],
  ])('by the name that the People list has: %s', (_, over, who) => {
    const row = response('POL', { answer: 'Deputy', attended: true, ...over });
    const of = new MeetingHouse(partnershipBefore({ responses: [row] }));
    expect(roomOf(of.facts, of.meeting).presences[1]).toMatchObject({ is: 'deputy-here', who });
  });

  test('until anybody is recorded nobody is there, and who is expected is named', () => {
    const of = new MeetingHouse(
      partnershipBefore({
        responses: [response('LA', {}), response('POL', { answer: 'Deputy', deputy: 'Lee' })],
      }),
    );
    const room = roomOf(of.facts, of.meeting);
    expect(room.presences.slice(0, 3).map(({ is, who, answer }) => [is, who, answer])).toEqual([
      ['not-here', 'spoc.la', 'Attending'],
      ['not-here', 'Lee', 'Deputy'],
      ['not-here', undefined, undefined],
    ]);
    expect([room.isRecorded, room.quorate, room.missing.map(({ code }) => code)]).toEqual([
      ...[false, false, ['LA', 'POL', 'ICB']],
    ]);
  });
});

describe('what was written down', () => {
  const ask = {
    kind: 'Ask',
    text: ' Send\n the figures ',
    agencyCode: 'EDU',
    dueOn: day('2024-07-04'),
  } as const;

  test('an ask is a line of the minutes, a request with the next number, and a line of the record', () => {
    const of = new MeetingHouse(partnershipBefore({ actions: [action({ ref: 'A01' })] }));
    const { writes, log } = decided(of.notes('chair.la', { ...ask, actionRef: 'A01', item: 'red|A01' }, '1'));
    const key = `${REF}|chair.la|1`;
    const about = { agencyCode: 'EDU', dueOn: '2024-07-04' };
    expect(writes).toMatchObject([
      {
        insert: 'requests',
        row: {
          ...{ title: 'Send the figures', ref: 'M1', status: 'Open', ...about },
          lastStep: { text: `Asked for at ${REF}.`, by: chair, at: START },
        },
      },
      {
        insert: 'decisions',
        row: {
          ...{ meetingRef: REF, kind: 'Ask', title: 'Send the figures', by: chair, at: START },
          ...{ actionRef: 'A01', item: 'red|A01', ...about },
        },
      },
    ]);
    const [, second] = writes;
    const minute = second && 'insert' in second && second.insert === 'decisions' ? second.row : undefined;
    expect(writes[0]).toMatchObject({ row: { askedIn: minute?.key } });
    expect(minute?.key).toContain(key.slice(0, REF.length));
    expect(log).toEqual([
      {
        ...line('chair.la', 'meeting.written-down', { key: `written|${minute?.key}` }),
        detail: 'Ask, on A01, of EDU, by 2024-07-04',
      },
    ]);
  });

  test('what is no ask keeps no agency and no day', () => {
    const of = new MeetingHouse();
    const { writes, log } = decided(of.notes('chair.la', { ...ask, kind: 'Note' }, '1'));
    expect(writes).toHaveLength(1);
    const row = writes[0] && 'row' in writes[0] ? writes[0].row : {};
    expect(Object.keys(row)).toEqual(['key', 'meetingRef', 'kind', 'title', 'by', 'at']);
    expect(log[0]?.detail).toBe('Note');
  });

  test.each([
    [['M1', 'M4', 'R9', 'M2x'], 'M5'],
    [['M1234567890'], 'M1'],
    [[], 'M1'],
  ])('after %j it is %s', (refs, next) => {
    const requests = refs.map((ref) => ({ ref, title: ref, agencyCode: 'LA', status: 'Open' as const }));
    const of = new MeetingHouse(partnershipBefore({ requests }));
    expect(decided(of.notes('chair.la', ask, '1')).writes[0]).toMatchObject({ row: { ref: next } });
  });

  const kept: Partial<Facts> = {
    actions: [action({ ref: 'A01', findingRef: 'P1' })],
    findings: [{ ref: 'P1', title: 'Kept', inspectionRef: 'I1', kind: 'Priority' }],
    inspections: [{ ref: 'I1', title: 'Inspection' }],
  };

  test('nothing is asked of an action under embargo, as everybody reads it; a note may be of it', () => {
    const of = new MeetingHouse(partnershipBefore(kept));
    const refused = of.notes('chair.la', { ...ask, actionRef: 'A01' }, '1');
    expect(refused.ok ? '' : refused.error).toEqual({
      code: 'not-now',
      detail:
        'The action is under embargo, and everybody can read what is asked. Ask it once the letter is published, or without the action.',
    });
    expect(codeOf(of.notes('chair.la', { kind: 'Note', text: 'x', actionRef: 'A01' }, '1'))).toBe('ok');
  });

  test.each([
    [{ kind: 'Note', text: ' ' }, 'Write down what was said.'],
    [{ ...ask, dueOn: undefined }, 'Say by when.'],
    [{ ...ask, dueOn: day('2024-06-20') }, 'Choose a day after Thu 20 Jun.'],
  ] as const)('%j: %s', (writing, detail) => {
    const refused = new MeetingHouse().notes('chair.la', writing, '1');
    expect(refused.ok ? '' : refused.error.detail).toBe(detail);
  });

  const minute = (key: string, over: Partial<Minute> = {}): Minute => ({
    ...{ key, meetingRef: REF, kind: 'Ask', title: `Said ${key}`, by: chair },
    ...{ at: at('2024-06-20T13:10:00Z'), ...over },
  });

  test('is read in the order in which it was said, an ask as its request stands now, the soonest first and those without a day last', () => {
    const of = new MeetingHouse(
      partnershipBefore({
        ...kept,
        decisions: [
          minute('3', { at: at('2024-06-20T13:30:00Z'), agencyCode: 'EDU', dueOn: day('2024-07-01') }),
          minute('1', { agencyCode: 'POL', dueOn: day('2024-07-02') }),
          minute('2', { agencyCode: 'PRO' }),
          minute('4', { kind: 'Note', actionRef: 'A01', item: 'red|A01', at: at('2024-06-20T13:40:00Z') }),
          minute('5', { meetingRef: 'OTHER' }),
        ],
        requests: [
          {
            ...{ ref: 'M1', title: 'x', agencyCode: 'ICB', status: 'Provided', askedIn: '1' },
            dueOn: day('2024-07-09'),
          },
        ],
      }),
    );
    const [edu, pol, pro] = ['EDU', 'ICB', 'PRO'].map((code) =>
      of.facts.agencies.find((one) => one.code === code),
    );
    const said = (key: string, time: string) => ({
      ...{ key, kind: 'Ask', words: `Said ${key}`, byName: 'chair.la', at: `2024-06-20T13:${time}:00Z` },
    });
    const lines = [
      { ...said('1', '10'), ask: { agency: pol, dueOn: '2024-07-09', ref: 'M1', done: true } },
      { ...said('2', '10'), ask: { agency: pro, done: false } },
      { ...said('3', '30'), ask: { agency: edu, dueOn: '2024-07-01', done: false } },
    ];
    const note = {
      ...{ ...said('4', '40'), kind: 'Note', item: 'red|A01' },
      action: { ref: 'A01', title: of.facts.actions[0]?.title },
    };
    expect(minutesOf(of.facts, REF, of.actor('spoc.pol'), day('2024-06-20'))).toEqual(lines);
    const record = meetingRecord(of.asOf, of.meeting, of.actor('chair.la'));
    expect(record).toMatchObject({ notes: [note], decisions: [], challenges: [], agreed: [] });
    expect(record.asks).toEqual([lines[2], lines[0], lines[1]]);
    expect(minutesOf(of.facts, REF, undefined, day('2024-06-20'))).toHaveLength(3);
  });
});

test('what agencies vote on their own cards while a meeting is on is in its record, and what they vote before and after is not', () => {
  const refs = ['A01', 'A02', 'A03'];
  const of = new MeetingHouse(
    partnershipBefore({
      actions: refs.map((ref) => action({ ref, leadAgency: 'LA', dueOn: day('2024-12-02') })),
    }),
  );
  for (const ref of refs) of.does('spoc.la', { ref, deed: 'evidence', given: { text: 'All in place.' } });
  of.later(1).does('spoc.icb', { ref: 'A03', deed: 'challenge', given: { text: 'Where is the audit?' } });
  of.later(1).write(decided(of.run('chair.la', { does: 'item', item: 'welcome' })));
  of.later(5).does('spoc.pol', { ref: 'A01', deed: 'agree', given: {} });
  of.later(1).does('spoc.edu', { ref: 'A02', deed: 'challenge', given: { text: 'Which schools?' } });
  of.later(1).write(decided(of.run('chair.la', { does: 'end' })));
  of.later(5).does('spoc.icb', { ref: 'A01', deed: 'agree', given: {} });
  const { agreed, challengedByVote } = meetingRecord(of.asOf, of.meeting, of.actor('spoc.pro'));
  expect(agreed.map(({ ref, agencies, byVote }) => [ref, agencies.map(({ code }) => code), byVote])).toEqual([
    ['A01', ['POL'], true],
  ]);
  expect(challengedByVote).toMatchObject([{ ref: 'A02', agency: { code: 'EDU' }, words: 'Which schools?' }]);
});

describe('the votes in the record of a meeting', () => {
  const votedOn = (...refs: readonly string[]): MeetingHouse => {
    const of = new MeetingHouse(
      partnershipBefore({
        actions: refs.map((ref) => action({ ref, leadAgency: 'LA', dueOn: day('2024-12-02') })),
      }),
    );
    for (const ref of refs) of.does('spoc.la', { ref, deed: 'evidence', given: { text: 'All in place.' } });
    of.later(1).write(decided(of.run('chair.la', { does: 'item', item: 'welcome' })));
    return of;
  };
  const votes = (of: MeetingHouse) => {
    const { agreed, challengedByVote } = meetingRecord(of.asOf, of.meeting, of.actor('spoc.pro'));
    return [
      ...agreed.map(({ ref, agencies, byVote }) => [
        ref,
        byVote ? 'agreed' : 'present',
        agencies.map(({ code }) => code).join(),
      ]),
      ...challengedByVote.map(({ ref, agency, words }) => [ref, words, agency.code]),
    ];
  };
  const end = (of: MeetingHouse): void => of.write(decided(of.run('chair.la', { does: 'end' })));
  const agrees = (of: MeetingHouse, ref: string) => of.does('spoc.pol', { ref, deed: 'agree', given: {} });
  const challenges = (of: MeetingHouse, ref: string, text: string) =>
    of.does('spoc.pol', { ref, deed: 'challenge', given: { text } });

  test('stay as they were given there, whatever an agency votes afterwards', () => {
    const of = votedOn('A01', 'A02', 'A03');
    agrees(of, 'A01');
    challenges(of, 'A02', 'Which schools?');
    for (const agencyCode of ['POL', 'ICB'])
      of.write(decided(of.arrives('chair.la', { agencyCode, attended: true })));
    of.does('chair.la', { ref: 'A03', deed: 'agree-for-those-present', given: { meetingRef: REF } });
    end(of.later(5));
    const then = votes(of);
    expect(then).toEqual([
      ['A01', 'agreed', 'POL'],
      ['A03', 'present', 'POL,ICB'],
      ['A02', 'Which schools?', 'POL'],
    ]);
    of.later(3 * 24 * 60);
    challenges(of, 'A01', 'The audit says otherwise.');
    agrees(of, 'A02');
    challenges(of, 'A03', 'So does this one.');
    expect(votes(of)).toEqual(then);
  });

  test('are the last of each agency on the same evidence, and none that was taken back', () => {
    const of = votedOn('A01', 'A02', 'A03');
    challenges(of, 'A01', 'Which schools?');
    of.later(1);
    agrees(of, 'A01');
    agrees(of, 'A02');
    of.later(1).does('spoc.pol', { ref: 'A02', deed: 'take-back', given: {} });
    challenges(of, 'A03', 'Where is the audit?');
    of.later(1).does('spoc.la', { ref: 'A03', deed: 'evidence', given: { text: 'Here it is.' } });
    agrees(of.later(1), 'A03');
    end(of.later(1));
    expect(votes(of)).toEqual([
      ['A01', 'agreed', 'POL'],
      ['A03', 'agreed', 'POL'],
      ['A03', 'Where is the audit?', 'POL'],
    ]);
  });

  test.each([
    ['nobody has ended', false],
    ['somebody ended on another day', true],
  ])('end by its hour, of one that %s', (_, isEnded) => {
    const of = votedOn('A01', 'A02');
    agrees(of.later(10), 'A01');
    agrees(of.later(180), 'A02');
    of.later(24 * 60);
    if (isEnded) end(of);
    expect(votes(of)).toEqual([['A01', 'agreed', 'POL']]);
  });

  test('are told of an overrun as well, once it was ended or while it goes on', () => {
    const of = votedOn('A01', 'A02');
    of.later(100).write(decided(of.run('chair.la', { does: 'item', item: 'agree|A01' })));
    agrees(of, 'A01');
    agrees(of.later(5), 'A02');
    end(of.later(5));
    expect(votes(of)).toEqual([
      ['A01', 'agreed', 'POL'],
      ['A02', 'agreed', 'POL'],
    ]);
  });
});

test.each([
  [[], '', 'no agency here is marked as a safeguarding partner'],
  [['Police'], 'Police', 'Police was not there'],
  [['Police', 'Health'], 'Police and Health', 'Police and Health were not there'],
])('without %j (%j) a meeting is not quorate, as %s', (missing, named, why) => {
  expect(whyNotQuorate(missing, named)).toBe(why);
});

test('what is asked stands by its day, that of one day as it was said and that of no day last', () => {
  const ask = (words: string, dueOn?: string) => ({ words, ask: dueOn ? { dueOn: day(dueOn) } : {} });
  const asks = [ask('a'), ask('b', '2024-07-04'), ask('c', '2024-07-04'), ask('d', '2024-07-01'), ask('e')];
  expect(soonestFirst(asks).map(({ words }) => words)).toEqual(['d', 'b', 'c', 'a', 'e']);
});
