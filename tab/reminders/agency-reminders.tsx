import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgencyOutstanding, Waiting } from '../../bot/contract/outstanding';
import { SUBJECT_KIND_WORDS } from '../../bot/domain/partnership';
import { useMe } from '../api/me';
import { count, dayOfInstant, shortDay, time } from '../parts/format';
import { useRowStyles } from '../parts/rows';
import type { Answered } from '../parts/answering/answer-form';
import { AnswerReminder } from '../parts/answering/answer-reminder';
import { SubjectLink } from '../parts/links/subject-link';

const useStyles = makeStyles({
  // The button at the right, on a phone below.
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    ':first-child': { paddingTop: '4px' },
  },
  head: { fontSize: tokens.fontSizeBase300, margin: '16px 0 6px' },
});

interface Props extends AgencyOutstanding {
  readonly onDone: (answered: Answered) => void;
}

/**
 * What one agency owes: what waits for an answer, what is overdue, Annex A requests that are not provided, and what
 * reached nobody, with the reason.
 */
export function AgencyReminders({ agency, outstanding, notReached, overdue, toProvide, onDone }: Props) {
  const styles = { ...useRowStyles(), ...useStyles() };
  const me = useMe().data;
  const isOwn = me?.agency?.code === agency.code;
  const roles = me?.roles ?? [];
  const mayAnswer =
    roles.includes('Coordinator') || (isOwn && roles.some((role) => role === 'SPOC' || role === 'Deputy'));
  // What waits for an answer and is overdue stands once, with both.
  const lateOf = (one: Pick<Waiting, 'kind' | 'subjectRef'>) =>
    overdue.find(({ kind, ref }) => kind === one.kind && ref === one.subjectRef);
  const others = overdue.filter(
    ({ kind, ref }) => !outstanding.some((one) => one.kind === kind && one.subjectRef === ref),
  );
  // What stands above with its own button is not answered twice.
  const isAbove = (kind: string, ref: string): boolean =>
    [...outstanding.map((one) => ({ kind: one.kind, ref: one.subjectRef })), ...others].some(
      (one) => one.kind === kind && one.ref === ref,
    );
  const answerTo = ({ kind, ref, title, answering }: Answerable) =>
    answering && (
      <AnswerReminder
        waiting={{ ...answering, kind, subjectRef: ref, subjectTitle: `${ref}, ${title}` }}
        {...(isOwn ? {} : { onBehalfOf: agency.title })}
        mayAnswer={mayAnswer}
        onDone={onDone}
      />
    );
  return (
    <>
      <ul className={styles.list}>
        {outstanding.map((one) => (
          <li key={one.reminderKey} className={mergeClasses(styles.item, styles.row)}>
            <div>
              <Subject {...one} subjectTitle={numbered(one)} />
              <span className={styles.soft}>
                {one.personName ? `Sent to ${one.personName}` : 'Sent'} {dayOfInstant(one.sentAt)},{' '}
                {time(one.sentAt)} ·{' '}
                {one.workingDays === 0 ? 'today' : `waiting ${count(one.workingDays, 'working day')}`}
                {lateWords(lateOf(one))}
              </span>
            </div>
            <AnswerReminder
              waiting={one}
              {...(isOwn ? {} : { onBehalfOf: agency.title })}
              mayAnswer={mayAnswer}
              onDone={onDone}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3 className={styles.head}>Overdue</h3>
          <ul className={styles.list}>
            {others.map((one) => (
              <li key={`${one.kind}|${one.ref}`} className={mergeClasses(styles.item, styles.row)}>
                <div>
                  <Subject kind={one.kind} subjectRef={one.ref} subjectTitle={`${one.ref}, ${one.title}`} />
                  <span className={styles.soft}>{dueWords(one)}</span>
                </div>
                {answerTo(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {toProvide.length > 0 && (
        <>
          <h3 className={styles.head}>Requests still to provide</h3>
          <ul className={styles.list}>
            {toProvide.map(({ ref, title, dueOn, atMeeting, answering }) => (
              <li key={ref} className={mergeClasses(styles.item, styles.row)}>
                <div>
                  <SubjectLink kind="Request" subjectRef={ref}>
                    {ref}: {title}
                  </SubjectLink>
                  <span className={styles.soft}>
                    {atMeeting ? 'Asked at a meeting' : 'Annex A'} ·{' '}
                    {dueOn ? `Due ${shortDay(dueOn)}` : 'No due date'}
                  </span>
                </div>
                {isAbove('Request', ref) || answerTo({ kind: 'Request', ref, title, answering })}
              </li>
            ))}
          </ul>
        </>
      )}
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

type Late = AgencyOutstanding['overdue'][number];
type Answerable = Pick<Late, 'kind' | 'ref' | 'title' | 'answering'>;

/** 'Due Mon 2 Nov 2026 · 12 working days overdue', and 'late' of a request. */
const dueWords = ({ kind, dueOn, workingDays }: Late): string =>
  `Due ${shortDay(dueOn)} · ${count(workingDays, 'working day')} ${kind === 'Request' ? 'late' : 'overdue'}`;

const lateWords = (late: Late | undefined): string => (late ? ` · ${dueWords(late)}` : '');

/** An action and a request have a number that people call them by. */
const numbered = ({ kind, subjectRef, subjectTitle }: Waiting): string =>
  kind === 'Action' || kind === 'Request' ? `${subjectRef}, ${subjectTitle}` : subjectTitle;

function Subject({
  kind,
  subjectRef,
  subjectTitle,
  meetingAt,
}: Pick<Waiting, 'kind' | 'subjectRef' | 'subjectTitle' | 'meetingAt'>) {
  return (
    <SubjectLink kind={kind} subjectRef={subjectRef}>
      {SUBJECT_KIND_WORDS[kind]}: {subjectTitle}
      {meetingAt ? `, ${dayOfInstant(meetingAt)}, ${time(meetingAt)}` : ''}
    </SubjectLink>
  );
}
