import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf } from '../../bot/domain/calendar/day';
import { explain, failure } from '../../bot/domain/basics/failure';
import { actionList, type WhichActions } from '../../bot/domain/lifecycle/asking/action-list';
import { outcomeItem, outcomesDue } from '../../bot/domain/lifecycle/news/outcome';
import { newOwnerItem } from '../../bot/domain/lifecycle/news/owner';
import { actionStory } from '../../bot/domain/lifecycle/story/story';
import { votesDue } from '../../bot/domain/outstanding/votes/due';
import { dueReminders } from '../../bot/domain/dispatch/due-reminders';
import { reminderItem } from '../../bot/domain/outstanding/reminder-item';
import { voteItem, type VoteStep } from '../../bot/domain/outstanding/votes/item';
import type { Agency, Facts, Inspection, Message, Person, Reminder } from '../../bot/domain/partnership';
import { actorNamed } from '../../bot/domain/people/actor';
import { ratingWordsOf } from '../../bot/domain/plan/rating';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { Card } from '../../bot/teams/cards/drawing/card';
import type { ActionFormShown } from '../../bot/teams/cards/items/action-forms';
import { actionCard, type ActionCardOptions } from '../../bot/teams/cards/replies/plan/action';
import { actionsCard } from '../../bot/teams/cards/replies/plan/actions';
import { postCard, type PostOptions } from '../../bot/teams/cards/sent/sent-card';
import { LifecycleHouse, partnershipOf, email } from '../domain/lifecycle/house';
import { action, at, day, person } from './partnership';

/** The cards of an action on its way, of a vote, and of the lists: drawn from facts in which all of it was done. */

const CALENDAR = calendarAsKnownOn();
const OPTIONS: PostOptions = {
  marking: 'OFFICIAL',
  tab: (page = '') => `https://teams.example/l/entity/APP/${page}`,
};

const NAMES: Readonly<Record<string, string>> = {
  LA: 'Children’s services',
  POL: 'Police',
  ICB: 'Health',
  EDU: 'Education',
  YJS: 'Youth justice',
  PRO: 'Probation',
};
const CALLED: Readonly<Record<string, string>> = {
  'spoc.pol': 'Karen Whitlock',
  'spoc.edu': 'Rachel Penhale',
  'coordinator.la': 'Priya Nair',
  'spoc.yjs': 'Tom Hallett',
};

const named = (one: Agency): Agency => ({ ...one, title: NAMES[one.code] ?? one.title });
const called = (one: Person): Person => ({
  ...one,
  title: CALLED[one.email.split('@')[0] ?? ''] ?? one.title,
});

const TITLE = 'Give every school a named contact in neighbourhood policing';

function westmarch(): Facts {
  const made = partnershipOf();
  return {
    ...made,
    agencies: made.agencies.map(named),
    people: [...made.people, person('lead.yjs', { roles: ['Lead'] })].map(called),
    findings: [
      {
        title: 'Schools do not know whom in the police to tell about a concern.',
        ref: '3',
        kind: 'Improvement',
      },
    ],
    actions: [
      action({
        title: TITLE,
        findingRef: '3',
        supportingAgencies: ['EDU'],
        ownerEmail: email('spoc.pol'),
        dueOn: day('2024-06-28'),
        originalDueOn: day('2024-05-10'),
        rating: 'Green',
        successMeasure: 'Every school names its contact in the spring survey',
        milestones: [{ title: 'Write to all schools', on: day('2024-06-10') }, { title: 'Publish the list' }],
      }),
      action({
        ref: 'A04',
        title: 'Publish one shared profile of serious youth violence',
        dueOn: day('2024-05-24'),
      }),
      action({
        ref: 'A09',
        title: 'Report part-time timetables to the partnership every term',
        leadAgency: 'EDU',
      }),
    ],
  };
}

