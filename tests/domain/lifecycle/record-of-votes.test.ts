import type { Did, LifecycleHouse } from './house';
import { AGREED, CHALLENGED, EVIDENCE, challengedByHand, plain, told, written } from './written';

test.each<[string, () => LifecycleHouse, readonly Did[], Did, string[]]>([
  [
    'an agency agrees',
    plain,
    [EVIDENCE],
    ['spoc.la', 'agree', { text: ' Seen. ' }],
    [
      'A07: ',
      'step: agencyCode=LA, changes=vote LA none > Agree, kind=Agreement, text=Seen.',
      'new in agreements: actionRef=A07, agencyCode=LA, at=2024-06-03T09:01:00Z, by=spoc.la, key=A07|LA|841acf03627db58e, submission=e1, text=Seen., verdict=Agree',
      'action.agreed: for Agency LA. Vote of Agency LA: none → Agrees',
    ],
  ],
  [
    'the last agency agrees, on its behalf',
    plain,
    AGREED.slice(0, -1),
    ['coordinator.la', 'agree', {}, { forAgency: 'PRO' }],
    [
      'A07: status=Agreed',
      'step: agencyCode=PRO, changes=status EvidenceSubmitted > Agreed; vote PRO none > Agree, kind=Agreement, onBehalf=true',
      'new in agreements: actionRef=A07, agencyCode=PRO, at=2024-06-03T09:05:00Z, by=coordinator.la, key=A07|PRO|841acf03627db58e, onBehalf=true, submission=e1, verdict=Agree',
      'action.agreed: for Agency PRO (on behalf of the agency). State: Evidence submitted → Agreed by the group; Vote of Agency PRO: none → Agrees',
    ],
  ],
  [
    'an agency challenges',
    plain,
    [EVIDENCE],
    ['spoc.la', 'challenge', { text: ' No. ' }],
    [
      'A07: status=InProgress',
      'step: agencyCode=LA, changes=status EvidenceSubmitted > InProgress; vote LA none > Challenge, kind=Challenge, text=No.',
      'new in agreements: actionRef=A07, agencyCode=LA, at=2024-06-03T09:01:00Z, by=spoc.la, key=A07|LA|841acf03627db58e, submission=e1, text=No., verdict=Challenge',
      'action.challenged: for Agency LA. State: Evidence submitted → In progress; Vote of Agency LA: none → Challenges',
    ],
  ],
  [
    'an agency challenges, on its behalf',
    plain,
    AGREED,
    ['coordinator.la', 'challenge', { text: 'No.' }, { forAgency: 'ICB' }],
    [
      'A07: status=InProgress',
      'step: agencyCode=ICB, changes=status Agreed > InProgress; vote ICB Agree > Challenge, kind=Challenge, onBehalf=true, text=No.',
      'agreements A07|ICB|841acf03627db58e: at=2024-06-03T09:06:00Z, by=coordinator.la, meetingRef=none, onBehalf=true, submission=e1, text=No., verdict=Challenge',
      'action.challenged: for Agency ICB (on behalf of the agency). State: Agreed by the group → In progress; Vote of Agency ICB: Agrees → Challenges',
    ],
  ],
  [
    'an agency whose challenge stands agrees',
    plain,
    CHALLENGED,
    ['spoc.la', 'agree'],
    [
      'A07: status=EvidenceSubmitted',
      'step: agencyCode=LA, changes=status InProgress > EvidenceSubmitted; vote LA Challenge > Agree, kind=Agreement',
      'agreements A07|LA|841acf03627db58e: at=2024-06-03T09:02:00Z, by=spoc.la, meetingRef=none, onBehalf=none, submission=e1, text=none, verdict=Agree',
      'action.agreed: for Agency LA. State: In progress → Evidence submitted; Vote of Agency LA: Challenges → Agrees',
    ],
  ],
  [
    'those present agree for the group',
    told,
    [EVIDENCE],
    ['chair.la', 'agree-for-those-present', { text: ' All said so. ' }],
    [
      'A07: status=Agreed',
      'step: changes=status EvidenceSubmitted > Agreed; vote LA none > Agree; vote ICB none > Agree, kind=Agreement, meetingRef=M1, text=All said so.',
      'new in agreements: actionRef=A07, agencyCode=LA, at=2024-06-03T09:01:00Z, by=chair.la, key=A07|LA|841acf03627db58e, meetingRef=M1, submission=e1, verdict=Agree',
      'new in agreements: actionRef=A07, agencyCode=ICB, at=2024-06-03T09:01:00Z, by=chair.la, key=A07|ICB|841acf03627db58e, meetingRef=M1, submission=e1, verdict=Agree',
      'action.agreed-at-meeting: State: Evidence submitted → Agreed by the group; Vote of Agency LA: none → Agrees; Vote of Agency ICB: none → Agrees',
    ],
  ],
  [
    'those present agree, of whom one had',
    told,
    [EVIDENCE, ['spoc.la', 'agree']],
    ['coordinator.la', 'agree-for-those-present', { meetingRef: 'M1' }],
    [
      'A07: status=Agreed',
      'step: changes=status EvidenceSubmitted > Agreed; vote ICB none > Agree, kind=Agreement, meetingRef=M1',
      'new in agreements: actionRef=A07, agencyCode=ICB, at=2024-06-03T09:02:00Z, by=coordinator.la, key=A07|ICB|841acf03627db58e, meetingRef=M1, submission=e1, verdict=Agree',
      'action.agreed-at-meeting: State: Evidence submitted → Agreed by the group; Vote of Agency ICB: none → Agrees',
    ],
  ],
  [
    'those present agree, and a challenge by who is not there stands',
    challengedByHand,
    [EVIDENCE],
    ['chair.la', 'agree-for-those-present'],
    [
      'A07: ',
      'step: changes=vote LA none > Agree; vote ICB none > Agree, kind=Agreement, meetingRef=M1',
      'new in agreements: actionRef=A07, agencyCode=LA, at=2024-06-03T09:01:00Z, by=chair.la, key=A07|LA|841acf03627db58e, meetingRef=M1, submission=e1, verdict=Agree',
      'new in agreements: actionRef=A07, agencyCode=ICB, at=2024-06-03T09:01:00Z, by=chair.la, key=A07|ICB|841acf03627db58e, meetingRef=M1, submission=e1, verdict=Agree',
      'action.agreed-at-meeting: Vote of Agency LA: none → Agrees; Vote of Agency ICB: none → Agrees',
    ],
  ],
  [
    'more evidence answers a challenge that somebody typed into the list',
    challengedByHand,
    [EVIDENCE],
    ['spoc.pol', 'evidence', { text: 'Now.' }],
    [
      'A07: status=EvidenceSubmitted, submission=k',
      'step: agencyCode=POL, changes=submission e1 > k, kind=Evidence, statusBefore=EvidenceSubmitted, text=Now.',
      'action.evidence-submitted: for Agency POL',
    ],
  ],
])('%s', (_, house, before, did, lines) => expect(written(house(), before, did)).toEqual(lines));
