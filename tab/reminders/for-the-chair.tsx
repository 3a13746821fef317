import { makeStyles, tokens } from '@fluentui/react-components';
import { actionPath } from '../host/action-path';
import type { ForTheChairView, OutstandingView } from '../../bot/contract/outstanding';
import { SUBJECT_KIND_WORDS } from '../../bot/domain/partnership';
import { count, shortDay } from '../parts/format';
import { Card } from '../parts/card';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/**
 * What has had no answer although coordinator and agency lead were told, the longest silence first. Nothing at all when
 * the list is empty.
 */
export function ForTheChair({ view }: { view: OutstandingView }) {
  if (view.forTheChair.length === 0) return null;
  const whose = view.scope === 'agency' ? 'On the chair’s list' : 'For the chair';
  return (
    <Card title={`${whose}: no answer after 5 working days`}>
      <List list={view.forTheChair} />
    </Card>
  );
}

function List({ list }: { list: readonly ForTheChairView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {list.map((one) => (
        <li key={one.reminderKey} className={styles.item}>
          <strong>{one.agency.title}</strong> <Subject {...one} />
          <span className={styles.soft}>
            {askedWords(one)} · no answer for {count(one.workingDays, 'working day')}, since{' '}
            {shortDay(one.since)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Subject({ kind, subjectRef, subjectTitle, on }: ForTheChairView) {
  const name = `${SUBJECT_KIND_WORDS[kind]}: ${subjectTitle}, ${kind === 'Meeting' ? '' : 'due '}${shortDay(on)}`;
  if (kind === 'Action') return <TextLink to={actionPath(subjectRef)}>{name}</TextLink>;
  return kind === 'Meeting' ? <TextLink to="/meetings">{name}</TextLink> : <span>{name}</span>;
}

const askedWords = ({ personName, ofCoordinator }: ForTheChairView): string =>
  `${ofCoordinator ? 'The coordinator was asked' : 'Asked'}${personName ? `: ${personName}` : ''}`;
