import { awayNow } from '../../../bot/domain/cover/away-now';
import { dueMessages } from '../../../bot/domain/dispatch/due';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { listingFor } from '../../../bot/domain/membership/listing';
import { agencyLine, personLine } from '../../../bot/domain/membership/who-is-who';
import { awayView } from '../../../bot/domain/people/away';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import type { Person } from '../../../bot/domain/partnership';
import { agency, at, day, facts, person } from '../../support/partnership';

const now = at('2024-02-12T09:00:00Z');
const agencies = [agency('LA', { title: 'Council' }), agency('POL', { title: 'Police' })];
const jo = (name: string, over: Partial<Person> = {}) => person(name, { title: 'Jo Lee', ...over });
const coordinator = person('coordinator.la');
const week = { awayFrom: day('2024-02-12'), awayTo: day('2024-02-16') };
const spoc = jo('spoc.pol', week);
const of = (...people: Person[]) => facts({ agencies, people: [coordinator, person('spoc.la'), ...people] });

test('who is away and who stands in are told apart where they share a name', () => {
  const there = of(spoc, jo('deputy.pol'));
  expect(awayNow(there, now, 'POL')).toMatchObject([{ name: 'Jo Lee (SPOC)', standIn: 'Jo Lee (Deputy)' }]);
  const view = awayView(there, spoc, now);
  expect(view.person.title).toBe('Jo Lee (SPOC)');
  expect(view.cover.map(({ by }) => by?.title)).toEqual(['Jo Lee (Deputy)']);
});

test('the coordinator who has it meanwhile is told apart from somebody of another agency', () => {
  const there = facts({ agencies, people: [jo('coordinator.la'), person('spoc.la'), spoc] });
  expect(awayView(there, spoc, now).heldBy).toBe('Jo Lee (Council)');
  expect(awayNow(there, now, 'POL')).toMatchObject([
    { name: 'Jo Lee (Police)', standIn: 'Jo Lee (Council)' },
  ]);
});

test('the coordinator is asked who covers for which of them', () => {
  const there = of(spoc, jo('member.la'));
  const asked = dueMessages({ facts: there, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now }).find(
    ({ kind }) => kind === 'Uncovered',
  );
  expect(asked).toMatchObject({
    title: 'Who covers for Jo Lee (Police), Police',
    why: 'Jo Lee (Police) is away and no deputy is there',
  });
});

test('who is who names them apart, by person and by agency', () => {
  const there = of(spoc, jo('deputy.pol'));
  const listed = listingFor(there, coordinator, now);
  expect(agencyLine(there, agency('POL', { title: 'Police' }), listed).text).toBe(
    'Jo Lee (SPOC); deputy Jo Lee (Deputy)',
  );
  expect(
    personLine(
      there,
      listed.find((one) => one.person === spoc)!,
    ).lead,
  ).toBe('Jo Lee (SPOC)');
});
