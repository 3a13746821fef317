import { makeStyles, tokens } from '@fluentui/react-components';
import { actionPath } from '../action-path';
import type { AgencyOutstanding, Waiting } from '../../bot/contract/outstanding';
import { SUBJECT_KIND_WORDS } from '../../bot/domain/words';
import { count, dayOfInstant, time } from '../format';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  head: { fontSize: tokens.fontSizeBase300, margin: '16px 0 6px' },
});

/** One agency's reminders: those that wait for an answer, and those that reached nobody, with the reason. */
export function AgencyReminders({ outstanding, notReached }: AgencyOutstanding) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {outstanding.map((one) => (
          <li key={one.reminderKey} className={styles.item}>
            <Subject {...one} />
            <span className={styles.soft}>
              {one.personName ? `Sent to ${one.personName}` : 'Sent'} {dayOfInstant(one.sentAt)},{' '}
              {time(one.sentAt)} ·{' '}
              {one.workingDays === 0 ? 'today' : `waiting ${count(one.workingDays, 'working day')}`}
            </span>
          </li>
        ))}
      </ul>
      {notReached.length > 0 && (
        <>
          <h3 className={styles.head}>Did not arrive: please ring</h3>
          <ul className={styles.list}>
            {notReached.map((one) => (
              <li key={one.reminderKey} className={styles.item}>
                {one.subjectTitle}
                <span className={styles.soft}>
                  {[one.personName, one.phone, one.email === one.personName ? undefined : one.email]
                    .filter(Boolean)
                    .join(', ')}
                  {one.personName ? ': ' : ''}
                  {one.reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Subject({ kind, subjectRef, subjectTitle, meetingAt }: Waiting) {
  const name = `${SUBJECT_KIND_WORDS[kind]}: ${subjectTitle}`;
  if (kind === 'Action') return <TextLink to={actionPath(subjectRef)}>{name}</TextLink>;
  if (!meetingAt) return <span>{name}</span>;
  return (
    <TextLink to="/meetings">
      {name}, {dayOfInstant(meetingAt)}, {time(meetingAt)}
    </TextLink>
  );
}
