import { day } from '../../support/partnership';
import { asks, REQUEST, rules, says, undoes, writtenBy, type Does } from './doing';

const R = { reminderKey: REQUEST };

test.each<[string, readonly Does[], string[]]>([
  [
    'more time is asked for',
    [asks('spoc.pol')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, key=more time|ba34d05804209061|f5cfeb3557c361b4, kind=Extension, text=Asked for more time: due Friday 27 September 2024, wanted Friday 11 October 2024. The lead is new',
      'new in extensions: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decision=Open, dueOn=2024-09-27, key=Action|A07|more time 1, kind=Action, reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-11',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=MoreTime, before=none, onBehalf=false, state=Acknowledged',
      'extension.asked by spoc.pol, A07: POL: 2024-09-27 to 2024-10-11',
    ],
  ],
  [
    'more time is asked for, on behalf, after an answer',
    [says('spoc.pol', 'OnTrack'), asks('coordinator.la')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, key=more time|ba34d05804209061|f5cfeb3557c361b4, kind=Extension, onBehalf=true, text=Asked for more time: due Friday 27 September 2024, wanted Friday 11 October 2024. The lead is new',
      'new in extensions: agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, decision=Open, dueOn=2024-09-27, key=Action|A07|more time 1, kind=Action, reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-11',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.la, answer=MoreTime, before=OnTrack, onBehalf=true, state=Acknowledged',
      'extension.asked by coordinator.la, A07: POL: 2024-09-27 to 2024-10-11 (on behalf of the agency)',
    ],
  ],
  ['more time is asked for twice', [asks('spoc.pol'), asks('spoc.pol')], []],
  [
    'another day is asked for',
    [asks('spoc.pol'), asks('deputy.pol', { wantedOn: day('2024-10-18') })],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=deputy.pol, key=more time|ba34d05804209061|ceb443ee0c164a63, kind=Extension, text=Asked for more time: due Friday 27 September 2024, wanted Friday 18 October 2024. The lead is new',
      'extensions Action|A07|more time 1: agencyCode=POL, at=2024-09-24T09:01:00Z, by=deputy.pol, decision=Open, dueOn=2024-09-27, key=Action|A07|more time 1, kind=Action, reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-18',
      'extension.changed by deputy.pol, A07: POL: 2024-09-27 to 2024-10-18',
    ],
  ],
  [
    'more time for a request',
    [asks('spoc.pol', R)],
    [
      'requests R1: lastStep=the step',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, key=more time|918680bec1aa84c7|f5cfeb3557c361b4, kind=Extension, text=Asked for more time: due Friday 27 September 2024, wanted Friday 11 October 2024. The lead is new',
      'new in extensions: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decision=Open, dueOn=2024-09-27, key=Request|R1|more time 1, kind=Request, reason=The lead is new, subjectRef=R1, title=List of strategy discussions, wantedOn=2024-10-11',
      'reminders Request|R1|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:00:00Z, acknowledgedBy=spoc.pol, answer=MoreTime, before=none, onBehalf=false, state=Acknowledged',
      'extension.asked by spoc.pol, R1: POL: 2024-09-27 to 2024-10-11',
    ],
  ],
  [
    'more time is granted',
    [asks('spoc.pol'), rules('coordinator.la', 'Granted')],
    [
      'extensions Action|A07|more time 1: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Granted, dueOn=2024-09-27, grantedOn=2024-10-11, key=Action|A07|more time 1, kind=Action, note=none, reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-11',
      'actions A07: dueOn=2024-10-11, lastStep=the step, originalDueOn=2024-09-27',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=dueOn 2024-09-27 > 2024-10-11; originalDueOn none > 2024-09-27, key=more time|ba34d05804209061|0454f454d27de843, kind=Extension, text=More time granted: now due Friday 11 October 2024, before Friday 27 September 2024.',
      'extension.granted by coordinator.la, A07: POL: 2024-09-27 to 2024-10-11',
    ],
  ],
  [
    'more time is granted twice',
    [asks('spoc.pol'), rules('coordinator.la', 'Granted'), rules('coordinator.icb', 'Granted')],
    [],
  ],
  [
    'another day is granted, with a word',
    [
      asks('spoc.pol'),
      rules('coordinator.la', 'Granted', {
        choosesDay: true,
        otherDay: day('2024-10-04'),
        note: ' A week. ',
      }),
    ],
    [
      'extensions Action|A07|more time 1: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Granted, dueOn=2024-09-27, grantedOn=2024-10-04, key=Action|A07|more time 1, kind=Action, note=A week., reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-11',
      'actions A07: dueOn=2024-10-04, lastStep=the step, originalDueOn=2024-09-27',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=dueOn 2024-09-27 > 2024-10-04; originalDueOn none > 2024-09-27, key=more time|ba34d05804209061|0454f454d27de843, kind=Extension, text=More time granted: now due Friday 4 October 2024, before Friday 27 September 2024. A week.',
      'extension.granted by coordinator.la, A07: POL: 2024-09-27 to 2024-10-04',
    ],
  ],
  [
    'more time is granted for a request',
    [asks('spoc.pol', R), rules('coordinator.la', 'Granted')],
    [
      'extensions Request|R1|more time 1: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Granted, dueOn=2024-09-27, grantedOn=2024-10-11, key=Request|R1|more time 1, kind=Request, note=none, reason=The lead is new, subjectRef=R1, title=List of strategy discussions, wantedOn=2024-10-11',
      'requests R1: dueOn=2024-10-11, lastStep=the step, originalDueOn=2024-09-27',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, changes=dueOn 2024-09-27 > 2024-10-11; originalDueOn none > 2024-09-27, key=more time|918680bec1aa84c7|0454f454d27de843, kind=Extension, text=More time granted: now due Friday 11 October 2024, before Friday 27 September 2024.',
      'extension.granted by coordinator.la, R1: POL: 2024-09-27 to 2024-10-11',
    ],
  ],
  [
    'more time is refused',
    [asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'The board wants it.' })],
    [
      'extensions Action|A07|more time 1: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Refused, dueOn=2024-09-27, grantedOn=none, key=Action|A07|more time 1, kind=Action, note=The board wants it., reason=The lead is new, subjectRef=A07, title=Map networks of adults who exploit children, wantedOn=2024-10-11',
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, key=more time|ba34d05804209061|9155ad8318750534, kind=Extension, text=More time refused. The board wants it.',
      'extension.refused by coordinator.la, A07: POL: stays 2024-09-27',
    ],
  ],
  [
    'more time is refused for a request',
    [asks('spoc.pol', R), rules('coordinator.la', 'Refused', { note: 'No.' })],
    [
      'extensions Request|R1|more time 1: agencyCode=POL, at=2024-09-24T09:00:00Z, by=spoc.pol, decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Refused, dueOn=2024-09-27, grantedOn=none, key=Request|R1|more time 1, kind=Request, note=No., reason=The lead is new, subjectRef=R1, title=List of strategy discussions, wantedOn=2024-10-11',
      'requests R1: lastStep=the step',
      'new in updates: actionRef=R1, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, key=more time|918680bec1aa84c7|9155ad8318750534, kind=Extension, text=More time refused. No.',
      'extension.refused by coordinator.la, R1: POL: stays 2024-09-27',
    ],
  ],
  [
    'the wish is withdrawn',
    [asks('spoc.pol'), undoes('deputy.pol', 'MoreTime')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=deputy.pol, key=more time|ba34d05804209061|a579599b4a976c18, kind=Extension, text=No longer asks for more time.',
      'extensions Action|A07|more time 1: decidedAt=2024-09-24T09:01:00Z, decidedBy=deputy.pol, decision=Withdrawn',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=deputy.pol, answer=Acknowledged, before=none, onBehalf=false, state=Acknowledged',
      'extension.withdrawn by deputy.pol, A07: POL: stays 2024-09-27',
    ],
  ],
  [
    'the wish is withdrawn, on behalf',
    [asks('spoc.pol'), undoes('coordinator.la', 'MoreTime')],
    [
      'actions A07: lastStep=the step',
      'new in updates: actionRef=A07, agencyCode=POL, at=2024-09-24T09:01:00Z, by=coordinator.la, key=more time|ba34d05804209061|a579599b4a976c18, kind=Extension, onBehalf=true, text=No longer asks for more time.',
      'extensions Action|A07|more time 1: decidedAt=2024-09-24T09:01:00Z, decidedBy=coordinator.la, decision=Withdrawn',
      'reminders Action|A07|2024-09-27|-3|POL: acknowledgedAt=2024-09-24T09:01:00Z, acknowledgedBy=coordinator.la, answer=Acknowledged, before=none, onBehalf=true, state=Acknowledged',
      'extension.withdrawn by coordinator.la, A07: POL: stays 2024-09-27 (on behalf of the agency)',
    ],
  ],
  ['no wish is withdrawn', [undoes('spoc.pol', 'MoreTime')], []],
])('%s', (_, dids, lines) => expect(writtenBy(dids)).toEqual(lines));
