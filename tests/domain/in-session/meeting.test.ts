import { agendaOf } from '../../../bot/domain/in-session/agenda';
import { roomOf } from '../../../bot/domain/in-session/attendance';
import { meetingVersion } from '../../../bot/domain/in-session/ground';
import { meetingRecord } from '../../../bot/domain/in-session/record';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { decide } from '../../../bot/domain/lifecycle/decide';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, at, day } from '../../support/partnership';
import { codeOf, decided } from '../../support/decisions';
import { MeetingHouse, partnershipBefore, REF, START } from './meeting-house';

const there = (agencyCode: string) => ({ agencyCode, attended: true });

describe('who runs a meeting, and when', () => {
  const step = { does: 'item', item: 'welcome' } as const;

  test.each([
    ['chair.la', 'ok'],
    ['coordinator.la', 'ok'],
    ['spoc.pol', 'not-for-your-role'],
    ['deputy.icb', 'not-for-your-role'],
  ])('%s: %s', (who, code) => {
    const house = new MeetingHouse();
    const writing = { kind: 'Note', text: 'Said.' } as const;
    const order = { does: 'order', order: ['welcome'] } as const;
    expect(
      [house.run(who, step), house.run(who, order), house.run(who, { does: 'end' })].map(codeOf),
    ).toEqual([code, code, code]);
    expect(codeOf(house.notes(who, writing, '1'))).toBe(code);
  });

  test('from an hour before; its order at any time; never a cancelled one; nothing moves after the end', () => {
    const house = new MeetingHouse();
    house.now = plusMinutes(START, -61);
    expect(codeOf(house.run('chair.la', step))).toBe('not-now');
    expect(codeOf(house.run('chair.la', { does: 'order', order: [] }))).toBe('ok');
    expect(codeOf(house.later(1).run('chair.la', step))).toBe('ok');
    house.write(decided(house.run('chair.la', step)));
    house.write(decided(house.run('chair.la', { does: 'end' })));
    expect(house.meeting).toMatchObject({ status: 'Held', running: { endedAt: house.now } });
    expect(codeOf(house.run('chair.la', step))).toBe('meeting-over');
    expect(house.run('chair.la', { does: 'end' })).toEqual({ ok: true, value: { writes: [], log: [] } });
    const cancelled = new MeetingHouse(partnershipBefore());
    cancelled.facts = {
      ...cancelled.facts,
      meetings: cancelled.facts.meetings.map((one) => ({ ...one, status: 'Cancelled' as const })),
    };
    expect(codeOf(cancelled.run('chair.la', step))).toBe('meeting-cancelled');
  });

  test('what is begun early is on: who is there, what they agree, what is decided and asked', () => {
    const house = new MeetingHouse(
      partnershipBefore({ actions: [action({ ref: 'A01', leadAgency: 'LA' })] }),
    );
    house.now = plusMinutes(START, -60);
    house.does('spoc.la', { ref: 'A01', deed: 'evidence', given: { text: 'All in place.' } });
    const agreed = () =>
      decide(house.asOf, house.actor('chair.la'), {
        ...{ ref: 'A01', deed: 'agree-for-those-present', given: { meetingRef: REF } },
      });
    for (const who of ['spoc.pol', 'spoc.icb'])
      house.write(decided(house.arrives(who, there(who.slice(-3).toUpperCase()))));
    house.write(decided(house.arrives('chair.la', there('LA'))));
    expect(codeOf(agreed())).not.toBe('ok');
    house.write(decided(house.run('chair.la', step)));
    expect(codeOf(agreed())).toBe('ok');
    const ask = {
      kind: 'Ask',
      text: 'Send the figures',
      agencyCode: 'EDU',
      dueOn: day('2024-07-04'),
    } as const;
    expect([
      codeOf(house.arrives('spoc.edu', there('EDU'))),
      codeOf(house.notes('chair.la', { kind: 'Decision', text: 'Agreed.' }, '1')),
      codeOf(house.notes('chair.la', ask, '2')),
    ]).toEqual(['ok', 'ok', 'ok']);
  });

  test('of two who go on at once the second is told', () => {
    const house = new MeetingHouse(partnershipBefore({ actions: [action({ ref: 'A01', rating: 'Red' })] }));
    const seen = meetingVersion(house.meeting);
    house.write(decided(house.run('chair.la', { does: 'item', item: 'red|A01' }, seen)));
    expect(codeOf(house.run('coordinator.la', step, seen))).toBe('version-changed');
    // The same step once more is no other.
    expect(codeOf(house.run('coordinator.la', { does: 'item', item: 'red|A01' }, seen))).toBe('ok');
    expect(codeOf(house.run('chair.la', { does: 'item', item: 'red|A99' }))).toBe('not-now');
  });
});

