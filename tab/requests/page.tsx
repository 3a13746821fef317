import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from '../address/search';
import type { RequestsView } from '../../bot/contract/lists/requests';
import { useRequests } from '../api/lists/rows';
import { useMe } from '../api/me';
import { useAddingRow } from '../forms/use-adding-row';
import { Card } from '../parts/card';
import { CopyLink } from '../parts/links/copy-link';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Pick } from '../parts/choosing/pick';
import { Push } from '../parts/push';
import { Pill } from '../parts/signs/pill';
import { countsOf, groupsOf, readAsked, writtenAsked, type Asked } from './asked';
import { adding } from './forms';
import { RequestLine } from './line';

const useStyles = makeStyles({
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
    '@media print': { display: 'none' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px' },
  picks: { display: 'contents', '@media print': { display: 'none' } },
  count: {
    margin: '0 0 0 auto',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { marginLeft: 0 },
  },
  exercise: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  plain: { margin: 0 },
});

/** What inspectors and meetings ask for, by day and by agency; each is provided, handed over and taken back here. */
export default function RequestsPage() {
  const styles = useStyles();
  const query = useRequests();
  const [search, setSearch] = useSearchParams();
  const asked = readAsked(search);
  const { button, done, formOf } = useAddingRow({
    list: 'requests',
    what: 'request',
    said: 'is asked for now.',
    mayAdd: query.data?.mayAdd,
  });
  const beside = (
    <div className={styles.beside}>
      <CopyLink
        to={`/requests?${writtenAsked(asked).toString()}`.replace(/\?$/, '')}
        label="Copy link to this list"
      />
      {button}
    </div>
  );
  return (
    <Page title="Annex A requests" name="Requests" beside={!query.isPending && beside}>
      {done}
      <Loaded query={query}>
        {(view) => (
          <>
            {formOf(adding(view))}
            <Listed
              view={view}
              asked={asked}
              deed={search.get('deed')}
              onAsk={(to) => setSearch(writtenAsked(to), { replace: true })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly view: RequestsView;
  readonly asked: Asked;
  readonly deed: string | null;
  readonly onAsk: (asked: Asked) => void;
}

function Listed({ view, asked, deed, onAsk }: Props) {
  const styles = useStyles();
  const agencies = useMe().data?.agencies ?? [];
  const [open, setOpen] = useState(asked.ref);
  if (view.requests.length === 0) return <Nothing mayAdd={view.mayAdd} />;
  const groups = groupsOf(view.requests, asked, agencies);
  const shown = groups.flatMap(({ requests }) => requests);
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.picks}>
          <Pick
            label="Group by"
            value={asked.by}
            choices={[
              ['day', 'Group: day'],
              ['agency', 'Group: agency'],
            ]}
            onPick={(by) => onAsk({ ...asked, by })}
          />
          <Pick
            label="Agency"
            value={asked.agency}
            isOn={asked.agency !== ''}
            choices={[['', 'All agencies'], ...agencies.map(({ code, title }) => [code, title] as const)]}
            onPick={(agency) => onAsk({ ...asked, agency })}
          />
          <Pick
            label="State"
            value={asked.state}
            isOn={asked.state !== 'all'}
            choices={[
              ['all', 'All states'],
              ['open', 'Open'],
              ['provided', 'Provided'],
              ['withdrawn', 'Withdrawn'],
            ]}
            onPick={(state) => onAsk({ ...asked, state })}
          />
          {asked.ref !== '' && (
            <Push look="subtle" onClick={() => onAsk({ ...asked, ref: '' })}>
              Show all requests
            </Push>
          )}
        </div>
        <p className={styles.count} role="status">
          {countsOf(shown, view.requests).join('. ')}
        </p>
      </div>
      {groups.length === 0 && (
        <Card title={asked.ref ? `There is no request “${asked.ref}”` : 'No request matches'}>
          <p className={styles.plain}>
            {asked.ref
              ? 'It may have been renumbered, or its row in the list is to be mended. Show all requests to find it.'
              : 'Choose other filters to see more.'}
          </p>
        </Card>
      )}
      {groups.map(({ key, title, exercise, requests }) => (
        <Card
          key={key}
          title={
            exercise ? (
              <span className={styles.exercise}>
                <Pill tone="amber">EXERCISE</Pill> {title}
              </span>
            ) : (
              title
            )
          }
        >
          <ul className={styles.list}>
            {requests.map((request) => (
              <RequestLine
                key={request.ref}
                request={request}
                view={view}
                isUnderDay={asked.by === 'day'}
                isOpen={open === request.ref}
                asked={request.ref === asked.ref ? deed : null}
                onToggle={() => setOpen(open === request.ref ? '' : request.ref)}
              />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

const Nothing = ({ mayAdd }: { mayAdd: boolean }) => (
  <Card title="Nothing is asked for">
    <p className={useStyles().plain}>
      {mayAdd
        ? 'Annex A requests (information for the inspectors) come with an inspection that you open, or by the button above.'
        : 'Annex A requests (information for the inspectors) stand here once an inspection is opened.'}
    </p>
  </Card>
);
