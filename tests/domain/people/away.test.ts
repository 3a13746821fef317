import { awayView, decideAway, decideBack, type DaysGiven } from '../../../bot/domain/people/away';
import type { Person } from '../../../bot/domain/partnership';
import { at, day, facts, person } from '../../support/partnership';

/** Thursday 1 February 2024. */
const NOW = at('2024-02-01T10:00:00Z');
const karen = (over: Partial<Person> = {}) => person('spoc.pol', over);
const COORDINATOR = person('coordinator.la');
const SAMIR = person('deputy.pol');
const away = (from: string, to?: string): Partial<Person> => ({
  awayFrom: day(from),
  ...(to ? { awayTo: day(to) } : {}),
});
const of = (...people: Person[]) => facts({ people });
const KAREN = karen().email;

describe('days away', () => {
  const set = (days: Partial<DaysGiven>, who = karen(), actor: Person = who) =>
    decideAway(of(COORDINATOR, who, SAMIR), actor, { email: KAREN, ...days }, NOW);
  const why = (days: Partial<DaysGiven>) => {
    const decided = set(days);
    return decided.ok ? 'set' : decided.error.detail;
  };

  test('are written to whose they are, with the moment, and to the record', () => {
    const who = karen();
    expect(set({ from: ' 2024-02-12 ', to: ' 2024-02-16 ' }, who)).toEqual({
      ok: true,
      value: {
        writes: [
          {
            change: 'people',
            of: who,
            patch: { awayFrom: '2024-02-12', awayTo: '2024-02-16', awayChangedAt: NOW },
          },
        ],
        log: [
          {
            ...{ at: NOW, actor: KAREN, verb: 'away.set', subjectRef: KAREN },
            detail: '2024-02-12 to 2024-02-16',
          },
        ],
      },
    });
  });

  test('may have no end, say what they were before, and that the coordinator set them', () => {
    const who = karen(away('2024-02-05', '2024-02-06'));
    expect(set({ from: '2024-02-12', to: '  ' }, who, COORDINATOR)).toMatchObject({
      value: {
        writes: [{ patch: { awayFrom: '2024-02-12', awayTo: undefined } }],
        log: [
          {
            actor: COORDINATOR.email,
            detail: '2024-02-12 to further notice, before: 2024-02-05 to 2024-02-06 (set by the coordinator)',
          },
        ],
      },
    });
  });

  test('that are the same change nothing; another first or last day does', () => {
    const days = { from: '2024-02-12', to: '2024-02-16' };
    const writes = (before: Partial<Person>, given: Partial<DaysGiven> = days) => {
      const decided = set(given, karen(before));
      return decided.ok && decided.value.writes.length;
    };
    expect(writes(away('2024-02-12', '2024-02-16'))).toBe(0);
    expect(writes(away('2024-02-13', '2024-02-16'))).toBe(1);
    expect(writes(away('2024-02-12', '2024-02-15'))).toBe(1);
    expect(writes(away('2024-02-12'))).toBe(1);
    expect(writes(away('2024-02-12'), { from: '2024-02-12' })).toBe(0);
  });

  const UNREADABLE = 'could not be read. Choose it, or write it as 2026-05-31.';
  test.each<[string, Partial<DaysGiven>]>([
    ['Say the first day away.', {}],
    ['Say the first day away.', { from: '  ' }],
    [`The first day ${UNREADABLE}`, { from: 'soon' }],
    [`The last day ${UNREADABLE}`, { from: '2024-02-12', to: 'later' }],
    ['The last day away is before the first.', { from: '2024-02-12', to: '2024-02-11' }],
    ['Those days have passed.', { from: '2024-01-29', to: '2024-01-31' }],
    ['The first day is more than a month ago.', { from: '2023-12-31' }],
    ['The first day is more than a year ahead.', { from: '2025-02-02' }],
    [
      'That is longer than a year. Leave the last day empty instead.',
      { from: '2024-02-01', to: '2025-02-02' },
    ],
    ['set', { from: '2024-02-12', to: '2024-02-12' }],
    ['set', { from: '2024-01-29', to: '2024-02-01' }],
    ['set', { from: '2024-01-01' }],
    ['set', { from: '2025-02-01' }],
    ['set', { from: '2024-02-01', to: '2025-02-01' }],
  ])('%s', (said, days) => expect(why(days)).toBe(said));

  test('are one’s own, or set by the coordinator; nobody else learns who is on the list', () => {
    const code = (actor: Person, email: string) => {
      const decided = decideAway(of(COORDINATOR, karen(), SAMIR), actor, { email, from: '2024-02-12' }, NOW);
      return decided.ok ? 'set' : decided.error.code;
    };
    expect(code(SAMIR, KAREN)).toBe('only-your-own-days');
    expect(code(SAMIR, 'nobody@partnership.example')).toBe('only-your-own-days');
    expect(code(COORDINATOR, 'nobody@partnership.example')).toBe('person-gone');
    expect(code(COORDINATOR, KAREN)).toBe('set');
  });
});

