import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionView } from '../../bot/contract/action';
import { IMPACT_WORDS, type Rating } from '../../bot/domain/partnership';
import { isClosed } from '../../bot/domain/plan/action-status';
import { DueView, ReviewView } from './due';
import { inList } from '../parts/format';
import { RatingMark } from '../parts/signs/rating';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 0',
    margin: '0 0 16px',
    padding: '10px 0',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: '10px 12px',
    },
  },
  fact: {
    flex: '1 1 auto',
    // The line before the first of each row falls outside the sheet, which shows none of it.
    marginLeft: '-1px',
    padding: '0 16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': {
      display: 'grid',
      gridTemplateColumns: '6.5rem minmax(0, 1fr)',
      columnGap: '12px',
      marginLeft: 0,
      padding: 0,
      borderLeftStyle: 'none',
    },
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'break-word' },
});

/** Side by side while it is open; what the group has closed is complete, and no longer its lead's to say. Nobody rates what was withdrawn. */
function ratings(
  action: ActionView['action'],
  rated: (rating: Rating) => ReactNode,
): readonly (readonly [string, ReactNode])[] {
  const { rating, dateRating } = action;
  if (action.withdrawn) return rating ? [['Lead said', rated(rating)]] : [];
  if (isClosed(action) && (rating ?? dateRating) === dateRating) return [['Rating', rated(dateRating)]];
  return [
    ['Lead says', rating ? rated(rating) : 'Not rated'],
    ['By date', rated(dateRating)],
  ];
}

/** How it stands, in one strip: what the lead and the date say of it, the impact, when, and who. */
export function Facts({ view }: { view: ActionView }) {
  const styles = useStyles();
  const { action, ratingWords } = view;
  const rated = (rating: Rating) => <RatingMark rating={rating} meaning={ratingWords[rating]} />;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...ratings(action, rated),
    ['Assured impact', IMPACT_WORDS[action.impact]],
    ['Due', <DueView key="due" row={action} />],
    ...(action.reviewOn ? ([['Review', <ReviewView key="review" action={action} />]] as const) : []),
    ['Lead agency', action.leadAgency.title],
    ['Owner', action.ownerName ?? 'Nobody named'],
    ['With', inList(action.supporting.map(({ title }) => title)) || 'Nobody else'],
    ...(action.theme ? ([['Theme', action.theme]] as const) : []),
    ...(action.otherPlan ? ([['Also answers', action.otherPlan]] as const) : []),
  ];
  return (
    <dl className={styles.sheet}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
