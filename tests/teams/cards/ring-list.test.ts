import type { Day, Instant } from '../../../bot/domain/calendar/day';
import { MOST_BYTES, sizeOf } from '../../../bot/teams/cards/drawing/size';
import { statusCard } from '../../../bot/teams/cards/replies/status/status';
import { nudgeCard } from '../../../bot/teams/cards/replies/nudge';
import { buttonsOf, textsOf } from '../../support/teams-stand-in';
import type { AgencyStatus } from '../../../bot/domain/status/report';

const asOf = '2024-02-08T14:05:00Z' as Instant;
const long =
  'They have removed the app from Teams and nobody has been able to reach them there since. '.repeat(2);
const agencies = Array.from({ length: 40 }, (_, at): AgencyStatus => {
  const number = String(at + 1).padStart(2, '0');
  const lost = (who: string) => ({
    reminderKey: `${who}${number}`,
    subjectTitle: 'Partnership meeting about everything that the plan has to say',
    agencyCode: `A${number}`,
    personName: `${who} Person${number}`,
    phone: `01632 9601${number}`,
    email: `${who.toLowerCase()}${number}@agency.example`,
    reason: long,
  });
  return {
    agencyCode: `A${number}`,
    agencyTitle: `Agency number ${number}`,
    outstanding: [],
    notReached: [lost('Ann'), lost('Bob')],
    overdue: [],
    toProvide: [],
    counts: { toDo: 0, overdue: 0, waiting: 0 },
    forTheChair: [],
  };
});

test('one agency’s call says whom, at which number and address, what about and why', () => {
  const [one] = agencies;
  const card = statusCard({ asOf, agencies: one ? [one] : [], unreadableRows: 0 });
  expect(textsOf(card.content).join('\n')).toMatch(
    /Ring Ann Person01\n01632 960101, ann01@agency\.example, .*\. Not reached about Partnership meeting.*: They have removed/,
  );
});

test('who has not answered about a day within an action is rung about it by its name', () => {
  const [one] = agencies;
  const silent: AgencyStatus['forTheChair'][number] = {
    ...{ reminderKey: 'r', kind: 'Milestone', subjectRef: 'A13/review', subjectTitle: 'Review' },
    ...{ on: '2024-02-01' as Day, agencyCode: 'A01', agencyTitle: 'Agency 1', personName: 'Ann' },
    ...{ since: '2024-01-30' as Day, workingDays: 7, ofCoordinator: false },
  };
  const card = statusCard({
    asOf,
    agencies: [{ ...one!, notReached: [], forTheChair: [silent] }],
    unreadableRows: 0,
  });
  expect(textsOf(card.content).join('\n')).toMatch(/No answer about A13 review for 7 working days/);
});

test('with forty agencies everybody is still named, with a number, on pages that fit', () => {
  const report = { asOf, agencies, unreadableRows: 0 };
  expect(buttonsOf(statusCard(report).content).map(({ title }) => title)).toContain('80 to ring');
  const pages = Array.from({ length: 14 }, (_, page) => statusCard(report, { part: 'ring', page }));
  for (const card of pages) expect(sizeOf(card)).toBeLessThanOrEqual(MOST_BYTES);
  const words = pages.flatMap(({ content }) => textsOf(content)).join('\n');
  for (const { notReached } of agencies) {
    for (const { personName, phone } of notReached) expect(words).toContain(`Ring ${personName}\n${phone}`);
  }
});

test('so they are where everybody is chased', () => {
  const toRing = agencies.flatMap(({ notReached, agencyTitle }) =>
    notReached.map(({ personName: name, phone, email, reason }) => ({
      name,
      phone,
      email,
      agencyTitle,
      things: 2,
      reason,
    })),
  );
  const card = nudgeCard({ sendAt: asOf, chased: [], leftOut: [], toRing }, asOf, undefined);
  expect(sizeOf(card)).toBeLessThanOrEqual(MOST_BYTES);
  const words = textsOf(card.content).join('\n');
  for (const { name, phone } of toRing) expect(words).toMatch(new RegExp(`${name}[^;]*${phone}`));
});
