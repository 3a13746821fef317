import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../bot/contract/meetings';
import { ahead, time } from '../parts/format';
import { Changes } from './changes';
import { AnswersTable } from './answers-table';
import { Place } from './place';
import { Quorum, quorumWords } from './quorum';
import type { Said } from './doing/said';
import { Ways } from './doing/ways';

const useStyles = makeStyles({
  facts: { margin: '0 0 4px', lineHeight: '1.5' },
  quorum: { margin: '8px 0', lineHeight: '1.6' },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly meeting: MeetingView;
  readonly onDone: (said: Said) => void;
}

/** At what time and where, whether it is quorate and why, and every agency's answer; its day stands above. */
export function MeetingBody({ meeting, onDone }: Props) {
  const styles = useStyles();
  const { title, status, startsAt, endsAt, place, workingDays, quorate, answers } = meeting;
  // One and the same once it is cancelled: drawn anew it would open what was left unsent, and take the focus for it.
  const ways = <Ways key="ways" meeting={meeting} onDone={onDone} />;
  if (status === 'Cancelled')
    return (
      <>
        <Changes meeting={meeting} />
        {meeting.may.length > 0 && ways}
      </>
    );
  return (
    <>
      <p className={styles.facts}>
        {time(startsAt)} to {time(endsAt)} <span className={styles.soft}>({ahead(workingDays)})</span>
        <br />
        <Place place={place} />
      </p>
      <Changes meeting={meeting} />
      <p className={styles.quorum}>
        <Quorum quorate={quorate} /> <span className={styles.soft}>{quorumWords(meeting)}</span>
      </p>
      {ways}
      <AnswersTable answers={answers} title={title} />
    </>
  );
}
