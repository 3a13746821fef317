import { day } from '../../support/partnership';
import type { Did, LifecycleHouse } from './house';
import { AGREED, ASKED, CLOSED, LASTS, plain, told, written } from './written';

test.each<[string, () => LifecycleHouse, readonly Did[], Did, string[]]>([
  [
    'how it lasts',
    plain,
    [],
    ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: ' A check. ' }],
    [
      'A07: sustainabilityPlan=A check.',
      'step: agencyCode=POL, changes=sustainabilityPlan none > A check., kind=Change',
      'action.sustainability-plan: for Agency POL. Sustainability plan: none → A check.',
    ],
  ],
  [
    'how it lasts and when to look again, on behalf',
    plain,
    [],
    ['coordinator.la', 'sustainability-plan', LASTS],
    [
      'A07: reviewOn=2024-09-03, sustainabilityPlan=A yearly check.',
      'step: agencyCode=POL, changes=sustainabilityPlan none > A yearly check.; reviewOn none > 2024-09-03, kind=Change, onBehalf=true',
      'action.sustainability-plan: for Agency POL (on behalf of the agency). Sustainability plan: none → A yearly check.; Review: none → Tuesday 3 September 2024',
    ],
  ],
  [
    'the group closes it',
    plain,
    AGREED,
    ['chair.la', 'close', LASTS],
    [
      'A07: rating=Blue, reviewOn=2024-09-03, status=Closed, sustainabilityPlan=A yearly check.',
      'step: changes=status Agreed > Closed; rating none > Blue; sustainabilityPlan none > A yearly check.; reviewOn none > 2024-09-03, kind=Closing',
      'action.closed: State: Agreed by the group → Closed with a sustainability plan; Rating: none → Complete and evidenced; Sustainability plan: none → A yearly check.; Review: none → Tuesday 3 September 2024',
    ],
  ],
  [
    'the group closes it with what the lead said',
    plain,
    [['spoc.pol', 'sustainability-plan', LASTS], ...AGREED],
    ['chair.la', 'close', {}],
    [
      'A07: rating=Blue, reviewOn=2024-09-03, status=Closed, sustainabilityPlan=A yearly check.',
      'step: changes=status Agreed > Closed; rating none > Blue, kind=Closing',
      'action.closed: State: Agreed by the group → Closed with a sustainability plan; Rating: none → Complete and evidenced',
    ],
  ],
  [
    'the group closes what its lead had said is off track: nobody could say otherwise of it any more',
    plain,
    [['spoc.pol', 'rate', { rating: 'Red' }], ...AGREED],
    ['chair.la', 'close', LASTS],
    [
      'A07: rating=Blue, reviewOn=2024-09-03, status=Closed, sustainabilityPlan=A yearly check.',
      'step: changes=status Agreed > Closed; rating Red > Blue; sustainabilityPlan none > A yearly check.; reviewOn none > 2024-09-03, kind=Closing',
      'action.closed: State: Agreed by the group → Closed with a sustainability plan; Rating: Off track → Complete and evidenced; Sustainability plan: none → A yearly check.; Review: none → Tuesday 3 September 2024',
    ],
  ],
  [
    'it is open again, and its lead’s blue is gone with that',
    plain,
    [['spoc.pol', 'rate', { rating: 'Blue' }], ...CLOSED],
    ['chair.la', 'reopen', { text: 'It did not last.' }],
    [
      'A07: rating=none, reviewOn=none, status=InProgress, sustainabilityPlan=none',
      'step: changes=status Closed > InProgress; rating Blue > none; sustainabilityPlan A yearly check. > none; reviewOn 2024-09-03 > none, kind=Reopening, text=It did not last.',
      'action.reopened: State: Closed with a sustainability plan → In progress; Rating: Complete and evidenced → none; Sustainability plan: A yearly check. → none; Review: Tuesday 3 September 2024 → none',
    ],
  ],
  [
    'it is sustained',
    plain,
    CLOSED,
    ['chair.la', 'sustain', { text: ' Still so. ' }],
    [
      'A07: status=Sustained',
      'step: changes=status Closed > Sustained, kind=Review, text=Still so.',
      'action.sustained: State: Closed with a sustainability plan → Sustained at review',
    ],
  ],
  [
    'what was closed is reopened',
    plain,
    CLOSED,
    ['chair.la', 'reopen', { text: ' No more. ' }],
    [
      'A07: rating=none, reviewOn=none, status=InProgress, sustainabilityPlan=none',
      'step: changes=status Closed > InProgress; rating Blue > none; sustainabilityPlan A yearly check. > none; reviewOn 2024-09-03 > none, kind=Reopening, text=No more.',
      'action.reopened: State: Closed with a sustainability plan → In progress; Rating: Complete and evidenced → none; Sustainability plan: A yearly check. → none; Review: Tuesday 3 September 2024 → none',
    ],
  ],
  [
    'what was agreed is reopened',
    plain,
    [['spoc.pol', 'sustainability-plan', LASTS], ...AGREED],
    ['chair.la', 'reopen', { text: 'No more.' }],
    [
      'A07: status=InProgress',
      'step: changes=status Agreed > InProgress, kind=Reopening, text=No more.',
      'action.reopened: State: Agreed by the group → In progress',
    ],
  ],
  [
    'what was withdrawn is followed again',
    plain,
    [['coordinator.la', 'withdraw', { text: 'By others.' }]],
    ['coordinator.la', 'reopen', { text: 'After all.' }],
    [
      'A07: withdrawnOn=none, withdrawnWhy=none',
      'step: changes=withdrawnOn 2024-06-03 > none; withdrawnWhy By others. > none, kind=Reopening, text=After all.',
      'action.reopened: Withdrawn: Monday 3 June 2024 → none; Withdrawn because: By others. → none',
    ],
  ],
  [
    'how sure the group is',
    plain,
    [],
    ['chair.la', 'assure', { impact: 'Some', text: ' Surveys. ' }],
    [
      'A07: impact=Some',
      'step: changes=impact none > Some, kind=Impact, text=Surveys.',
      'action.assured: Assured impact: none → Some',
    ],
  ],
  [
    'the coordinator changes words, day and agencies',
    plain,
    [],
    [
      'coordinator.la',
      'edit',
      { title: ' New ', dueOn: day('2024-11-29'), supportingAgencies: ['POL', 'ICB'] },
    ],
    [
      'A07: dueOn=2024-11-29, originalDueOn=2024-09-27, supportingAgencies=["ICB"], title=New',
      'step: changes=title Map networks of adults who exploit children > New; supportingAgencies EDU > ICB; dueOn 2024-09-27 > 2024-11-29; originalDueOn none > 2024-09-27, kind=Change',
      'action.changed: Title: Map networks of adults who exploit children → New; Supporting: Agency EDU → Agency ICB; Due: Friday 27 September 2024 → Friday 29 November 2024; First due: none → Friday 27 September 2024',
    ],
  ],
  [
    'the agency that supports takes the lead',
    plain,
    [],
    ['coordinator.la', 'edit', { leadAgency: 'EDU' }],
    [
      'A07: leadAgency=EDU, supportingAgencies=[]',
      'step: changes=leadAgency POL > EDU; supportingAgencies EDU > none, kind=Change',
      'action.changed: Lead: Agency POL → Agency EDU; Supporting: Agency EDU → none',
    ],
  ],
  [
    'no agency supports it any more',
    plain,
    [],
    ['coordinator.la', 'edit', { supportingAgencies: null }],
    [
      'A07: supportingAgencies=[]',
      'step: changes=supportingAgencies EDU > none, kind=Change',
      'action.changed: Supporting: Agency EDU → none',
    ],
  ],
  [
    'the day is taken out',
    plain,
    [],
    ['coordinator.la', 'edit', { dueOn: null, theme: ' ', order: 3 }],
    [
      'A07: dueOn=none, order=3, originalDueOn=2024-09-27, theme=none',
      'step: changes=dueOn 2024-09-27 > none; originalDueOn none > 2024-09-27; order none > 3, kind=Change',
      'action.changed: Due: Friday 27 September 2024 → none; First due: none → Friday 27 September 2024; Place in the plan: none → 1',
    ],
  ],
  [
    'a day that was moved is taken out',
    plain,
    [['coordinator.la', 'edit', { dueOn: day('2024-11-29') }]],
    ['coordinator.la', 'edit', { dueOn: null }],
    [
      'A07: dueOn=none, originalDueOn=2024-09-27',
      'step: changes=dueOn 2024-11-29 > none, kind=Change',
      'action.changed: Due: Friday 29 November 2024 → none',
    ],
  ],
  [
    'the coordinator withdraws it, and the wish with it',
    told,
    [ASKED],
    ['coordinator.la', 'withdraw', { text: ' By others. ' }],
    [
      'A07: withdrawnOn=2024-06-03, withdrawnWhy=By others.',
      'step: changes=withdrawnOn none > 2024-06-03; withdrawnWhy none > By others., kind=Change, text=By others.',
      'extensions Action|A07|more time 1: decidedAt=2024-06-03T09:01:00Z, decidedBy=coordinator.la, decision=Withdrawn',
      'messages asks: answeredAt=2024-06-03T09:01:00Z, answeredBy=coordinator.la, state=Answered',
      'action.withdrawn: Withdrawn: none → Monday 3 June 2024; Withdrawn because: none → By others.',
    ],
  ],
])('%s', (_, house, before, did, lines) => expect(written(house(), before, did)).toEqual(lines));