describe('who is there', () => {
  test('is said by whoever speaks for an agency, by their name, and for any by chair and coordinator', () => {
    const house = new MeetingHouse();
    house.write(decided(house.arrives('deputy.pol', there('POL'))));
    house.write(decided(house.arrives('chair.la', { ...there('ICB'), who: 'Dr Okafor' })));
    house.write(decided(house.arrives('coordinator.la', there('EDU'))));
    expect(codeOf(house.arrives('spoc.pol', there('YJS')))).toBe('not-your-agency');
    expect(codeOf(house.arrives('chair.la', there('XXX')))).toBe('unknown-agency');
    const { presences, quorate, missing } = roomOf(house.facts, house.meeting);
    expect(presences.map(({ agency, is, who }) => [agency.code, is, who])).toEqual([
      ['LA', 'not-here', undefined],
      ['POL', 'here', 'deputy.pol'],
      ['ICB', 'here', 'Dr Okafor'],
      ['EDU', 'here', undefined],
      ['YJS', 'not-here', undefined],
      ['PRO', 'not-here', undefined],
    ]);
    expect([quorate, missing.map(({ code }) => code)]).toEqual([false, ['LA']]);
    house.write(decided(house.arrives('spoc.la', there('LA'))));
    expect(roomOf(house.facts, house.meeting).quorate).toBe(true);
    house.write(decided(house.arrives('chair.la', { agencyCode: 'POL', attended: false })));
    expect(roomOf(house.facts, house.meeting).quorate).toBe(false);
  });

  test('twice is once, and a birth date is no name', () => {
    const house = new MeetingHouse();
    house.write(decided(house.arrives('spoc.pol', there('POL'))));
    expect(decided(house.arrives('spoc.pol', there('POL'))).writes).toEqual([]);
    expect(codeOf(house.arrives('chair.la', { ...there('ICB'), who: 'Born 03/04/2012' }))).toBe('child-data');
  });
});

describe('what is written down', () => {
  const ask = { kind: 'Ask', text: 'Send the figures', agencyCode: 'EDU', dueOn: day('2024-07-04') } as const;

  test.each([
    ['nothing', { kind: 'Note', text: '  ' }, 'not-given'],
    ['more than the list holds', { kind: 'Note', text: 'x'.repeat(251) }, 'too-long'],
    ['a birth date', { kind: 'Decision', text: 'The boy born 03/04/2012' }, 'child-data'],
    ['of no action that there is', { kind: 'Note', text: 'Said', actionRef: 'A99' }, 'action-gone'],
    ['an ask of nobody', { ...ask, agencyCode: undefined }, 'no-agency-named'],
    ['an ask of no agency that there is', { ...ask, agencyCode: 'XXX' }, 'unknown-agency'],
    ['an ask without a day', { ...ask, dueOn: undefined }, 'bad-date'],
    ['an ask by today', { ...ask, dueOn: day('2024-06-20') }, 'bad-date'],
    ['an ask by a Sunday', { ...ask, dueOn: day('2024-07-07') }, 'due-on-day-off'],
    ['an ask by a Sunday that is meant', { ...ask, dueOn: day('2024-07-07'), isDayMeant: true }, 'ok'],
  ] as const)('%s: %s', (_what, writing, code) => {
    expect(codeOf(new MeetingHouse().notes('chair.la', writing, '1'))).toBe(code);
  });

  test.each([
    ['its request', 'requests'],
    ['its line alone, as it was written first once', 'decisions'],
  ])(
    'the same twice is one; two who write at once are both kept; an ask that stopped at %s is completed',
    (_, list) => {
      const house = new MeetingHouse();
      const first = decided(house.notes('chair.la', ask, '1'));
      const other = decided(house.notes('coordinator.la', { kind: 'Note', text: 'Said, too.' }, '1'));
      // The app stopped between the two rows of the ask.
      house.write({
        ...first,
        writes: first.writes.filter((write) => 'insert' in write && write.insert === list),
      });
      house.write(other);
      house.write(decided(house.notes('chair.la', ask, '1')));
      expect(decided(house.notes('chair.la', ask, '1')).writes).toEqual([]);
      expect(house.facts.decisions.map(({ title }) => title).sort()).toEqual([
        'Said, too.',
        'Send the figures',
      ]);
      expect(house.facts.requests).toEqual([
        expect.objectContaining({ ref: 'M1', agencyCode: 'EDU', dueOn: '2024-07-04', status: 'Open' }),
      ]);
    },
  );
});

