import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionPath } from '../../bot/contract/action-path';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import { howMany } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';

/** How many of each are told here; all of them stand in the calendar. */
const SHOWN = 4;

const useStyles = makeStyles({
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    padding: '6px 0',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    '@media (max-width: 760px)': { padding: '12px 0' },
  },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Told {
  readonly key: string;
  readonly ref: string;
  readonly late: boolean;
  readonly name: string;
  /** What the words are about, where the name does not say it. */
  readonly what?: string;
  readonly words: string | undefined;
}

/**
 * Days within actions, below what is off track: milestones that were missed, plans to last and reviews that are due. One of
 * them stands there itself, several are folded into a line that counts them. Nothing where there is none.
 */
export default function DaysWithin({ plan }: { plan: PlanWaitingView }) {
  const styles = useStyles();
  const { milestones, toLast, reviews } = plan;
  const sum = milestones.length + toLast.length + reviews.length;
  if (sum === 0) return null;
  const told = toldOf(plan);
  const words = headingOf({ milestones: milestones.length, plans: toLast.length, reviews: reviews.length });
  const lines = (before = '') =>
    told.map(({ key, ref, late, name, what = '', words }) => (
      <Row
        key={key}
        first={
          <>
            {before}
            <TextLink to={actionPath(ref)}>{name}</TextLink>
          </>
        }
        end={before ? words : what + (words ?? '')}
        endTone={late ? 'late' : 'soft'}
      />
    ));
  return (
    <div className={styles.foot}>
      {sum === 1 ? (
        <Rows>{lines(`${words}: `)}</Rows>
      ) : (
        <details>
          <summary className={mergeClasses(styles.head, told.some(({ late }) => late) && styles.late)}>
            {words}
          </summary>
          <Rows>
            {lines()}
            {sum > told.length && (
              <Row first={<TextLink to="/calendar">All days in the calendar</TextLink>} />
            )}
          </Rows>
        </details>
      )}
    </div>
  );
}

const toldOf = ({ milestones, toLast, reviews }: PlanWaitingView): readonly Told[] => [
  ...milestones.slice(0, SHOWN).map(({ ref, milestone, words }): Told => ({
    ...{ key: `${ref} ${milestone}`, ref, late: true, name: `${ref}: ${milestone}`, words },
  })),
  ...toLast.slice(0, SHOWN).map(({ ref, title, words = 'not given', overdue = false }): Told => ({
    ...{ key: `${ref} to last`, ref, late: overdue, name: `${ref} ${title}`, what: 'plan to last ', words },
  })),
  ...reviews.slice(0, SHOWN).map(({ ref, title, words, overdue }): Told => ({
    ...{ key: `${ref} review`, ref, late: overdue, name: `${ref} ${title}`, words },
  })),
];

interface Counted {
  readonly milestones: number;
  readonly plans: number;
  readonly reviews: number;
}

/** 'Two milestones are missed', 'One plan to last is due', 'One milestone is missed, two reviews are due'. */
function headingOf({ milestones, plans, reviews }: Counted): string {
  const missed = milestones > 0 ? [`${howMany(milestones, 'milestone')} missed`] : [];
  const toLast = plans > 0 ? [`${howMany(plans, 'plan to last', 'plans to last')} due`] : [];
  const due = reviews > 0 ? [`${howMany(reviews, 'review')} due`] : [];
  const words = [...missed, ...toLast, ...due].join(', ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
