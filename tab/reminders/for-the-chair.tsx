import type { ForTheChairView, OutstandingView } from '../../bot/contract/outstanding';
import { SUBJECT_KIND_WORDS } from '../../bot/domain/partnership';
import { count, shortDay } from '../parts/format';
import { Card } from '../parts/card';
import { useRowStyles } from '../parts/rows';
import { SubjectLink } from '../parts/links/subject-link';

/**
 * What has had no answer although coordinator and agency lead were told, the longest silence first. Nothing at all when
 * the list is empty.
 */
export function ForTheChair({ view }: { view: OutstandingView }) {
  if (view.forTheChair.length === 0) return null;
  const whose = view.scope === 'agency' ? 'On the chair’s list' : 'For the chair';
  return (
    <Card title={`${whose}: no answer after ${count(view.forTheChairAfter, 'working day')}`}>
      <List list={view.forTheChair} />
    </Card>
  );
}

function List({ list }: { list: readonly ForTheChairView[] }) {
  const styles = useRowStyles();
  return (
    <ul className={styles.list}>
      {list.map((one) => (
        <li key={one.reminderKey} className={styles.item}>
          <strong>{one.agency.title}</strong> <SubjectLink {...one}>{subjectWords(one)}</SubjectLink>
          <span className={styles.soft}>
            {askedWords(one)} · no answer for {count(one.workingDays, 'working day')}, since{' '}
            {shortDay(one.since)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const subjectWords = ({ kind, subjectRef, subjectTitle, on, vote }: ForTheChairView): string =>
  vote
    ? `Vote on the evidence of ${subjectRef}: ${subjectTitle}`
    : `${SUBJECT_KIND_WORDS[kind]}: ${subjectTitle}, ${kind === 'Meeting' ? '' : 'due '}${shortDay(on)}`;

const askedWords = ({ personName, phone, ofCoordinator }: ForTheChairView): string =>
  `${ofCoordinator ? 'The coordinator was asked' : 'Asked'}${personName ? `: ${[personName, phone].filter(Boolean).join(', ')}` : ''}`;
