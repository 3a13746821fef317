import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Doing } from '../../../bot/domain/lifecycle/deeds';
import { decide } from '../../../bot/domain/lifecycle/decide';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, at, day, meeting, reminder } from '../../support/partnership';
import { said, withoutNothing, writeLine } from '../../support/write-lines';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

const CALENDAR = calendarAsKnownOn();

/** What a deed writes once all else was done: the action's row, the step, the rows of other lists, and the record. */
export function written(
  house: LifecycleHouse,
  before: readonly Did[],
  [who, deed, given = {}, more = {}]: Did,
): string[] {
  house.doAll(...before);
  const { facts, now } = house;
  const doing = { ref: 'A07', deed, given, key: 'k', ...more } as Doing;
  const decided = decide({ facts, calendar: CALENDAR, now }, actorNamed(facts, email(who))!, doing);
  if (!decided.ok) throw new Error(decided.error.code);
  const [row, step, ...others] = decided.value.writes;
  if (!row || !('change' in row) || row.change !== 'actions') throw new Error('The row comes first.');
  const { lastStep, ...patch } = row.patch;
  expect([row.of, step]).toEqual([house.action(), { insert: 'updates', row: lastStep }]);
  const { key, actionRef, by, at: when, ...words } = lastStep!;
  expect([key, actionRef, by, when]).toEqual(['k', 'A07', email(who), now]);
  const [line, ...rest] = decided.value.log;
  expect([line?.actor, line?.subjectRef, line?.at, rest]).toEqual([email(who), 'A07', now, []]);
  return [
    `A07: ${said(patch)}`,
    `step: ${said(withoutNothing(words))}`,
    ...others.map(writeLine),
    `${line?.verb}: ${line?.detail ?? ''}`,
  ];
}

export const EVIDENCE: Did = ['spoc.pol', 'evidence', { text: 'Done.' }, { key: 'e1' }];
const VOTERS = ['spoc.la', 'spoc.icb', 'spoc.edu', 'spoc.yjs', 'spoc.pro'];
export const AGREED: readonly Did[] = [EVIDENCE, ...VOTERS.map((who): Did => [who, 'agree'])];
export const CHALLENGED: readonly Did[] = [
  EVIDENCE,
  ['spoc.la', 'challenge', { text: 'No.' }, { key: 'c1' }],
];
export const LASTS = { sustainabilityPlan: 'A yearly check.', reviewOn: day('2024-09-03') };
export const CLOSED: readonly Did[] = [...AGREED, ['chair.la', 'close', LASTS]];
const MORE = { wantedOn: day('2024-10-18'), reason: 'Two are missing.' };
export const ASKED: Did = ['spoc.pol', 'more-time', MORE];

const MILESTONES = [
  { title: 'Figures', on: day('2024-06-05') },
  { title: 'Met', metOn: day('2024-05-01') },
];
/** Not started yet, with a milestone that is met and one that is not. */
export const fresh = () =>
  new LifecycleHouse(partnershipOf({ actions: [action({ status: 'NotStarted', milestones: MILESTONES })] }));

/** With a meeting that began ten minutes ago, and what people were told of A07. */
export const told = () =>
  new LifecycleHouse(
    partnershipOf({
      meetings: [
        meeting({ ref: 'M1', startsAt: at('2024-06-03T08:50:00Z'), endsAt: at('2024-06-03T10:20:00Z') }),
      ],
      responses: ['LA', 'POL', 'ICB'].map((agencyCode) => ({
        key: `M1|${agencyCode}`,
        ...{ meetingRef: 'M1', agencyCode, answer: 'Attending', by: 'x', at: at('2024-06-01T09:00:00Z') },
      })),
      reminders: [
        ['open', 'Action', 'A07', '2024-09-27', 'Sent'],
        ['of another day', 'Action', 'A07', '2024-09-20', 'Sent'],
        ['answered', 'Action', 'A07', '2024-09-27', 'Acknowledged'],
        ['of another kind', 'Meeting', 'A07', '2024-09-27', 'Sent'],
        ['of another action', 'Action', 'A08', '2024-09-27', 'Sent'],
      ].map(([key = '', kind, subjectRef = '', countsFrom = '', state]) =>
        reminder({ key, kind, subjectRef, countsFrom: day(countsFrom), state } as Parameters<
          typeof reminder
        >[0]),
      ),
      messages: [
        ['asks', 'Extension', 'Action|A07|more time 1', 'Sent'],
        ['settled', 'Extension', 'Action|A07|more time 1', 'Answered'],
        ['overtaken', 'Extension', 'Action|A07|more time 1', 'Superseded'],
        ['of another wish', 'Extension', 'Action|A08|more time 1', 'Sent'],
        ['of another kind', 'Digest', 'Action|A07|more time 1', 'Sent'],
      ].map(([key, kind, about, state]) => ({
        ...reminder(),
        table: 'messages',
        key,
        kind,
        about,
        state,
      })) as never,
    }),
  );

/** With a challenge that somebody typed into the list. */
export const challengedByHand = () => {
  const house = told();
  const typed = {
    key: 'typed',
    actionRef: 'A07',
    agencyCode: 'EDU',
    verdict: 'Challenge',
    by: 'Zoe',
  } as const;
  house.facts = { ...house.facts, agreements: [{ ...typed, at: house.now }] };
  return house;
};

export const plain = () => new LifecycleHouse();
