import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import type { LearningView } from '../../bot/contract/inspection/learning';
import { NO_SUBJECT } from '../../bot/domain/learning/no-subject';
import { ACTION_STATUS_WORDS, type ActionStatus } from '../../bot/domain/partnership';
import { Card } from '../parts/card';
import { count, listed } from '../parts/format';
import { TextLink } from '../parts/text-link';
import { Told } from './told';

const useStyles = makeStyles({
  plain: { margin: '0 0 8px' },
  head: { margin: '8px 0 2px', fontSize: 'inherit' },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'break-word' },
  soft: { color: tokens.colorNeutralForeground2 },
});

type Of = LearningView['subjects'][number];

/** One subject: who was told what, and what is done about it here. */
export function Subject({ of, mayCorrect }: { of: Of; mayCorrect: boolean }) {
  const styles = useStyles();
  const { subject, areas, told, strengths, criteria, ownFindings, actions } = of;
  const isRest = subject === NO_SUBJECT;
  const isAnswered = criteria.length + ownFindings.length + actions.length > 0;
  return (
    <Card title={isRest ? `${subject} that other areas were told` : `${subject}: ${toldWords(areas.length)}`}>
      {areas.length > 0 && <p className={styles.plain}>{listed(areas)}.</p>}
      <Told title="What they were told" of={told} mayCorrect={mayCorrect} />
      <Told title="What went well elsewhere" of={strengths} mayCorrect={mayCorrect} />
      {(isAnswered || areas.length > 0) && !isRest && <h3 className={styles.head}>What we do about it</h3>}
      {!isAnswered && areas.length > 0 && !isRest && (
        <p className={styles.plain}>
          Nothing yet: no action, no finding of our own and no line of the gap analysis is about this.
        </p>
      )}
      <ul className={styles.list} hidden={!isAnswered}>
        {actions.map(({ ref, title, status }) => (
          <li key={`action ${ref}`}>
            <TextLink to={actionPath(ref)}>{ref}</TextLink> {title}{' '}
            <Soft>({(ACTION_STATUS_WORDS[status as ActionStatus] ?? status).toLowerCase()})</Soft>
          </li>
        ))}
        {ownFindings.map(({ ref, title }) => (
          <li key={`finding ${ref}`}>
            <TextLink to="/findings">Our finding {ref}</TextLink> {title}
          </li>
        ))}
        {criteria.map(({ ref, title, judgement }) => (
          <li key={`gap ${ref}`}>
            <TextLink to="/gaps">Gap analysis</TextLink> {title}{' '}
            <Soft>({judgement ?? 'not judged yet'})</Soft>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const toldWords = (areas: number): string =>
  areas === 0 ? 'no area was told to improve' : `${count(areas, 'area was', 'areas were')} told this`;

const Soft = ({ children }: { children: ReactNode }) => <span className={useStyles().soft}>{children}</span>;
