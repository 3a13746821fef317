import { decideMeetingAnswer } from '../../../bot/domain/meetings/answer';
import type { Facts, Reminder, Response } from '../../../bot/domain/partnership';
import { agency, at, facts, meeting, person, reminder } from '../../support/partnership';

const NOW = at('2024-01-25T09:00:00Z');
const START = at('2024-02-08T14:00:00Z');
const REF = 'JTAI-2024-02-08';

describe('an answer, whole', () => {
  const spoc = person('spoc.pol');
  const given = { meetingRef: REF, agencyCode: 'POL', answer: 'Attending' } as const;
  const answer = (
    over: Partial<Parameters<typeof decideMeetingAnswer>[2]>,
    more: Partial<Facts> = {},
    who = spoc,
  ) => decideMeetingAnswer(facts({ meetings: [meeting()], ...more }), who, { ...given, ...over }, NOW);
  const row: Response = {
    ...{ key: `${REF}|POL`, meetingRef: REF, agencyCode: 'POL', answer: 'Attending', forStartsAt: START },
    ...{ by: spoc.email, at: NOW },
  };
  const line = (verb: string, detail: string) => [
    { at: NOW, actor: spoc.email, verb, subjectRef: REF, detail },
  ];

  test('the first is a row, with its words and without what is blank', () => {
    expect(answer({ answer: 'Deputy', deputy: ' DEPUTY.POL@partnership.example ', note: ' ' })).toEqual({
      ok: true,
      value: {
        writes: [
          {
            insert: 'responses',
            row: {
              ...row,
              answer: 'Deputy',
              deputy: 'deputy.pol',
              note: undefined,
              before: undefined,
              beforeDeputy: undefined,
              beforeNote: undefined,
              undoneAt: undefined,
            },
          },
        ],
        log: line('meeting.answered', 'POL: A deputy attends: deputy.pol'),
      },
    });
    expect(answer({ deputy: 'Jo' })).toMatchObject({ value: { writes: [{ row: { deputy: undefined } }] } });
    expect(answer({ answer: 'Deputy', deputy: 'spoc.la@partnership.example' })).toMatchObject({
      value: { writes: [{ row: { deputy: 'spoc.la@partnership.example' } }] },
    });
    const notNamed = { ok: false, error: { code: 'deputy-not-named', field: 'deputy' } };
    expect(answer({ answer: 'Deputy' })).toEqual(notNamed);
    expect(answer({ answer: 'Deputy', deputy: ' ' })).toEqual(notNamed);
  });

  test('another one replaces it and says what it was; one for another time was none', () => {
    const there = { ...row, answer: 'Apologies' as const };
    expect(answer({}, { responses: [there] })).toMatchObject({
      value: {
        writes: [
          {
            change: 'responses',
            of: there,
            patch: { answer: 'Attending', before: 'Apologies', undoneAt: undefined },
          },
        ],
        log: line('meeting.answer-changed', 'POL: Attending, before: Apologies'),
      },
    });
    const former = { ...there, forStartsAt: at('2024-02-01T14:00:00Z') };
    expect(answer({}, { responses: [former] })).toMatchObject({
      value: { writes: [{ patch: { before: undefined } }], log: [{ verb: 'meeting.answered' }] },
    });
  });

  test.each<[string, Partial<Response>, boolean]>([
    ['the same', {}, true],
    ['another note', { note: 'Late' }, false],
    ['another deputy', { deputy: 'Jo' }, false],
  ])('beside %s it is the same again: %s', (_, over, same) => {
    const decided = answer({}, { responses: [{ ...row, ...over }] });
    expect(decided.ok && [decided.value.writes.length, decided.value.log.length]).toEqual(
      same ? [0, 0] : [1, 1],
    );
  });

  test('answers the reminders that are open, and changes what the newest says', () => {
    const sent = reminder();
    const done = reminder({
      key: 'D',
      stage: '-5',
      state: 'Acknowledged',
      dueAt: at('2024-02-01T08:30:00Z'),
      claimedAt: at('2024-02-01T08:30:00Z'),
    });
    const rows: Reminder[] = [
      sent,
      done,
      reminder({ key: 'S', state: 'Superseded' }),
      reminder({ key: 'L', agencyCode: 'LA' }),
      reminder({ key: 'A', kind: 'Action' }),
    ];
    const decided = answer({}, { reminders: rows });
    expect(
      decided.ok &&
        decided.value.writes.slice(1).map((write) => 'of' in write && 'key' in write.of && write.of.key),
    ).toEqual([sent.key, 'D']);
    expect(decided.ok && decided.value.reminder?.key).toBe('D');
    const again = answer({ reminderKey: sent.key }, { reminders: rows, responses: [row] });
    expect(again.ok && again.value.writes).toHaveLength(1);
    expect(again).toMatchObject({
      value: {
        reminder: { key: sent.key },
        log: [{ verb: 'meeting.answer-confirmed', detail: 'POL: Attending' }],
      },
    });
    expect(answer({ reminderKey: 'S' }, { reminders: rows })).toEqual({
      ok: true,
      value: { writes: [], log: [], reminder: rows[2] },
    });
    expect(answer({ reminderKey: 'L' }, { reminders: rows })).toMatchObject({ error: { code: 'bad-card' } });
  });

  test.each<[string, Partial<Facts>, object, string, string | undefined]>([
    ['that is gone', { meetings: [] }, {}, 'meeting-gone', undefined],
    ['that is off', { meetings: [meeting({ status: 'Cancelled' })] }, {}, 'meeting-cancelled', undefined],
    ['that was held', { meetings: [meeting({ status: 'Held' })] }, {}, 'meeting-over', undefined],
    ['that has just ended', { meetings: [meeting({ endsAt: NOW })] }, {}, 'meeting-over', undefined],
    ['that was moved', {}, { startsAt: NOW }, 'meeting-moved', 'It is now on Thu 8 Feb, 2pm.'],
    ['of an agency that is none', { agencies: [agency('LA')] }, {}, 'unknown-agency', undefined],
    [
      'of an agency that was asked and is none',
      { agencies: [agency('LA')], reminders: [reminder()] },
      {},
      'passed-on',
      undefined,
    ],
  ])('to a meeting %s is refused', (_, over, more, code, detail) => {
    expect(answer(more, over)).toEqual({ ok: false, error: { code, ...(detail ? { detail } : {}) } });
  });
});
