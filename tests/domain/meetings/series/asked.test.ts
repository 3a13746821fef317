import { calendarAsKnownOn } from '../../../../bot/domain/calendar/bank-holidays';
import { decideMeetingChange, type MeetingStep } from '../../../../bot/domain/meetings/change';
import { meetingNews } from '../../../../bot/domain/meetings/change-news';
import { seriesQuestionsDue } from '../../../../bot/domain/meetings/series/questions';
import { DEFAULT_HOURS } from '../../../../bot/domain/sending/hours';
import { after } from '../../../support/apply-writes';
import { at, day, person } from '../../../support/partnership';
import type { Facts } from '../../../../bot/domain/partnership';
import { NOW, swept, changed, days, made, remindedOf, FIRST } from './swept';

const calendar = calendarAsKnownOn();

describe('about a meeting that people were told of the coordinator is asked', () => {
  const told = remindedOf(FIRST, made);
  const moved = swept(changed(told, { firstOn: day('2024-02-15') }));
  const wish = (from: Facts) => seriesQuestionsDue({ facts: from, calendar, hours: DEFAULT_HOURS, now: NOW });
  const decide = (from: Facts, step: MeetingStep) => {
    const now = from.meetings.find(({ ref }) => ref === FIRST)!;
    const decided = decideMeetingChange({ facts: from, calendar, now: NOW }, person('coordinator.la'), {
      meetingRef: FIRST,
      seen: { startsAt: now.startsAt, status: now.status },
      step,
    });
    if (!decided.ok) throw new Error(decided.error.code);
    return after(from, decided.value);
  };
  const asked = (from: Facts): Facts => ({
    ...from,
    messages: wish(from).map(({ kind, about, key, title, agencyCode, dueAt, personEmail, toldStartsAt }) => ({
      ...{
        table: 'messages' as const,
        kind,
        about,
        key,
        title,
        agencyCode,
        dueAt,
        personEmail,
        toldStartsAt,
      },
      state: 'Sent' as const,
      attempts: 1,
      sentAt: NOW,
    })),
  });
  const newsTo = (from: Facts) =>
    meetingNews({ facts: from, calendar, hours: DEFAULT_HOURS, now: NOW }).map(
      ({ kind, personEmail }) => `${kind} ${personEmail}`,
    );

  test('once, and until then it stays where it was while the others follow', () => {
    expect(days(moved)).toEqual(['2024-02-08', '2024-03-28', '2024-05-09', '2024-06-20', '2024-08-01']);
    expect(wish(moved)).toMatchObject([
      {
        kind: 'SeriesChange',
        about: FIRST,
        personEmail: 'coordinator.la@partnership.example',
        toldStartsAt: '2024-02-15T14:00:00Z',
      },
    ]);
    expect(newsTo(moved)).toEqual([]);
  });

  test('move: it goes where its series is, and those who were told are told', () => {
    const done = decide(asked(moved), { does: 'as series', to: at('2024-02-15T14:00:00Z') });
    expect(days(done)[0]).toBe('2024-02-15');
    expect(newsTo(done)).toEqual(['MeetingMoved spoc.pol@partnership.example']);
    expect(done.messages[0]).toMatchObject({ state: 'Answered' });
    expect(wish(done)).toEqual([]);
    expect(days(swept(done))).toEqual(days(done));
    expect(decide(done, { does: 'as series', to: at('2024-02-15T14:00:00Z') })).toEqual(done);
  });

  test('keep: it stays, and is not asked about again until the series changes again', () => {
    const done = decide(asked(moved), { does: 'stay' });
    expect(days(swept(done))).toEqual(days(moved));
    expect(wish(done)).toEqual([]);
    expect(newsTo(done)).toEqual([]);
    expect(done.messages[0]).toMatchObject({ state: 'Answered' });
    expect(wish(swept(changed(done, { firstOn: day('2024-02-14') })))).toHaveLength(1);
  });

  test('cancel: it is off, and its day is not made anew', () => {
    const done = decide(asked(moved), { does: 'cancel', reason: 'Not needed.' });
    expect(newsTo(done)).toEqual(['MeetingCancelled spoc.pol@partnership.example']);
    expect(days(swept(done))).toEqual(['2024-03-28', '2024-05-09', '2024-06-20', '2024-08-01']);
    expect(wish(done)).toEqual([]);
  });

  test('a card of a series that was changed once more moves nothing', () => {
    const again = swept(changed(moved, { firstOn: day('2024-02-14') }));
    const now = again.meetings[0]!;
    expect(
      decideMeetingChange({ facts: again, calendar, now: NOW }, person('coordinator.la'), {
        meetingRef: FIRST,
        seen: { startsAt: now.startsAt, status: now.status },
        step: { does: 'as series', to: at('2024-02-15T14:00:00Z') },
      }),
    ).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
  });

  test('also where the place alone changed: who was told hears of the new one', () => {
    const elsewhere = swept(changed(told, { place: 'Room 9' }));
    expect(elsewhere.meetings.map(({ place }) => place)[0]).toBe('Microsoft Teams');
    expect(elsewhere.meetings.map(({ place }) => place)[1]).toBe('Room 9');
    const done = decide(elsewhere, { does: 'as series', to: at('2024-02-08T14:00:00Z') });
    expect(done.meetings[0]).toMatchObject({ place: 'Room 9', startsAt: '2024-02-08T14:00:00Z' });
    expect(newsTo(done)).toEqual(['MeetingMoved spoc.pol@partnership.example']);
  });

  test('also where the title alone changed: who was told hears of the new one, once', () => {
    const renamed = swept(changed(told, { title: 'Partnership board' }));
    expect(renamed.meetings.map(({ title }) => title).slice(0, 2)).toEqual([
      told.meetings[0]!.title,
      'Partnership board',
    ]);
    expect(wish(renamed)).toHaveLength(1);
    expect(newsTo(renamed)).toEqual([]);
    const done = decide(asked(renamed), { does: 'as series', to: at('2024-02-08T14:00:00Z') });
    expect(done.meetings[0]).toMatchObject({ title: 'Partnership board', startsAt: '2024-02-08T14:00:00Z' });
    expect(newsTo(done)).toEqual(['MeetingMoved spoc.pol@partnership.example']);
    expect(wish(done)).toEqual([]);
    const kept = decide(asked(renamed), { does: 'stay' });
    expect(kept.meetings[0]!.title).toBe(told.meetings[0]!.title);
    expect(wish(swept(kept))).toEqual([]);
    expect(newsTo(kept)).toEqual([]);
  });

  test.each<[string, Facts]>([
    [
      'that an agency has answered',
      {
        ...made,
        responses: [
          {
            key: `${FIRST}|POL`,
            meetingRef: FIRST,
            agencyCode: 'POL',
            answer: 'Attending',
            by: 'x@y.example',
            at: NOW,
          },
        ],
      },
    ],
    [
      'that was moved by itself',
      {
        ...made,
        meetings: made.meetings.map((one) =>
          one.ref === FIRST
            ? { ...one, startsAt: at('2024-02-07T14:00:00Z'), endsAt: at('2024-02-07T15:30:00Z') }
            : one,
        ),
      },
    ],
  ])('one %s, too', (_, from) => {
    const next = swept(changed(from, { firstOn: day('2024-02-15') }));
    expect(wish(next).map(({ about }) => about)).toEqual([FIRST]);
    expect(next.meetings[0]!.startsAt).toBe(from.meetings[0]!.startsAt);
  });
});
