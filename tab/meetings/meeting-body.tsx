import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../bot/contract/meetings';
import { ahead, listed, longDayOfInstant, time } from '../parts/format';
import { Changes } from './changes';
import { AnswersTable } from './answers-table';
import { Place } from './place';
import { Quorum } from './quorum';

const useStyles = makeStyles({
  facts: { margin: '0 0 4px', lineHeight: '1.5' },
  quorum: { margin: '8px 0 12px', lineHeight: '1.6' },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** When and where, whether it is quorate and why, and every agency's answer. */
export function MeetingBody({ meeting, named = false }: { meeting: MeetingView; named?: boolean }) {
  const styles = useStyles();
  const { title, startsAt, endsAt, place, workingDays, quorate, answers } = meeting;
  return (
    <>
      <p className={styles.facts}>
        {named && (
          <>
            <strong>{title}</strong>
            <br />
          </>
        )}
        {longDayOfInstant(startsAt)}, {time(startsAt)} to {time(endsAt)}{' '}
        <span className={styles.soft}>({ahead(workingDays)})</span>
        <br />
        <Place place={place} />
      </p>
      <Changes meeting={meeting} />
      <p className={styles.quorum}>
        <Quorum quorate={quorate} />{' '}
        <span className={styles.soft}>
          {quorumWords(meeting)}
          {named && ` ${MEANING}`}
        </span>
      </p>
      <AnswersTable answers={answers} title={title} />
    </>
  );
}

/** What the quoracy turns on: who of the safeguarding partners has not answered, or has sent apologies. */
function quorumWords({ quorate, answers }: MeetingView): string {
  const partners = answers.filter((one) => one.safeguardingPartner);
  if (partners.length === 0) return 'No agency is marked as a safeguarding partner.';
  if (quorate === 'yes') return 'All safeguarding partners attend or send a deputy.';
  const missing =
    quorate === 'no'
      ? partners.filter((one) => one.answer === 'Apologies')
      : partners.filter((one) => !one.answer);
  const names = listed(missing.map((one) => one.agencyTitle));
  if (!names) return '';
  return quorate === 'no' ? `Apologies from ${names}.` : `Still to answer: ${names}.`;
}

const MEANING =
  'A meeting is quorate, able to decide, when all safeguarding partners attend or send a deputy.';
