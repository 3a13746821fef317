import { REQUEST, says, STATEMENT, writtenBy, type Does } from './doing';

const R = { reminderKey: REQUEST };
const S = { reminderKey: STATEMENT };

test.each<[string, readonly Does[], string[]]>([
  [
    'it was seen',
    [says('spoc.pol', 'Acknowledged')],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'reminder.acknowledged by spoc.pol, A07: POL: Action -3',
    ],
  ],
  [
    'it was seen, with a word',
    [says('deputy.pol', 'Acknowledged', { note: ' Thanks. ' })],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=deputy.pol, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'new in updates: actionRef=A07, at=2024-09-24T09:00:00Z, by=deputy.pol, key=note|843b6cda96c0e07b|e0a259da58bc01a1, kind=Progress, text=Thanks.',
      'reminder.acknowledged by deputy.pol, A07: POL: Action -3',
      'note.added by deputy.pol, A07: POL: Action -3',
    ],
  ],
  [
    'it was seen, on behalf',
    [says('coordinator.la', 'Acknowledged')],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=coordinator.la, answer=Acknowledged, before=none, onBehalf=true, state=Acknowledged',
      'reminder.acknowledged by coordinator.la, A07: POL: Action -3 (on behalf of the agency)',
    ],
  ],
  ['it was seen twice', [says('spoc.pol', 'Acknowledged'), says('spoc.pol', 'Acknowledged')], []],
  [
    'it is on track',
    [says('spoc.pol', 'OnTrack', { note: 'Drafted.' })],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=OnTrack, before=none, onBehalf=false, state=Acknowledged',
      'new in updates: actionRef=A07, at=2024-09-24T09:00:00Z, by=spoc.pol, key=note|843b6cda96c0e07b|eae260497f903870, kind=Progress, text=Drafted.',
      'reminder.answered by spoc.pol, A07: POL: Action -3: On track',
      'note.added by spoc.pol, A07: POL: Action -3',
    ],
  ],
  [
    'it is on track after all',
    [says('spoc.pol', 'NeedHelp', { note: 'No contact' }), says('coordinator.la', 'OnTrack')],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.la, answer=OnTrack, before=NeedHelp, onBehalf=true, state=Acknowledged',
      'reminder.answer-changed by coordinator.la, A07: POL: Action -3: On track, before: Needs help (on behalf of the agency)',
    ],
  ],
  [
    'it was seen after it was on track, with a word',
    [says('spoc.pol', 'OnTrack'), says('spoc.pol', 'Acknowledged', { note: 'Thanks.' })],
    [
      'new in updates: actionRef=A07, at=2024-09-24T09:01:00Z, by=spoc.pol, key=note|843b6cda96c0e07b|e0a259da58bc01a1, kind=Progress, text=Thanks.',
      'note.added by spoc.pol, A07: POL: Action -3',
    ],
  ],
  [
    'help is needed',
    [says('spoc.pol', 'NeedHelp', { note: 'No contact' })],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=NeedHelp, before=none, onBehalf=false, state=Acknowledged',
      'new in updates: actionRef=A07, at=2024-09-24T09:00:00Z, by=spoc.pol, key=help|843b6cda96c0e07b|31038bbe4defea37, kind=Progress, text=No contact',
      'reminder.answered by spoc.pol, A07: POL: Action -3: Needs help',
      'note.added by spoc.pol, A07: POL: Action -3',
    ],
  ],
  [
    'help is needed, said twice',
    [
      says('spoc.pol', 'NeedHelp', { note: 'No contact' }),
      says('spoc.pol', 'NeedHelp', { note: 'No contact' }),
    ],
    [],
  ],
  [
    'it is done',
    [says('spoc.pol', 'Done', { note: 'In use', link: ' https://x.example/a ' })],
    [
      'actions A07: lastStep=the step, status=EvidenceSubmitted, submission=evidence|843b6cda96c0e07b|9c9e836ad036d4bf',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, changes=status InProgress > EvidenceSubmitted; submission none > evidence|843b6cda96c0e07b|9c9e836ad036d4bf, key=evidence|843b6cda96c0e07b|9c9e836ad036d4bf, kind=Evidence, link=https://x.example/a, statusBefore=InProgress, text=In use',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=Done, before=none, onBehalf=false, state=Acknowledged',
      'reminder.answered by spoc.pol, A07: POL: Action -3: Done',
      'action.evidence-submitted by spoc.pol, A07: for Agency POL. State: In progress → Evidence submitted',
    ],
  ],
  [
    'it is done, on behalf',
    [says('spoc.pol', 'OnTrack'), says('coordinator.la', 'Done', { note: 'In use' })],
    [
      'actions A07: lastStep=the step, status=EvidenceSubmitted, submission=evidence|843b6cda96c0e07b|926b5735739cb98e',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=status InProgress > EvidenceSubmitted; submission none > evidence|843b6cda96c0e07b|926b5735739cb98e, key=evidence|843b6cda96c0e07b|926b5735739cb98e, kind=Evidence, onBehalf=true, statusBefore=InProgress, text=In use',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.la, answer=Done, before=OnTrack, onBehalf=true, state=Acknowledged',
      'reminder.answer-changed by coordinator.la, A07: POL: Action -3: Done, before: On track (on behalf of the agency)',
      'action.evidence-submitted by coordinator.la, A07: for Agency POL (on behalf of the agency). State: In progress → Evidence submitted',
    ],
  ],
  [
    'it is done, said twice',
    [says('spoc.pol', 'Done', { note: 'In use' }), says('spoc.pol', 'Done', { note: 'In use' })],
    [],
  ],
  [
    'a request is provided',
    [says('spoc.pol', 'Done', R)],
    [
      'requests R1: lastStep=the step, providedAt=2024-09-24T09:00:00Z, providedBy=spoc.pol, status=Provided',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, changes=status Open > Provided; providedBy none > spoc.pol@partnership.example; providedAt none > 2024-09-24T09:00:00Z, key=evidence|f39942103efff1c1|0f0c6cddabde08f2, kind=Change',
      'reminders Request|R1|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=Done, before=none, onBehalf=false, state=Acknowledged',
      'reminder.answered by spoc.pol, R1: POL: Request -3: Done',
      'request.provided by spoc.pol, R1: for Agency POL. State: Open → Provided; Provided by: none → spoc.pol',
    ],
  ],
  [
    'a request is provided with words, on behalf',
    [says('coordinator.la', 'Done', { ...R, note: 'By secure mail' })],
    [
      'requests R1: lastStep=the step, providedAt=2024-09-24T09:00:00Z, providedBy=coordinator.la, status=Provided',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:00:00Z, by=coordinator.la, changes=status Open > Provided; providedBy none > coordinator.la@partnership.example; providedAt none > 2024-09-24T09:00:00Z, key=evidence|f39942103efff1c1|3b1e678ef7bd18a5, kind=Evidence, onBehalf=true, text=By secure mail',
      'reminders Request|R1|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=coordinator.la, answer=Done, before=none, onBehalf=true, state=Acknowledged',
      'reminder.answered by coordinator.la, R1: POL: Request -3: Done (on behalf of the agency)',
      'request.provided by coordinator.la, R1: for Agency POL (on behalf of the agency). State: Open → Provided; Provided by: none → coordinator.la',
    ],
  ],
  [
    'a statement is sent',
    [says('coordinator.la', 'Done', { ...S, note: 'Sent by mail' })],
    [
      'new in updates: actionRef=SOM24/statement, at=2024-09-24T09:00:00Z, by=coordinator.la, key=evidence|72c0245d59dee500|c2e74a43f6d75c54, kind=Evidence, text=Sent by mail',
      'inspections SOM24: statementSentOn=2024-09-24',
      'reminders Milestone|SOM24/statement|2024-09-27|-3|LA|Coordinator: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=coordinator.la, answer=Done, before=none, onBehalf=false, state=Acknowledged',
      'reminder.answered by coordinator.la, SOM24/statement: LA: Milestone -3: Done',
      'evidence.added by coordinator.la, SOM24/statement: LA: Milestone -3',
      'statement.sent by coordinator.la, SOM24/statement: LA: Milestone -3',
    ],
  ],
  [
    'a statement is sent, said twice',
    [says('coordinator.la', 'Done', S), says('coordinator.la', 'Done', S)],
    [],
  ],
  [
    'a statement was seen',
    [says('coordinator.la', 'Acknowledged', S)],
    [
      'reminders Milestone|SOM24/statement|2024-09-27|-3|LA|Coordinator: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=coordinator.la, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'reminder.acknowledged by coordinator.la, SOM24/statement: LA: Milestone -3',
    ],
  ],
])('%s', (_, dids, lines) => expect(writtenBy(dids)).toEqual(lines));
