import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { type Facts, type SendingTimes } from '../../bot/domain/partnership';
import { previewOf, previewOfAgency, type Preview } from '../../bot/domain/dispatch/preview';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { firstSteps, soFar } from '../../bot/domain/status/first-day';
import { firstDayCard } from '../../bot/teams/cards/replies/first-day';
import { previewCard, type PreviewShown } from '../../bot/teams/cards/replies/preview';
import { action, agency, at, chat, day, facts, meeting, person } from './partnership';
const calendar = calendarAsKnownOn();
const NOW = at('2024-01-31T16:00:00Z');
const POLICE = agency('POL', { title: 'Northshire Police' });

const named = (name: string, title: string, over: Parameters<typeof person>[1] = {}) =>
  person(name, { title, ...over });

const PEOPLE = [
  named('spoc.la', 'Priya Nair', { roles: ['SPOC', 'Coordinator'] }),
  named('spoc.pol', 'Sam Okafor'),
  named('deputy.pol', 'Ann Bell'),
  named('spoc.icb', 'Nia Rees'),
];

const partnership = facts({
  agencies: [
    agency('LA', { title: 'Northshire Council' }),
    POLICE,
    agency('ICB', { title: 'NHS Northshire' }),
  ],
  people: PEOPLE,
  meetings: [meeting()],
  actions: [
    action({ title: 'Agree one referral form', ref: 'A7', dueOn: day('2024-02-05') }),
    action({ title: 'Publish the training plan', ref: 'A3', leadAgency: 'ICB', dueOn: day('2024-01-25') }),
  ],
  conversations: PEOPLE.filter(({ agencyCode }) => agencyCode !== 'ICB').map(({ email }) => chat(email)),
});

const cardOf = (
  of: Facts,
  faults: readonly string[] = [],
  agencyToo = false,
  shown: (preview: Preview) => PreviewShown = () => ({}),
): Card => {
  const whole = previewOf({ facts: of, calendar, hours: DEFAULT_HOURS, now: NOW });
  const preview = agencyToo ? previewOfAgency(whole, POLICE) : whole;
  return previewCard(preview, [...whole.faults, ...faults], { marking: 'OFFICIAL', ...shown(preview) });
};

/** What a coordinator is led through, with the tab's address and without. */
const firstDay = (of: Facts, isLinked = true): Card =>
  firstDayCard(
    firstSteps(soFar(of, NOW)),
    previewOf({ facts: of, calendar, hours: DEFAULT_HOURS, now: NOW }),
    {
      marking: 'OFFICIAL',
      ...(isLinked ? { tab: (page = '') => `https://teams.example/l/entity/APP/${page}` } : {}),
    },
  );

/** The first days of a partnership. */
export const FIRST_DAY_STATES: Readonly<Record<string, Card>> = {
  'first-day-empty': firstDay(
    facts({ agencies: [], people: [named('coordinator.la', 'Priya Nair')] }),
    false,
  ),
  'first-day-begun': firstDay({ ...partnership, meetings: [], actions: [], conversations: [] }),
  'first-day-met': firstDay({ ...partnership, actions: [] }),
  'first-day-over': firstDay(partnership),
};

/** Hundreds of things to hundreds of people: more than a card can hold. */
const huge = (): Facts => {
  const agencies = Array.from({ length: 60 }, (_, place) => agency(`X${place}`));
  const people = agencies.map(({ code }) =>
    person(`spoc.${code.toLowerCase()}`, { title: `Person of ${code}` }),
  );
  const actions = Array.from({ length: 600 }, (_, place) =>
    action({
      ref: `A${place}`,
      title: `Something with quite a long title that an agency has to deliver, number ${place}`,
      leadAgency: `X${place % 60}`,
      dueOn: day(`2024-02-0${1 + (place % 9)}`),
    }),
  );
  return facts({ agencies, people, actions, conversations: people.map(({ email }) => chat(email)) });
};

const LATE: SendingTimes = {
  title: 'Ours',
  until: '22:00' as SendingTimes['until'],
  days: ['Monday', 'Thursday'],
};

const firstMorning = ({ mornings: [first] }: Preview): PreviewShown => (first ? { opened: first.at } : {});

/** The cards of `/preview` by name. */
export const PREVIEW_STATES: Readonly<Record<string, Card>> = {
  preview: cardOf(partnership),
  'preview-one-agency': cardOf(partnership, [], true),
  'preview-empty': cardOf(facts({ people: [] })),
  'preview-faults': cardOf({ ...partnership, sendingTimes: [LATE] }, [
    'In the list Rules, Two weeks before does not count: Kind is none of Meeting, Action, Request, Milestone.',
  ]),
  'preview-huge': cardOf(huge()),
  'preview-huge-opened': cardOf(huge(), [], false, firstMorning),
  'preview-opened': cardOf(partnership, [], false, firstMorning),
  'preview-rules-opened': cardOf(partnership, [], false, () => ({ part: 'rules' })),
  'preview-unreached-opened': cardOf(partnership, [], false, () => ({ part: 'unreached' })),
};