/** Police added a note; their first evidence was challenged by education, and they have answered nothing yet. */
const sentBack = (): LifecycleHouse =>
  new LifecycleHouse(westmarch()).doAll(
    ['spoc.pol', 'evidence', { text: 'Contact list, version 1.' }],
    ['spoc.la', 'agree'],
    ['spoc.icb', 'agree'],
    ['spoc.yjs', 'agree'],
    ['spoc.edu', 'challenge', { text: 'Seven schools had not been told.' }],
    ['spoc.pol', 'progress', { text: 'Contacts named for 31 of 38 schools.' }],
  );

const submitted = (): LifecycleHouse =>
  sentBack().doAll([
    'spoc.pol',
    'evidence',
    {
      text: 'All 38 schools have a named contact and were written to on 16 May.',
      link: 'https://westmarch.sharepoint.example/contacts-v2',
    },
  ]);

const agreed = (): LifecycleHouse =>
  submitted().doAll(
    ...(['la', 'icb', 'edu', 'yjs'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
    ['coordinator.la', 'agree', {}, { forAgency: 'PRO' }],
  );

const asOf = ({ facts, now }: LifecycleHouse) => ({ facts, calendar: CALENDAR, now });

function actionFor(
  house: LifecycleHouse,
  who: string,
  options: Partial<ActionCardOptions> = {},
  form?: ActionFormShown,
): Card {
  const actor = actorNamed(house.facts, email(who))!;
  const story = actionStory(asOf(house), actor, 'A07')!;
  const deed = form?.form === 'vote-for' ? 'agree' : form?.form;
  const may = story.deeds.may.find((one) => one.deed === deed);
  return actionCard(story, {
    ...OPTIONS,
    today: dayOf(house.now),
    ratingWords: ratingWordsOf(house.facts),
    ...(form && may ? { form: { ...form, may } } : {}),
    ...options,
  });
}

const doneBy = (
  house: LifecycleHouse,
  who: string,
  deed: 'evidence' | 'close' | 'assure',
  next?: string,
): Card => {
  const story = actionStory(asOf(house), actorNamed(house.facts, email(who))!, 'A07')!;
  return actionFor(house, who, { done: { deed, line: story.history[0]!, ...(next ? { next } : {}) } });
};

/** The card of youth justice's vote, as it stands once `then` was done. */
function voteAfter(
  then: (house: LifecycleHouse) => LifecycleHouse,
  {
    step = 'Vote',
    to = 'spoc.yjs',
    form,
    times = 1,
  }: { step?: VoteStep; to?: string; form?: 'Challenge'; times?: number } = {},
): Card {
  const before = submitted();
  const asked = votesDue({ ...asOf(before), hours: DEFAULT_HOURS }).find(
    ({ agencyCode }) => agencyCode === 'YJS',
  )!;
  const message: Message = {
    table: 'messages',
    state: 'Sent',
    attempts: 1,
    sentAt: before.now,
    ...asked,
    kind: step,
    key: asked.key.replace(/^Vote/, step),
    personEmail: email(to),
  };
  const house = then(before);
  const item = voteItem(asOf(house), message)!;
  const reopened = form ? { reopened: { key: message.key, form } } : {};
  const more = Array.from({ length: times - 1 }, (_, at) => ({
    ...item,
    message: { ...message, key: `${message.key}|${at}` },
  }));
  return postCard({ items: [item, ...more], today: dayOf(house.now) }, { ...OPTIONS, ...reopened });
}

function handedOver(to: string): Card {
  const house = sentBack().doAll([
    'coordinator.la',
    'edit',
    { leadAgency: 'LA', ownerEmail: email('spoc.la') },
  ]);
  const message: Message = {
    table: 'messages',
    title: 'Handed over',
    key: 'NewOwner|1',
    kind: 'NewOwner',
    about: 'A07',
    agencyCode: 'LA',
    personEmail: email(to),
    dueAt: house.now,
    state: 'Sent',
    attempts: 1,
  };
  return postCard({ items: [newOwnerItem(asOf(house), message)!], today: dayOf(house.now) }, OPTIONS);
}

/** What the group made of it, as it is told to its lead. */
function outcomeOf(house: LifecycleHouse): Card {
  house.wait(11);
  const message = {
    ...outcomesDue({ ...asOf(house), hours: DEFAULT_HOURS })[0],
    table: 'messages',
  } as Message;
  return postCard({ items: [outcomeItem(asOf(house), message)!], today: dayOf(house.now) }, OPTIONS);
}

/** The lead is reminded of the plan to last that the group's agreement waits for. */
function askedToLast(on: string): Card {
  const house = later(agreed(), `${on}T08:30:00Z`);
  const [due] = dueReminders({ ...asOf(house), hours: DEFAULT_HOURS }).filter(({ subjectRef }) =>
    subjectRef.endsWith('/to-last'),
  );
  const reminder = { ...due, state: 'Sent', attempts: 1, sentAt: house.now } as Reminder;
  return postCard({ items: [reminderItem(asOf(house), reminder)], today: dayOf(house.now) }, OPTIONS);
}

const listFor = (house: LifecycleHouse, who: string, which: WhichActions): Card =>
  actionsCard(actionList(asOf(house), actorNamed(house.facts, email(who))!, which), OPTIONS);

const later = (house: LifecycleHouse, now: string): LifecycleHouse => {
  house.now = at(now);
  return house;
};

/** The letter that found what the action answers is published only then. */
function underEmbargo(): LifecycleHouse {
  const facts = westmarch();
  return new LifecycleHouse({
    ...facts,
    findings: facts.findings.map((one) => ({ ...one, inspectionRef: 'J24' })),
    inspections: [{ title: 'JTAI of Westmarch', ref: 'J24', publishedOn: day('2024-07-05') } as Inspection],
  });
}

function notStarted(): LifecycleHouse {
  const facts = westmarch();
  return new LifecycleHouse({
    ...facts,
    actions: facts.actions.map((one) => ({ ...one, status: 'NotStarted' })),
  });
}

const lasting = {
  sustainabilityPlan:
    'The list is checked every autumn, and each new head teacher is told who their contact is.',
  reviewOn: day('2024-12-02'),
};

export const ACTION_STATES: Readonly<Record<string, Card>> = {
  action: actionFor(sentBack(), 'spoc.pol'),
  'action-under-embargo': actionFor(underEmbargo(), 'chair.la'),
  'action-of-another': actionFor(sentBack(), 'member.edu'),
  'action-coordinator': actionFor(submitted(), 'coordinator.la'),
  'action-form': actionFor(sentBack(), 'spoc.pol', {}, { form: 'evidence' }),
  'action-form-refused': actionFor(
    sentBack(),
    'spoc.pol',
    {},
    {
      form: 'evidence',
      typed: {
        text: 'All 38 schools now have a named contact. Checked with the head of one.',
        link: 'www.westmarch.example/contacts',
      },
      refused: { why: explain(failure('bad-link')), field: 'link' },
    },
  ),
  'action-changed-meanwhile': actionFor(sentBack(), 'spoc.pol', {
    refused: explain(failure('version-changed')),
  }),
  'action-done': doneBy(
    submitted(),
    'spoc.pol',
    'evidence',
    '5 other agencies are asked to vote by Thu 6 Jun.',
  ),
  'action-agreed': actionFor(agreed(), 'spoc.pol'),
  'action-to-close': actionFor(agreed().doAll(['spoc.pol', 'sustainability-plan', lasting]), 'chair.la'),
  'action-close-form': actionFor(
    agreed().doAll(['spoc.pol', 'sustainability-plan', lasting]),
    'chair.la',
    {},
    { form: 'close' },
  ),
  'action-closed': actionFor(agreed().doAll(['chair.la', 'close', lasting]), 'chair.la', {
    back: { to: 'list', list: 'all', key: 'A07' },
  }),
  'action-assured': doneBy(
    agreed().doAll(
      ['chair.la', 'assure', { impact: 'NotYet', text: 'Too early to say.' }],
      ['chair.la', 'assure', { impact: 'Some', text: 'Young people say so.' }],
    ),
    'chair.la',
    'assure',
  ),
  'action-review-late': actionFor(
    later(agreed().doAll(['chair.la', 'close', lasting]), '2024-12-10T08:30:00Z'),
    'chair.la',
  ),
  'action-sustained': actionFor(
    agreed().doAll(['chair.la', 'close', lasting], ['chair.la', 'sustain', { text: 'Still so.' }]),
    'spoc.pol',
  ),
  'action-not-started': actionFor(notStarted(), 'spoc.pol'),
  'action-overdue': actionFor(later(sentBack(), '2024-07-05T08:30:00Z'), 'spoc.pol'),
  'action-reopened': actionFor(
    agreed().doAll(['chair.la', 'close', lasting], ['chair.la', 'reopen', { text: 'It did not last.' }]),
    'spoc.pol',
  ),
  'action-withdrawn': actionFor(
    sentBack().doAll(['coordinator.la', 'withdraw', { text: 'It is a part of A04 now.' }]),
    'spoc.pol',
  ),
  'action-rate-form': actionFor(sentBack(), 'spoc.pol', {}, { form: 'rate' }),
  'action-milestone-form': actionFor(sentBack(), 'spoc.pol', {}, { form: 'milestone' }),
  'action-decide-form': actionFor(
    sentBack().doAll([
      'spoc.pol',
      'more-time',
      { wantedOn: day('2024-07-26'), reason: 'Seven schools open again in July.' },
    ]),
    'coordinator.la',
    {},
    { form: 'decide-time' },
  ),
  'action-vote-for-form': actionFor(submitted(), 'coordinator.la', {}, { form: 'vote-for' }),
  vote: voteAfter((house) => house.doAll(['spoc.la', 'agree'], ['spoc.icb', 'agree'])),
  'vote-form': voteAfter((house) => house, { form: 'Challenge' }),
  'vote-given': voteAfter((house) =>
    house.doAll(['spoc.la', 'agree'], ['spoc.icb', 'agree'], ['spoc.yjs', 'agree']),
  ),
  'vote-challenged': voteAfter((house) =>
    house.doAll(['spoc.yjs', 'challenge', { text: 'Two schools still say that they have none.' }]),
  ),
  'vote-agreed': voteAfter((house) =>
    house.doAll(...(['la', 'icb', 'edu', 'yjs'] as const).map((code) => [`spoc.${code}`, 'agree'] as const), [
      'coordinator.la',
      'agree',
      {},
      { forAgency: 'PRO' },
    ]),
  ),
  'vote-overtaken': voteAfter((house) =>
    house.doAll(
      ['spoc.edu', 'challenge', { text: 'Not all.' }],
      ['spoc.pol', 'evidence', { text: 'All of them now.' }],
    ),
  ),
  'vote-coordinator': voteAfter((house) => later(house, '2024-06-10T08:30:00Z'), {
    step: 'VoteEscalation',
    to: 'coordinator.la',
  }),
  'votes-coordinator': voteAfter((house) => later(house, '2024-06-10T08:30:00Z'), {
    ...{ step: 'VoteEscalation', to: 'coordinator.la', times: 2 },
  }),
  'vote-lead': voteAfter((house) => later(house, '2024-06-10T08:30:00Z'), {
    step: 'VoteEscalation',
    to: 'lead.yjs',
  }),
  'new-owner': handedOver('spoc.la'),
  'new-owner-former': handedOver('spoc.pol'),
  'outcome-sent-back': outcomeOf(sentBack()),
  'outcome-agreed': outcomeOf(agreed()),
  'to-last-due': askedToLast('2024-06-12'),
  'to-last-overdue': askedToLast('2024-06-24'),
  'outcome-reopened': outcomeOf(
    agreed().doAll(['chair.la', 'close', lasting], ['chair.la', 'reopen', { text: 'It did not last.' }]),
  ),
  actions: listFor(sentBack(), 'spoc.pol', { list: 'mine' }),
  'actions-to-agree': listFor(submitted(), 'spoc.edu', { list: 'to agree' }),
  'actions-agreed': listFor(agreed(), 'spoc.pol', { list: 'mine' }),
  'actions-none': listFor(sentBack(), 'spoc.pol', { list: 'to agree' }),
};
