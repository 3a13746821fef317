import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RequestsView } from '../../bot/contract/lists/requests';
import { useRequests } from '../api/lists/rows';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { hasDraft } from '../parts/form/draft';
import { RowFormFor } from '../forms/row-form';
import { Card } from '../parts/card';
import { CopyLink } from '../parts/links/copy-link';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Pick } from '../parts/pick';
import { Push } from '../parts/push';
import { Pill } from '../parts/signs/pill';
import { Icon } from '../parts/signs/icon';
import { countsOf, groupsOf, readAsked, writtenAsked, type Asked } from './asked';
import { adding } from './forms';
import { RequestLine } from './line';

const useStyles = makeStyles({
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    '@media print': { display: 'none' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px' },
  picks: { display: 'contents', '@media print': { display: 'none' } },
  count: {
    margin: '0 0 0 auto',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { marginLeft: 0 },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  plain: { margin: 0 },
  done: {
    margin: '0 0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  form: { maxWidth: '784px' },
});

/** What inspectors and meetings ask for, by day and by agency; each is provided, handed over and taken back here. */
export default function RequestsPage() {
  const styles = useStyles();
  const query = useRequests();
  const [search, setSearch] = useSearchParams();
  const asked = readAsked(search);
  const me = useMe().data;
  const { id } = useShown();
  const draftName = `${id ?? 'only'}.${me?.email ?? ''}.requests.add`;
  const [chosen, setChosen] = useState<boolean>();
  const [added, setAdded] = useState('');
  const isAdding = query.data?.mayAdd === true && (chosen ?? hasDraft(draftName));
  const beside = (
    <div className={styles.beside}>
      <CopyLink
        to={`/requests?${writtenAsked(asked).toString()}`.replace(/\?$/, '')}
        label="Copy link to this list"
      />
      {query.data?.mayAdd && (
        <Push
          look="primary"
          aria-expanded={isAdding}
          onClick={() => {
            setAdded('');
            setChosen(true);
          }}
        >
          <Icon name="plus" /> Add a request
        </Push>
      )}
    </div>
  );
  return (
    <Page title="Annex A requests" name="Requests" beside={query.isPending ? <span /> : beside}>
      <div role="status">{added && <p className={styles.done}>{added} is asked for now.</p>}</div>
      <Loaded query={query}>
        {(view) => (
          <>
            {isAdding && (
              <div className={styles.form}>
                <RowFormFor
                  list="requests"
                  what="request"
                  {...adding(view)}
                  draftName={draftName}
                  onClose={() => setChosen(false)}
                  onDone={(ref) => {
                    setChosen(false);
                    setAdded(ref);
                  }}
                />
              </div>
            )}
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
              ? 'It may have been renumbered. Show all requests to find it.'
              : 'Choose other filters to see more.'}
          </p>
        </Card>
      )}
      {groups.map(({ key, title, exercise, requests }) => (
        <Card
          key={key}
          title={
            exercise ? (
              <>
                <Pill tone="amber">EXERCISE</Pill> {title}
              </>
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
