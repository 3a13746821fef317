import { makeStyles, tokens } from '@fluentui/react-components';
import { actionPath } from '../host/action-path';
import type { PlanRowView } from '../../bot/contract/plan';
import { count } from '../parts/format';
import { isRated, whyRed } from '../plan/reading';
import { RatingView } from '../parts/rating';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '6px 20px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  words: { flex: '1 1 18rem', minWidth: 0, overflowWrap: 'anywhere' },
  rating: { flex: '0 0 10rem' },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  all: { margin: '8px 0 0' },
  calm: { margin: 0 },
});

/** How many are told here; the others are one step away. */
const SHOWN = 6;

/** The actions that people or dates call red, the longest overdue first, with the reason for each. */
export function OffTrack({
  actions,
  agency,
}: {
  actions: readonly PlanRowView[];
  agency?: { code: string };
}) {
  const styles = useStyles();
  const red = actions.filter((row) => isRated(row, 'Red')).sort(byDue);
  if (actions.length === 0) return <p className={styles.calm}>The action plan is empty.</p>;
  if (red.length === 0) return <p className={styles.calm}>Nothing is off track.</p>;
  return (
    <>
      <ul className={styles.list}>
        {red.slice(0, SHOWN).map((row) => (
          <li key={row.ref} className={styles.item}>
            <div className={styles.words}>
              <TextLink to={actionPath(row.ref)}>
                {row.ref}: {row.title}
              </TextLink>
              <div className={styles.more}>
                {row.leadAgency.title}
                {row.leadAgency.code === agency?.code && ' (your agency)'} · {whyRed(row)}
              </div>
            </div>
            <RatingView rating={row.rating} dateRating={row.dateRating} className={styles.rating} />
          </li>
        ))}
      </ul>
      {red.length > SHOWN && (
        <p className={styles.all}>
          <TextLink to="/plan?rating=Red">All {count(red.length, 'action')} that are off track</TextLink>
        </p>
      )}
    </>
  );
}

const byDue = (a: PlanRowView, b: PlanRowView): number => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
