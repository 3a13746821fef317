import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FindingsView, FindingView } from '../../bot/contract/lists/findings';
import { FINDING_KIND_WORDS, FINDING_KINDS } from '../../bot/domain/partnership';
import { movesTo } from '../../bot/domain/plan/moves';
import { useFindings } from '../api/lists/rows';
import { useMe } from '../api/me';
import { useMoveFindings } from '../api/move-action';
import { useShown } from '../api/shown-partnership';
import { hasDraft } from '../parts/form/draft';
import { RowFormFor } from '../forms/row-form';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { adding } from './forms';
import { FindingLine } from './line';

const useStyles = makeStyles({
  beside: { marginLeft: 'auto', '@media print': { display: 'none' } },
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

/** What letters found, by kind and in the order of the plan; the coordinator adds, changes, moves and withdraws here. */
export default function FindingsPage() {
  const styles = useStyles();
  const query = useFindings();
  const me = useMe().data;
  const { id } = useShown();
  const draftName = `${id ?? 'only'}.${me?.email ?? ''}.findings.add`;
  const [chosen, setChosen] = useState<boolean>();
  const [added, setAdded] = useState('');
  const isAdding = query.data?.mayAdd === true && (chosen ?? hasDraft(draftName));
  const open = () => {
    setAdded('');
    setChosen(true);
  };
  const add = query.data?.mayAdd && (
    <div className={styles.beside}>
      <Push look="primary" aria-expanded={isAdding} onClick={open}>
        <Icon name="plus" /> Add a finding
      </Push>
    </div>
  );
  return (
    <Page title="Findings" beside={add || <span />}>
      <div role="status">{added && <p className={styles.done}>{added} is among the findings now.</p>}</div>
      <Loaded query={query}>
        {(view) => (
          <>
            {isAdding && (
              <div className={styles.form}>
                <RowFormFor
                  list="findings"
                  what="finding"
                  {...adding(view.inspections)}
                  draftName={draftName}
                  onClose={() => setChosen(false)}
                  onDone={(ref) => {
                    setChosen(false);
                    setAdded(ref);
                  }}
                />
              </div>
            )}
            <Listed view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Listed({ view }: { view: FindingsView }) {
  const styles = useStyles();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(search.get('ref') ?? '');
  const { mutate, isPending } = useMoveFindings();
  const { findings } = view;
  if (findings.length === 0) return <Nothing mayAdd={view.mayAdd} />;
  const moveIn = (group: readonly FindingView[]) => (ref: string) => (way: 'up' | 'down') => {
    const moves = isPending ? [] : movesTo(findings, group, ref, way);
    return moves.length > 0 ? () => mutate(moves) : undefined;
  };
  // Those that were withdrawn stand last, in the same list: whoever has one open goes on from there.
  const lines = (standing: readonly FindingView[], group: readonly FindingView[]) => (
    <ul className={styles.list}>
      {[...standing, ...group.filter(({ withdrawn }) => withdrawn)].map((finding) => (
        <FindingLine
          key={finding.ref}
          finding={finding}
          view={view}
          isOpen={open === finding.ref}
          onToggle={() => setOpen(open === finding.ref ? '' : finding.ref)}
          move={moveIn(standing)(finding.ref)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {FINDING_KINDS.map((kind) => {
        const group = findings.filter((one) => one.kind === kind);
        const standing = group.filter(({ withdrawn }) => !withdrawn);
        if (group.length === 0) return null;
        return (
          <Card key={kind} title={`${FINDING_KIND_WORDS[kind]}: ${count(standing.length, 'finding')}`}>
            {lines(standing, group)}
          </Card>
        );
      })}
    </>
  );
}

const Nothing = ({ mayAdd }: { mayAdd: boolean }) => (
  <Card title="There is no finding to read yet">
    <p className={useStyles().plain}>
      {mayAdd
        ? 'Findings come with an inspection’s letter, or by the button above.'
        : 'Findings stand here once a letter is published and your coordinator has put them in.'}
    </p>
  </Card>
);
