import { makeStyles, tokens } from '@fluentui/react-components';
import { actionPath } from '../../bot/contract/action-path';
import type { PlanRowView } from '../../bot/contract/plan';
import { listed } from '../parts/format';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  soft: {
    display: 'block',
    marginTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The action's number and name, which lead to its page, and the finding it answers. */
export function ActionName({ row }: { row: PlanRowView }) {
  const styles = useStyles();
  return (
    <>
      <TextLink to={actionPath(row.ref)}>
        {row.ref}: {row.title}
      </TextLink>
      {row.finding && (
        <span className={styles.soft}>
          Answers {row.finding.ref}: {row.finding.title}
        </span>
      )}
    </>
  );
}

/** The lead agency, the supporting ones and the owner. */
export function Agencies({ row }: { row: PlanRowView }) {
  const styles = useStyles();
  return (
    <>
      {row.leadAgency.title}
      {row.ownerName && <span className={styles.soft}>{row.ownerName}</span>}
      {row.supporting.length > 0 && <span className={styles.soft}>{supportWords(row.supporting)}</span>}
    </>
  );
}

/** How many supporting agencies are named here; the action's own page names all. */
const NAMED = 2;

function supportWords(supporting: PlanRowView['supporting']): string {
  const titles = supporting.map((one) => one.title);
  const others = titles.length - 1;
  return `With ${listed(titles.length <= NAMED ? titles : [...titles.slice(0, 1), `${others} other agencies`])}`;
}
