import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgencyOutstanding, OutstandingView } from '../../bot/contract/outstanding';
import { count, dayOfInstant } from '../parts/format';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  more: { color: tokens.colorNeutralForeground2 },
  all: { margin: '8px 0 0' },
  calm: { margin: 0 },
});

/** The agencies that have not acknowledged a reminder, the longest waiting first. */
export function StillToAnswer({ view }: { view: OutstandingView }) {
  const styles = useStyles();
  const waiting = view.agencies
    .filter((one) => one.outstanding.length + one.notReached.length > 0)
    .sort((a, b) => longest(b) - longest(a));
  if (waiting.length === 0) {
    return (
      <>
        <p className={styles.calm}>{answeredWords(view)}</p>
        <Books view={view} />
      </>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {waiting.map((one) => (
          <li key={one.agency.code} className={styles.item}>
            <strong>{one.agency.title}</strong> <span className={styles.more}>{waitingWords(one)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <TextLink to="/reminders">Who was asked what, and when</TextLink>
      </p>
      <Books view={view} />
    </>
  );
}

function answeredWords({ scope, agencies }: OutstandingView): string {
  if (scope === 'partnership') return 'Every agency has answered.';
  return agencies.length > 0
    ? 'Your agency has answered.'
    : 'You do not belong to an agency, so you have nothing to answer.';
}

/** 'Sent 41 of 43 since Monday 16 November; 1 waiting; 1 not reached.' */
function Books({ view: { books } }: { view: OutstandingView }) {
  const styles = useStyles();
  return books && <p className={mergeClasses(styles.all, styles.more)}>{books}.</p>;
}

const longest = (one: AgencyOutstanding): number =>
  Math.max(-1, ...one.outstanding.map((each) => each.workingDays));

/** '2 reminders not acknowledged, the oldest sent Thu 1 Feb, 5 working days ago; 1 reminder did not arrive'. */
function waitingWords({ outstanding, notReached }: AgencyOutstanding): string {
  const [oldest] = [...outstanding].sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  const since =
    oldest &&
    `${count(outstanding.length, 'reminder')} not acknowledged, ${outstanding.length > 1 ? 'the oldest ' : ''}sent ` +
      `${dayOfInstant(oldest.sentAt)}${oldest.workingDays > 0 ? `, ${count(oldest.workingDays, 'working day')} ago` : ''}`;
  const lost = notReached.length > 0 ? `${count(notReached.length, 'message')} did not arrive` : undefined;
  return [since, lost].filter(Boolean).join('; ');
}
