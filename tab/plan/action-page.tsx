import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUS_WORDS, FINDING_KIND_WORDS } from '../../bot/domain/partnership';
import { actionIn } from './action-in';
import { usePlan } from '../api/plan';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { DueView } from './due';
import { RatingView } from '../parts/signs/rating';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  back: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, 12rem) 1fr',
    gap: '12px 20px',
    margin: 0,
    overflowWrap: 'break-word',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr', gap: '2px' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, '@media (max-width: 480px)': { marginBottom: '12px' } },
});

/** One action; the page that a deep link opens. */
export default function ActionPage() {
  const styles = useStyles();
  const { '*': path = '' } = useParams();
  const [search] = useSearchParams();
  const ref = actionIn(path, search);
  const query = usePlan();
  return (
    <>
      <TextLink to="/plan" className={styles.back}>
        ← Action plan
      </TextLink>
      <Loaded query={query}>
        {(data) => {
          const row = data.actions.find((one) => one.ref === ref);
          return row ? <Details row={row} /> : <Gone reference={ref} />;
        }}
      </Loaded>
    </>
  );
}

const Gone = ({ reference }: { reference: string }) => (
  <Page title="This action is not in the plan">
    <p>There is no action “{reference}” in the action plan. It may have been renumbered.</p>
  </Page>
);

function Details({ row }: { row: PlanRowView }) {
  const styles = useStyles();
  const facts: [string, ReactNode][] = [
    ['Rating', <RatingView key="rating" rating={row.rating} dateRating={row.dateRating} />],
    ['Due', <DueView key="due" row={row} />],
    ['Status', ACTION_STATUS_WORDS[row.status]],
    ['Lead agency', row.leadAgency.title],
    ['Supporting agencies', row.supporting.map((one) => one.title).join(', ') || 'None'],
    ['Owner', row.ownerName ?? 'Nobody named'],
    ['Theme', row.theme],
    [
      'Finding it answers',
      row.finding && `${row.finding.ref} (${FINDING_KIND_WORDS[row.finding.kind]}): ${row.finding.title}`,
    ],
  ];
  return (
    <Page title={`${row.ref}: ${row.title}`}>
      <Card title="How it stands">
        <dl className={styles.list}>
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <Fragment key={name}>
                  <dt className={styles.name}>{name}</dt>
                  <dd className={styles.value}>{value}</dd>
                </Fragment>
              ),
          )}
        </dl>
      </Card>
    </Page>
  );
}
