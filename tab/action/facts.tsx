import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionView } from '../../bot/contract/action';
import { IMPACT_WORDS } from '../../bot/domain/partnership';
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

/** How it stands, in one strip: what the lead and the date say of it, the impact, when, and who. */
export function Facts({ view }: { view: ActionView }) {
  const styles = useStyles();
  const { action, ratingWords } = view;
  const rated = (rating: typeof action.dateRating) => (
    <RatingMark rating={rating} meaning={ratingWords[rating]} />
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Lead says', action.rating ? rated(action.rating) : 'Not rated'],
    ['By date', rated(action.dateRating)],
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
