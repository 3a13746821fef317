import { asks, REQUEST, says, STATEMENT, undoes, writtenBy, type Does } from './doing';

const R = { reminderKey: REQUEST };
const S = { reminderKey: STATEMENT };

test.each<[string, readonly Does[], string[]]>([
  [
    'that it is done is taken back',
    [says('spoc.pol', 'Done', { note: 'In use' }), undoes('coordinator.la', 'Done')],
    [
      'actions A07: lastStep=the step, status=InProgress, submission=none',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=status EvidenceSubmitted > InProgress; submission evidence|843b6cda96c0e07b|926b5735739cb98e > none, key=take-back|A07|f52e4ee0a28fef6d, kind=TakenBack, onBehalf=true, takesBack=evidence|843b6cda96c0e07b|926b5735739cb98e',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.la, answer=Acknowledged, before=none, onBehalf=true, state=Acknowledged',
      'action.evidence-taken-back by coordinator.la, A07: POL: said on Tue 24 Sep (on behalf of the agency)',
    ],
  ],
  [
    'that a request is provided is taken back',
    [says('spoc.pol', 'Done', R), undoes('deputy.pol', 'Done', REQUEST)],
    [
      'requests R1: lastStep=the step, providedAt=none, providedBy=none, status=Open',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:01:00Z, by=deputy.pol, changes=status Provided > Open; providedBy spoc.pol@partnership.example > none; providedAt 2024-09-24T09:00:00Z > none, key=take-back|R1|1c6c32cdf0a08d3c, kind=TakenBack, takesBack=evidence|f39942103efff1c1|0f0c6cddabde08f2',
      'reminders Request|R1|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=deputy.pol, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'request.taken-back by deputy.pol, R1: POL: said on Tue 24 Sep',
    ],
  ],
  [
    'that a statement is sent is taken back',
    [says('coordinator.la', 'Done', S), undoes('coordinator.icb', 'Done', STATEMENT)],
    [
      'inspections SOM24: statementSentOn=none',
      'reminders Milestone|SOM24/statement|2024-09-27|-3|LA|Coordinator: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.icb, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'statement.taken-back by coordinator.icb, SOM24/statement: LA: said on Tue 24 Sep',
    ],
  ],
  ['nothing that is done is taken back', [says('spoc.pol', 'OnTrack'), undoes('spoc.pol', 'Done')], []],
  [
    'that it was seen is undone',
    [says('spoc.pol', 'Acknowledged'), undoes('spoc.pol', 'Answer')],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=none, acknowledgedBy=none, answer=none, before=none, onBehalf=none, state=Sent',
      'reminder.answer-undone by spoc.pol, A07: POL: Acknowledged',
    ],
  ],
  [
    'that it is on track is undone, and help is needed as before',
    [says('spoc.pol', 'NeedHelp', { note: 'x' }), says('spoc.pol', 'OnTrack'), undoes('spoc.pol', 'Answer')],
    [
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:02:00Z, acknowledgedBy=spoc.pol, answer=NeedHelp, before=none, onBehalf=false, state=Acknowledged',
      'reminder.answer-undone by spoc.pol, A07: POL: OnTrack',
    ],
  ],
  [
    'that it is done is undone',
    [says('spoc.pol', 'Done', { note: 'In use' }), undoes('spoc.pol', 'Answer')],
    [
      'actions A07: lastStep=the step, status=InProgress, submission=none',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=spoc.pol, changes=status EvidenceSubmitted > InProgress; submission evidence|843b6cda96c0e07b|926b5735739cb98e > none, key=take-back|A07|f52e4ee0a28fef6d, kind=TakenBack, takesBack=evidence|843b6cda96c0e07b|926b5735739cb98e',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=none, acknowledgedBy=none, answer=none, before=none, onBehalf=none, state=Sent',
      'reminder.answer-undone by spoc.pol, A07: POL: Done',
    ],
  ],
  [
    'that it is done is undone, on behalf',
    [says('coordinator.la', 'Done', { note: 'In use' }), undoes('coordinator.la', 'Answer')],
    [
      'actions A07: lastStep=the step, status=InProgress, submission=none',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=status EvidenceSubmitted > InProgress; submission evidence|843b6cda96c0e07b|926b5735739cb98e > none, key=take-back|A07|f52e4ee0a28fef6d, kind=TakenBack, onBehalf=true, takesBack=evidence|843b6cda96c0e07b|926b5735739cb98e',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=none, acknowledgedBy=none, answer=none, before=none, onBehalf=none, state=Sent',
      'reminder.answer-undone by coordinator.la, A07: POL: Done (on behalf of the agency)',
    ],
  ],
  [
    'the wish is undone',
    [asks('spoc.pol'), undoes('spoc.pol', 'Answer')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=spoc.pol, key=more time|ba34d05804209061|a579599b4a976c18, kind=Extension, text=No longer asks for more time.',
      'extensions Action|A07|more time 1: decidedAt=2024-09-24T09:01:00Z, decidedBy=spoc.pol, decision=Withdrawn',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=none, acknowledgedBy=none, answer=none, before=none, onBehalf=none, state=Sent',
      'extension.withdrawn by spoc.pol, A07: POL: stays 2024-09-27',
    ],
  ],
  [
    'the wish is undone, and it is on track as before',
    [says('spoc.pol', 'OnTrack'), asks('spoc.pol'), undoes('spoc.pol', 'Answer')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:02:00Z, by=spoc.pol, key=more time|ba34d05804209061|a579599b4a976c18, kind=Extension, text=No longer asks for more time.',
      'extensions Action|A07|more time 1: decidedAt=2024-09-24T09:02:00Z, decidedBy=spoc.pol, decision=Withdrawn',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:02:00Z, acknowledgedBy=spoc.pol, answer=OnTrack, before=none, onBehalf=false, state=Acknowledged',
      'extension.withdrawn by spoc.pol, A07: POL: stays 2024-09-27',
    ],
  ],
  ['nothing that was answered is undone', [undoes('spoc.pol', 'Answer')], []],
])('%s', (_, dids, lines) => expect(writtenBy(dids)).toEqual(lines));
