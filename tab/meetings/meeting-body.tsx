import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../bot/contract/meetings';
import { ahead, longDayOfInstant, time } from '../parts/format';
import { Changes } from './changes';
import { lazy, Suspense } from 'react';
import { AnswersTable } from './answers-table';
import { Place } from './place';
import { Quorum, quorumWords } from './quorum';
import { CopyLink } from '../parts/links/copy-link';
import { TextLink } from '../parts/text-link';

// Whoever only reads needs no form.
const Answer = lazy(() => import('./answer'));
const AddToCalendar = lazy(() => import('../parts/links/add-to-calendar'));

const useStyles = makeStyles({
  facts: { margin: '0 0 4px', lineHeight: '1.5' },
  quorum: { margin: '8px 0 12px', lineHeight: '1.6' },
  // A finger's room for each, also where they stand below one another.
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    '& a': { padding: '4px 0' },
  },
  // As high as the button that is on its way.
  button: { minHeight: '32px', '@media (max-width: 760px)': { minHeight: '44px' } },
  coming: { margin: '0 0 8px' },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** When and where, whether it is quorate and why, and every agency's answer. */
export function MeetingBody({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { title, startsAt, endsAt, place, workingDays, quorate, answers } = meeting;
  return (
    <>
      <p className={styles.facts}>
        {longDayOfInstant(startsAt)}, {time(startsAt)} to {time(endsAt)}{' '}
        <span className={styles.soft}>({ahead(workingDays)})</span>
        <br />
        <Place place={place} />
      </p>
      <Changes meeting={meeting} />
      <p className={styles.quorum}>
        <Quorum quorate={quorate} /> <span className={styles.soft}>{quorumWords(meeting)}</span>
      </p>
      <p className={mergeClasses(styles.quorum, styles.ways)}>
        <TextLink to={`/meetings/${encodeURIComponent(meeting.ref)}`}>Agenda and meeting mode</TextLink>
        <CopyLink to={`/meetings/${encodeURIComponent(meeting.ref)}`} />
      </p>
      <p className={mergeClasses(styles.quorum, styles.button)}>
        <Suspense>
          <AddToCalendar
            of={{ kind: 'meeting', ref: meeting.ref }}
            about={`${title}, ${longDayOfInstant(startsAt)}`}
          />
        </Suspense>
      </p>
      {meeting.answerFor.length > 0 && (
        <Suspense fallback={<p className={mergeClasses(styles.coming, styles.button)} />}>
          <Answer meeting={meeting} />
        </Suspense>
      )}
      <AnswersTable answers={answers} title={title} />
    </>
  );
}