describe('being back', () => {
  const back = (who: Person, actor: Person = who) =>
    decideBack(of(COORDINATOR, who, SAMIR), actor, KAREN, NOW);
  const patch = { awayFrom: undefined, awayTo: undefined, awayChangedAt: NOW };

  test.each<[string, Partial<Person>]>([
    ['before: 2024-01-29 to 2024-02-02', away('2024-01-29', '2024-02-02')],
    ['before: 2024-01-29 to further notice', away('2024-01-29')],
    ['before: to 2024-02-02', { awayTo: day('2024-02-02') }],
  ])('clears the days, and the record says what they were: %s', (detail, days) => {
    const who = karen(days);
    expect(back(who)).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'people', of: who, patch }],
        log: [{ at: NOW, actor: KAREN, verb: 'away.cleared', subjectRef: KAREN, detail }],
      },
    });
  });

  test('changes nothing without days, and is for others to say only as coordinator', () => {
    expect(back(karen())).toEqual({ ok: true, value: { writes: [], log: [] } });
    expect(back(karen(away('2024-01-29')), SAMIR)).toMatchObject({
      error: { code: 'only-your-own-days' },
    });
    expect(back(karen(away('2024-01-29')), COORDINATOR)).toMatchObject({
      value: { log: [{ detail: 'before: 2024-01-29 to further notice (set by the coordinator)' }] },
    });
  });
});

describe('what is shown of somebody’s days', () => {
  const view = (who: Person, ...others: Person[]) => awayView(of(who, ...others), who, NOW);

  test('the days with who covers them, once they are set and until they have passed', () => {
    const who = karen(away('2024-01-29', '2024-02-09'));
    expect(view(who, SAMIR, COORDINATOR)).toEqual({
      person: who,
      days: { from: '2024-01-29', to: '2024-02-09', isNow: true },
      cover: [{ from: '2024-01-29', to: '2024-02-09', by: SAMIR }],
      concerns: { is: 'agency' },
      heldBy: 'coordinator.la',
    });
    expect(view(karen(away('2024-02-05')), SAMIR).days).toEqual({ from: '2024-02-05', isNow: false });
    expect(view(karen(away('2024-01-29', '2024-02-01')), SAMIR).days).toBeDefined();
  });

  test.each<[string, Partial<Person>]>([
    ['that were never set', {}],
    ['that have passed', away('2024-01-22', '2024-01-31')],
    ['that end before they begin', away('2024-02-12', '2024-02-09')],
  ])('who would cover from today, where it is days %s', (_, days) => {
    const shown = view(karen(days), SAMIR);
    expect(shown).not.toHaveProperty('days');
    expect(shown.cover).toEqual([{ from: '2024-02-01', by: SAMIR }]);
  });

  test('of what is covered only what has not passed', () => {
    const other = person('deputy.pol', { email: 'other.pol@partnership.example' });
    const samir = { ...SAMIR, ...away('2024-02-01', '2024-02-02') };
    const cover = view(karen(away('2024-01-29', '2024-02-09')), samir, other).cover;
    expect(cover.map(({ from, to, by }) => [from, to, by?.email])).toEqual([
      ['2024-02-01', '2024-02-02', other.email],
      ['2024-02-03', '2024-02-09', SAMIR.email],
    ]);
  });

  test('nobody holds it where the only coordinator is away, or is who is away', () => {
    expect(view(karen(), { ...COORDINATOR, ...away('2024-02-01') })).not.toHaveProperty('heldBy');
    expect(view(COORDINATOR, karen())).not.toHaveProperty('heldBy');
  });

  test('whom it concerns: the agency, whom one stands in for, the coordinator’s work, or nobody', () => {
    const other = person('coordinator.la', { email: 'other.la@partnership.example', title: 'other.la' });
    const gone = { ...other, ...away('2024-02-01') };
    const alone = { ...COORDINATOR, agencyCode: undefined };
    const concerns = (who: Person, ...others: Person[]) => view(who, ...others).concerns;
    expect(concerns(SAMIR, karen())).toEqual({ is: 'standing in', forName: 'spoc.pol' });
    expect(concerns(SAMIR)).toEqual({ is: 'agency' });
    expect(concerns(person('member.pol'), karen(), SAMIR)).toEqual({ is: 'nobody' });
    expect(concerns(person('member.pol'))).toEqual({ is: 'nobody' });
    expect(concerns(alone, karen(), other)).toEqual({ is: 'coordinator', standIn: 'other.la' });
    expect(concerns(alone, karen(), gone)).toEqual({ is: 'coordinator' });
  });
});
