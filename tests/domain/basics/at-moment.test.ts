import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { countsOwedBy, owedBy } from '../../../bot/domain/outstanding/owed-by';
import { planWaiting } from '../../../bot/domain/lifecycle/story/waiting';
import type { AsOf } from '../../../bot/domain/partnership';
import { atMoment } from '../../../bot/domain/basics/grouped';
import { action, at, day, facts, person } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-29T09:00:00Z');
const LATER = at('2024-02-26T09:00:00Z');
const due = () => facts({ actions: [action({ dueOn: day('2024-02-08') })] });

test('what is worked out of the same facts at the same moment is worked out once', () => {
  const asOf = { facts: due(), calendar, now: NOW };
  let asked = 0;
  const of = ({ now }: AsOf) => ({ now, time: (asked += 1) });
  expect(atMoment(asOf, of)).toBe(atMoment({ ...asOf }, of));
  expect(asked).toBe(1);
});

test('another moment, calendar, or other facts have it worked out anew', () => {
  const asOf = { facts: due(), calendar, now: NOW };
  const seen: AsOf[] = [];
  const of = (one: AsOf) => seen.push(one);
  const others = [
    { ...asOf, now: LATER },
    { ...asOf, calendar: { ...calendar } },
    { ...asOf, facts: due() },
  ];
  for (const one of [asOf, ...others]) atMoment(one, of);
  expect(seen).toEqual([asOf, ...others]);
});

test('one outcome does not stand for another of the same moment', () => {
  const asOf = { facts: due(), calendar, now: NOW };
  expect([atMoment(asOf, () => 'one'), atMoment(asOf, () => 'other')]).toEqual(['one', 'other']);
});

test('what an agency owes is counted by the moment that is asked for', () => {
  const of = due();
  const spoc = person('spoc.pol');
  const counts = [NOW, LATER, NOW].map((now) => countsOwedBy({ facts: of, calendar, now }, spoc));
  expect(counts.map(({ overdue }) => overdue)).toEqual([0, 1, 0]);
  expect(counts[1]).toEqual(owedBy({ facts: of, calendar, now: LATER }, spoc).counts);
});

test('what waits under embargo is not told to one reader because another was told', () => {
  const finding = { ref: 'F1', title: 'Front door', kind: 'Priority', inspectionRef: 'I1' } as const;
  const of = facts({
    inspections: [{ ref: 'I1', title: 'Inspection', theme: 'Serious youth violence', embargo: [] }],
    findings: [finding],
    actions: [action({ status: 'Agreed', findingRef: 'F1' })],
  });
  const asOf = { facts: of, calendar, now: NOW };
  const toLast = [person('coordinator.la'), person('spoc.pol'), person('coordinator.la')].map(
    (reader) => planWaiting(asOf, reader).toLast.length,
  );
  expect(toLast).toEqual([1, 0, 1]);
});
