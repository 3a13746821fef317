import { day } from '../../support/partnership';
import { asks, REQUEST, rules, says, START, STATEMENT, undoes, writtenBy, type Does } from './doing';

const R = { reminderKey: REQUEST };
const S = { reminderKey: STATEMENT };

test.each<[string, readonly Does[], string]>([
  ['another’s answer', [says('spoc.pol', 'OnTrack'), undoes('deputy.pol', 'Answer')], 'undo-not-yours'],
  ['another agency', [says('spoc.la', 'OnTrack')], 'not-your-agency: spoc.pol or deputy.pol can.'],
  ['an observer', [says('observer.pol', 'OnTrack')], 'observers-cannot-answer'],
  ['a reminder that is gone', [says('spoc.pol', 'OnTrack', { reminderKey: 'x' })], 'reminder-gone'],
  ['a wish for a reminder that is gone', [asks('spoc.pol', { reminderKey: 'x' })], 'reminder-gone'],
  ['a wish for a statement', [asks('coordinator.la', S)], 'bad-card'],
  ['a wish by another agency', [asks('spoc.la')], 'not-your-agency: spoc.pol or deputy.pol can.'],
  ['a wish without a reason', [asks('spoc.pol', { reason: ' ' })], 'no-reason'],
  [
    'a wish for a day that has passed',
    [asks('spoc.pol', { wantedOn: day('2024-09-27') })],
    'bad-date: Choose a day after Fri 27 Sep.',
  ],
  [
    'a wish for a Saturday',
    [asks('spoc.pol', { wantedOn: day('2024-10-05') })],
    'due-on-day-off: Sat 5 Oct is not a working day. Choose another day, or tick “Yes, that day”.',
  ],
  ['a wish with details of a child', [asks('spoc.pol', { reason: 'Born 03/04/2012' })], 'child-data'],
  ['a wish for what is done', [says('spoc.pol', 'Done', { note: 'x' }), asks('spoc.pol')], 'already-done'],
  [
    'a wish for a request that is provided',
    [says('spoc.pol', 'Done', R), asks('spoc.pol', R)],
    'already-done',
  ],
  ['a ruling by an agency', [asks('spoc.pol'), rules('spoc.pol', 'Granted')], 'coordinator-only'],
  ['a ruling on no wish', [rules('coordinator.la', 'Granted')], 'extension-gone'],
  [
    'a ruling on what was refused',
    [asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'x' }), rules('coordinator.la', 'Granted')],
    'extension-decided',
  ],
  [
    'a ruling on another day than was wanted',
    [asks('spoc.pol'), rules('coordinator.la', 'Granted', { wantedOn: day('2024-10-12') })],
    'extension-changed',
  ],
  [
    'a ruling on another due day',
    [asks('spoc.pol'), rules('coordinator.la', 'Granted', { dueOn: day('2024-09-26') })],
    'extension-changed',
  ],
  [
    'a ruling that chooses no day',
    [asks('spoc.pol'), rules('coordinator.la', 'Granted', { choosesDay: true })],
    'bad-date: Choose a day after Fri 27 Sep.',
  ],
  [
    'a ruling that refuses without a word',
    [asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: ' ' })],
    'no-reason',
  ],
  [
    'a ruling with details of a child',
    [asks('spoc.pol'), rules('coordinator.la', 'Refused', { note: 'Born 03/04/2012' })],
    'child-data',
  ],
  [
    'a ruling on what is done',
    [asks('spoc.pol', R), says('spoc.pol', 'Done', R), rules('coordinator.la', 'Granted')],
    'extension-decided',
  ],
  ['that a statement is sent, by who is no coordinator', [says('spoc.la', 'Done', S)], 'coordinator-only'],
  [
    'that a statement is sent is taken back by who is no coordinator',
    [says('coordinator.la', 'Done', S), undoes('spoc.la', 'Done', STATEMENT)],
    'coordinator-only',
  ],
  [
    'that it is done, after a vote',
    [
      says('spoc.pol', 'Done', { note: 'x' }),
      (of) => ({
        ok: true,
        value: {
          writes: [
            {
              insert: 'agreements',
              row: {
                key: 'v',
                actionRef: 'A07',
                agencyCode: 'LA',
                verdict: 'Agree',
                submission: of.actions[0]!.submission,
                by: 'x',
                at: START,
              },
            },
          ],
          log: [],
        },
      }),
      undoes('spoc.pol', 'Answer'),
    ],
    'too-late-to-take-back',
  ],
])('refused is %s', (_, dids, why) => expect(writtenBy(dids)).toEqual([why]));
