import { dayOf, formatShortDay, type Day } from '../../../domain/calendar/day';
import { isForMeeting, standing, votesInWords, type Vote, type Votes } from '../../../domain/lifecycle/votes';
import { AT_A_MEETING } from '../../../domain/lifecycle/ready';
import type { ActionStatus } from '../../../domain/partnership';
import { agencyName } from '../../../domain/people/names';
import type { Json } from '../drawing/card';
import { pairs } from '../drawing/parts/pairs';
import { fact, heading, LONGEST_HEADING, sentence, type Run } from '../drawing/parts/text';
import { short } from '../drawing/size';

/** What every agency says to evidence: a sign and words for each, then why those challenge who do. */
export function voteMarks(votes: Votes, status: ActionStatus, today: Day | undefined): readonly Json[] {
  return [
    heading(headingOf(votes, status, today), 'Default'),
    ...(status === 'EvidenceSubmitted' && isForMeeting(votes) ? [sentence(AT_A_MEETING)] : []),
    ...pairs(votes.of.map((vote) => sentence(markOf(vote), 'None'))),
    ...standing(votes.of).flatMap(({ agency, agreement }) =>
      agreement?.text ? [fact({ label: agencyName(agency), text: `“${short(agreement.text, 200)}”` })] : [],
    ),
  ];
}

/** 'So far: 2 of 5 agree', 'Vote of Mon 9 Nov: sent back', of what was agreed and has not lasted 'reopened'. */
function headingOf(votes: Votes, status: ActionStatus, today: Day | undefined): string {
  const day = formatShortDay(dayOf(votes.submission.at), today);
  if (status === 'InProgress' || status === 'NotStarted') {
    return `Vote of ${day}: ${votes.complete ? 'reopened' : 'sent back'}`;
  }
  if (status !== 'EvidenceSubmitted') return `Vote of ${day}: agreed`;
  if (isForMeeting(votes) && standing(votes.of).length === 0) return 'To be agreed at a meeting';
  const soFar = `So far: ${votesInWords(votes)}`;
  return soFar.length <= LONGEST_HEADING ? soFar : soFar.replace(/, .*$/, '');
}

function markOf({ agency, agreement, leads, needed }: Vote): readonly Run[] {
  const name = short(agencyName(agency), 40);
  if (leads) return mark('◆', name, ': leads, no vote');
  if (agreement?.verdict === 'Challenge')
    return mark('✗', name, `: challenges${how(agreement)}`, 'Attention');
  if (agreement?.verdict === 'Agree') return mark('✓', name, `: agrees${how(agreement)}`, 'Good');
  return mark('–', name, needed ? ': no answer yet' : ': need not vote');
}

const mark = (sign: string, name: string, text: string, color?: Run['color']): readonly Run[] => [
  { text: `${sign} `, bold: true, ...(color ? { color } : {}) },
  { text: name, bold: true },
  { text },
];

const how = ({ onBehalf, meetingRef }: NonNullable<Vote['agreement']>): string =>
  meetingRef ? ', at the meeting' : onBehalf ? ', by the coordinator' : '';