test('ninety minutes with twelve people and forty items', () => {
  const actions = Array.from({ length: 39 }, (_, at) =>
    action({
      ref: `A${String(at + 1).padStart(2, '0')}`,
      title: `Action ${at + 1}`,
      leadAgency: at % 2 === 0 ? 'POL' : 'EDU',
      dueOn: day(at < 30 ? '2024-12-02' : '2024-06-03'),
      ...(at >= 20 && at < 30 ? { rating: 'Red' as const } : {}),
    }),
  );
  const house = new MeetingHouse(partnershipBefore({ actions }));
  for (const [at, { ref, leadAgency }] of actions.slice(0, 20).entries()) {
    const lead = `spoc.${leadAgency.toLowerCase()}`;
    house.does(lead, { ref, deed: 'evidence', given: { text: 'All in place.' } });
    if (at >= 16) house.does('spoc.icb', { ref, deed: 'challenge', given: { text: 'Where is the audit?' } });
  }
  expect(house.facts.people).toHaveLength(12);
  house.now = plusMinutes(START, -5);
  for (const who of ['spoc.la', 'deputy.pol', 'spoc.icb', 'spoc.edu', 'spoc.yjs'])
    house.write(decided(house.arrives(who, there(who.slice(-3).replace('.', '').toUpperCase()))));
  house.now = START;
  const agenda = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
  expect(agenda).toHaveLength(40);
  for (const [at, { key, kind, refs }] of agenda.entries()) {
    house.write(decided(house.run('chair.la', { does: 'item', item: key })));
    house.later(2);
    const [actionRef] = refs;
    if (!actionRef) continue;
    const about = { actionRef, item: key };
    if (kind === 'agree') {
      house.does('spoc.icb', { ref: actionRef, deed: 'agree', given: {} });
      if (at % 4 > 0)
        house.does('chair.la', {
          ref: actionRef,
          deed: 'agree-for-those-present',
          given: { meetingRef: REF },
        });
      house.write(
        decided(house.notes('chair.la', { kind: 'Decision', text: `Agreed: ${actionRef}`, ...about }, key)),
      );
    } else {
      const dueOn = day('2024-07-04');
      const asked = {
        text: `Say what stands in the way of ${actionRef}`,
        agencyCode: 'EDU',
        dueOn,
        ...about,
      };
      const both = [
        decided(house.notes('chair.la', { kind: 'Ask', ...asked }, key)),
        decided(
          house.notes('coordinator.la', { kind: 'Note', text: `Why ${actionRef} is late`, ...about }, key),
        ),
      ];
      for (const one of both) house.write(one);
    }
  }
  house.later(8).write(decided(house.run('chair.la', { does: 'end' })));
  expect(house.now <= house.meeting.endsAt).toBe(true);
  const record = meetingRecord(house.asOf, house.meeting, house.actor('spoc.pro'));
  expect(record.room.presences.filter(({ is }) => is === 'here')).toHaveLength(5);
  expect(record.room.quorate).toBe(true);
  expect([record.decisions.length, record.asks.length, record.notes.length]).toEqual([16, 23, 23]);
  const agreed = (byVote: boolean) => record.agreed.filter((one) => one.byVote === byVote);
  expect([agreed(false).length, agreed(true).length]).toEqual([12, 16]);
  // Nothing that the meeting saw has left its agenda, and everything was on it once.
  expect(agendaOf(house.asOf, house.meeting, house.actor('chair.la')).length).toBeGreaterThanOrEqual(40);
  // What was asked is reminded of like any deadline, from ten working days before.
  const morning = { ...house.asOf, hours: DEFAULT_HOURS, now: at('2024-06-21T08:30:00Z') };
  const reminded = dueReminders(morning).filter(({ kind }) => kind === 'Request');
  expect(new Set(reminded.map(({ personEmail }) => personEmail))).toEqual(
    new Set(['spoc.edu@partnership.example']),
  );
  expect(reminded).toHaveLength(23);
});
