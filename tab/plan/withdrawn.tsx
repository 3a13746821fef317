import { makeStyles, tokens } from '@fluentui/react-components';
import { actionPath } from '../../bot/contract/action-path';
import type { Plan } from '../../bot/contract/plan';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  whole: { marginTop: '16px' },
  summary: {
    width: 'fit-content',
    minHeight: '32px',
    lineHeight: '32px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 760px)': { minHeight: '44px', lineHeight: '44px' },
  },
});

/** What is not followed any more, when and why; nothing where everything is. */
export function Withdrawn({ withdrawn }: Pick<Plan, 'withdrawn'>) {
  const styles = useStyles();
  if (withdrawn.length === 0) return null;
  const title = `${count(withdrawn.length, 'action')} withdrawn`;
  return (
    <details className={styles.whole}>
      <summary className={styles.summary}>{title}</summary>
      <Card bare title={<span className="visually-hidden">{title}</span>}>
        <Rows>
          {withdrawn.map(({ ref, title: name, on, why }) => (
            <Row
              key={ref}
              first={
                <TextLink to={actionPath(ref)}>
                  {ref} {name}
                </TextLink>
              }
              second={why}
              end={shortDay(on)}
              endTone="soft"
            />
          ))}
        </Rows>
      </Card>
    </details>
  );
}
