import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { chaseOffer } from '../../../bot/domain/outstanding/nudge-decision';
import { planNudges } from '../../../bot/domain/outstanding/nudge-now';
import type { Facts, Message, Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, chat, day, facts, person, reminder } from '../../support/partnership';

const KAREN = 'spoc.pol@partnership.example';
const NIA = 'spoc.hea@partnership.example';
const COORDINATOR = 'coordinator.la@partnership.example';
const AS_OF = { calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS };
/** Tuesday 30 January 2024, in the morning; the reminders went out the Thursday before. */
const NOW = '2024-01-30T10:00:00Z';

const asked = (code: string, ref: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ kind: 'Action', subjectRef: ref, key: `Action|${ref}|2024-02-08|-10|${code}` },
    ...{ agencyCode: code, personEmail: `spoc.${code.toLowerCase()}@partnership.example` },
    ...over,
  });
const due = (ref: string, leadAgency: string) => action({ ref, leadAgency, dueOn: day('2024-02-08') });
const nudge = (over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', about: 'Action|A07|2024-02-08|-10|POL' },
  ...{ key: `Nudge|${KAREN}|2024-01-30`, agencyCode: 'POL', personEmail: KAREN, by: COORDINATOR },
  ...{ dueAt: at(NOW), state: 'Planned', attempts: 0 },
  ...over,
});

/** Police and health are each silent about an action of theirs. */
const silent = (over: Partial<Facts> = {}): Facts =>
  facts({
    agencies: [agency('POL'), agency('HEA')],
    people: [person('coordinator.la'), person('spoc.pol'), person('spoc.hea')],
    conversations: [chat(KAREN), chat(NIA), chat(COORDINATOR)],
    actions: [due('A07', 'POL'), due('A08', 'HEA')],
    reminders: [asked('POL', 'A07'), asked('HEA', 'A08')],
    ...over,
  });
const offer = (of: Facts, now = NOW, agencyCode?: string) =>
  chaseOffer({ ...AS_OF, facts: of, now: at(now) }, { byEmail: COORDINATOR, agencyCode });

const THIS_MORNING = { sentAt: at('2024-01-30T08:30:10Z') };
const bothAskedToday = [asked('POL', 'A07', THIS_MORNING), asked('HEA', 'A08', THIS_MORNING)];
const bothAskedOn = (sentAt: string) =>
  silent({
    reminders: [asked('POL', 'A07', { sentAt: at(sentAt) }), asked('HEA', 'A08', { sentAt: at(sentAt) })],
  });

test.each<[string, Facts, unknown]>([
  ['two people who are silent', silent(), { is: 'offered', people: 2 }],
  [
    'one of them was asked about something else today',
    silent({ reminders: [asked('POL', 'A07'), asked('HEA', 'A08', THIS_MORNING)] }),
    { is: 'offered', people: 1 },
  ],
  [
    'one person who is silent about two things',
    silent({
      actions: [due('A07', 'POL'), due('A08', 'POL')],
      reminders: [asked('POL', 'A07'), asked('POL', 'A08')],
    }),
    { is: 'offered', people: 1 },
  ],
  [
    'both had a card this morning',
    silent({ reminders: bothAskedToday }),
    { is: 'later', from: '2024-01-31', because: 'had one today' },
  ],
  [
    'no card reaches one, and the other had hers this morning',
    silent({ conversations: [chat(KAREN)], reminders: bothAskedToday }),
    { is: 'later', from: '2024-01-31', because: 'had one today' },
  ],
  [
    'no card reaches either',
    silent({ conversations: [] }),
    {
      is: 'ring',
      toRing: [expect.objectContaining({ name: 'spoc.pol' }), expect.objectContaining({ name: 'spoc.hea' })],
    },
  ],
  ['everything is answered', silent({ reminders: [] }), { is: 'nobody' }],
  [
    'one of two who are silent asks',
    silent({
      people: [
        person('coordinator.hea', { email: COORDINATOR, roles: ['Coordinator', 'SPOC'] }),
        person('spoc.pol'),
      ],
    }),
    { is: 'offered', people: 1 },
  ],
  [
    'nobody but whoever asks is silent',
    silent({
      people: [person('coordinator.hea', { email: COORDINATOR, roles: ['Coordinator', 'SPOC'] })],
      reminders: [asked('HEA', 'A08')],
    }),
    { is: 'nobody' },
  ],
])('%s', (_, of, is) => expect(offer(of)).toEqual(is));

test('of one agency those of the others do not count', () => {
  expect(offer(silent(), NOW, 'POL')).toMatchObject({ is: 'offered', people: 1 });
  expect(offer(silent({ reminders: [asked('HEA', 'A08')] }), NOW, 'POL')).toEqual({ is: 'nobody' });
});

test.each([
  ['on a Friday, from Monday', '2024-02-02', '2024-02-05'],
  ['before Easter, from the Tuesday after', '2024-03-28', '2024-04-02'],
])('whoever had a card can be chased again on the next day of sending: %s', (_, today, from) => {
  const of = bothAskedOn(`${today}T08:30:10Z`);
  const later = { ...of, actions: of.actions.map((one) => ({ ...one, dueOn: day('2024-05-01') })) };
  const reminders = of.reminders.map((one) => ({ ...one, key: one.key.replace('2024-02-08', '2024-05-01') }));
  expect(offer({ ...later, reminders }, `${today}T12:00:00Z`)).toMatchObject({ is: 'later', from });
});

test('whoever gets one tomorrow, as it was asked for in the evening, can be chased on the day after', () => {
  const evening = '2024-01-30T19:00:00Z';
  expect(offer(silent(), evening)).toEqual({ is: 'offered', people: 2, sendAt: '2024-01-31T08:30:00Z' });
  const dueAt = at('2024-01-31T08:30:00Z');
  const messages = [
    nudge({ key: `Nudge|${KAREN}|2024-01-31`, dueAt }),
    nudge({
      ...{ key: `Nudge|${NIA}|2024-01-31`, about: 'Action|A08|2024-02-08|-10|HEA', agencyCode: 'HEA' },
      ...{ personEmail: NIA, dueAt },
    }),
  ];
  expect(offer(silent({ messages }), evening)).toEqual({
    ...{ is: 'later', from: '2024-02-01', because: 'gets one already' },
  });
});

test('it is offered exactly where the nudge itself would go to somebody', () => {
  const rows = [{}, THIS_MORNING, { state: 'Failed' as const }, { state: 'Acknowledged' as const }];
  const chats = [[], [chat(KAREN)], [chat(NIA)], [chat(KAREN), chat(NIA)]];
  for (const police of rows)
    for (const health of rows)
      for (const conversations of chats) {
        const of = silent({
          conversations,
          reminders: [asked('POL', 'A07', police), asked('HEA', 'A08', health)],
        });
        const { chased } = planNudges({ ...AS_OF, facts: of, now: at(NOW) }, { byEmail: COORDINATOR });
        const offered = offer(of);
        expect(offered.is === 'offered' ? offered.people : 0).toBe(chased.length);
      }
});
