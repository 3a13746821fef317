import { formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { ListedMeeting } from '../../../domain/meetings/list';
import { meetingTime } from '../items/words';
import type { Line } from '../drawing/page';
import { namesWithin, short } from '../drawing/size';
import type { AgencyAnswer } from '../../../domain/meetings/attendance';

const QUORATE: Record<ListedMeeting['quorate'], string> = {
  yes: 'Yes',
  'not yet': 'Not yet: a safeguarding partner still has to answer',
  no: 'No: a safeguarding partner has sent apologies',
};

/** All that is to be told of a meeting, a line each. */
export function meetingLines(listed: ListedMeeting): readonly Line[] {
  const { meeting, whenWords } = listed;
  const isOff = meeting.status === 'Cancelled';
  return [
    {
      lead: isOff ? 'Was to be:' : 'When:',
      text: `${meetingTime(meeting)}${isOff ? '' : ` (${whenWords})`}`,
    },
    ...changeLines(listed),
    ...(isOff ? [] : [{ lead: 'Where:', text: short(meeting.place, 120) }, ...answerLines(listed)]),
  ];
}

/** That it was moved or cancelled, by whom and why. */
function changeLines({ meeting, moved, byName, reason }: ListedMeeting): readonly Line[] {
  const isOff = meeting.status === 'Cancelled';
  const by = byName ? `by ${byName}` : '';
  const why = reason ? `“${short(reason, 160)}”` : '';
  const who = [by, why].filter(Boolean).join(': ');
  const from = moved && (moved.from ? formatShortInstant(moved.from) : formatShortDay(moved.fromDay));
  return [
    ...(from ? [{ lead: 'Moved from:', text: `${from}${isOff || !who ? '' : `, ${who}`}` }] : []),
    ...(isOff ? [{ lead: 'Cancelled', text: who }] : []),
  ];
}

function answerLines({ answers, quorate }: ListedMeeting): readonly Line[] {
  const titles = (of: AgencyAnswer['answer']): string =>
    namesWithin(
      answers
        .filter(({ answer }) => answer === of)
        .map(({ agencyTitle, deputy }) => (deputy ? `${agencyTitle} (${deputy})` : agencyTitle)),
      300,
    );
  const line = (lead: string, text: string): readonly Line[] => (text ? [{ lead, text }] : []);
  const silent = answers.filter(({ answer }) => !answer).length;
  return [
    { lead: 'Quorate:', text: QUORATE[quorate] },
    ...line('Attending:', titles('Attending')),
    ...line('Deputy attends:', titles('Deputy')),
    ...line('Apologies:', titles('Apologies')),
    ...line(
      'No answer yet:',
      silent === answers.length && silent > 1 ? `all ${silent} agencies` : titles(undefined),
    ),
  ];
}
