import { makeStyles } from '@fluentui/react-components';
import type { CriteriaView } from '../../bot/contract/gaps/criteria';
import { actionPath } from '../../bot/contract/action-path';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    gap: '8px 24px',
  },
  head: { margin: '4px 0', fontSize: 'inherit' },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'break-word' },
  none: { margin: 0 },
});

type Named = CriteriaView['onlyHere'];

/** Each other plan beside this one: what is in both, only there, and only here. */
export function OtherPlans({ view: { otherPlans, onlyHere } }: { view: CriteriaView }) {
  const styles = useStyles();
  if (otherPlans.length === 0)
    return (
      <Card title="No other plan beside this one">
        <p className={styles.none}>
          Where an action answers a line of another plan too, name that plan in the action. Lines that only
          the other plan has are added here, under its name.
        </p>
      </Card>
    );
  return (
    <>
      {otherPlans.map(({ plan, both, onlyThere }) => (
        <Card
          key={plan}
          title={`${plan}: ${both.length} in both, ${onlyThere.length === 0 ? 'nothing' : onlyThere.length} only there`}
        >
          <div className={styles.columns}>
            <Side title="In both" of={both} isAction />
            <Side title="Only there" of={onlyThere} />
          </div>
        </Card>
      ))}
      <Card title={`${count(onlyHere.length, 'action')} in this plan only`}>
        <details>
          <summary>Which</summary>
          <Actions of={onlyHere} />
        </details>
      </Card>
    </>
  );
}

function Side({ title, of, isAction = false }: { title: string; of: Named; isAction?: boolean }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.head}>{title}</h3>
      {of.length === 0 ? (
        <p className={styles.none}>Nothing.</p>
      ) : isAction ? (
        <Actions of={of} />
      ) : (
        <ul className={styles.list}>
          {of.map(({ ref, title: words }) => (
            <li key={ref}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Actions = ({ of }: { of: Named }) => (
  <ul className={useStyles().list}>
    {of.map(({ ref, title }) => (
      <li key={ref}>
        <TextLink to={actionPath(ref)}>{ref}</TextLink> {title}
      </li>
    ))}
  </ul>
);
