import { makeStyles, tokens } from '@fluentui/react-components';
import { meetingPage } from '../../bot/contract/action-path';
import type { Me } from '../../bot/contract/me';
import type { AgencyAnswerView, HeldMeetingView, Meetings, MeetingView } from '../../bot/contract/meetings';
import { quorumWords } from '../meetings/quorum';
import { Card } from '../parts/card';
import { ahead, dayOfInstant, time, weekdayOfInstant } from '../parts/format';
import { ButtonLink } from '../parts/links/button-link';
import { Mark, type MarkName } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';
import { shortNames } from '../parts/short-names';

const useStyles = makeStyles({
  line: { margin: '0 0 4px' },
  above: { margin: 0 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(8.5rem, 1fr))',
    gap: '4px 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { display: 'flex', alignItems: 'center', columnGap: '10px', minHeight: '36px', minWidth: 0 },
  words: { minWidth: 0, overflowWrap: 'break-word' },
  answer: { display: 'block' },
});

const MARKS: Record<NonNullable<AgencyAnswerView['answer']>, MarkName> = {
  Attending: 'yes',
  Deputy: 'instead',
  Apologies: 'sorry',
};
const WORDS: Record<NonNullable<AgencyAnswerView['answer']>, string> = {
  Attending: 'Attending',
  Deputy: 'Deputy',
  Apologies: 'Apologies',
};

/** Up to so many working days off a meeting is called by its weekday alone. */
const NEAR = 5;

/** The meeting that is on, else the last one, where nobody has recorded who was there: chair and coordinator do. */
function unrecorded(
  next: MeetingView | undefined,
  [last]: readonly HeldMeetingView[],
  asOf: Meetings['asOf'],
): Pick<MeetingView, 'ref' | 'startsAt'> | undefined {
  if (next && next.startsAt <= asOf) return next;
  return last && !last.attendance ? last : undefined;
}

/** Whether the next meeting that takes place is quorate, and what each agency has answered. */
export function NextMeeting({ view: { meetings, held, asOf }, me }: { view: Meetings; me?: Me }) {
  const styles = useStyles();
  const next = meetings.find((meeting) => meeting.status === 'Planned');
  const toRecord = me?.may.readStatus ? unrecorded(next, held, asOf) : undefined;
  const isOn = next !== undefined && toRecord === next;
  const record = toRecord && !isOn && (
    <p className={styles.line}>
      Who was there on {dayOfInstant(toRecord.startsAt)}?{' '}
      <TextLink to={meetingPage(toRecord.ref)}>Record attendance</TextLink>
    </p>
  );
  if (!next) return <Card title="No meeting is planned">{record}</Card>;
  const short = shortNames(me);
  return (
    <Card
      title={headingOf(next)}
      action={
        isOn ? (
          <ButtonLink to={meetingPage(next.ref)}>Record attendance</ButtonLink>
        ) : (
          <TextLink to="/meetings">All meetings</TextLink>
        )
      }
    >
      <p className={record ? styles.above : styles.line}>
        {next.workingDays > 0 && next.workingDays <= NEAR && `${dayOfInstant(next.startsAt)}, `}
        {time(next.startsAt)} to {time(next.endsAt)}
        {next.workingDays > 0 && `, ${ahead(next.workingDays)}`}. {quorumWords(next, short)}
      </p>
      {record}
      <ul className={styles.grid} aria-label="What each agency has answered">
        {next.answers.map((one) => (
          <li key={one.agencyCode} className={styles.one}>
            <Mark name={one.answer ? MARKS[one.answer] : 'waiting'} />
            <span className={styles.words}>
              {short({ code: one.agencyCode, title: one.agencyTitle })}
              <span className={`${styles.soft} ${styles.answer}`}>
                {one.answer ? WORDS[one.answer] : 'No answer'}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 'Thursday’s meeting is quorate'; a meeting more than a week off is named by its day. */
function headingOf({ startsAt, quorate, workingDays }: MeetingView): string {
  const whose =
    workingDays === 0
      ? 'Today’s meeting'
      : workingDays <= NEAR
        ? `${weekdayOfInstant(startsAt)}’s meeting`
        : `The meeting on ${dayOfInstant(startsAt)}`;
  return `${whose} is ${{ yes: 'quorate', 'not yet': 'not quorate yet', no: 'not quorate' }[quorate]}`;
}
