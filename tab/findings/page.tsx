import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from '../address/search';
import type { FindingsView, FindingView } from '../../bot/contract/lists/findings';
import { FINDING_KIND_WORDS, FINDING_KINDS } from '../../bot/domain/partnership';
import { movesTo } from '../../bot/domain/plan/moves';
import { useFindings } from '../api/lists/rows';
import { useMoveFindings } from '../api/move-action';
import { useAddingRow } from '../forms/use-adding-row';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { adding } from './forms';
import { FindingLine } from './line';

const useStyles = makeStyles({
  beside: { marginLeft: 'auto', '@media print': { display: 'none' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  plain: { margin: 0 },
});

/** What letters found, by kind and in the order of the plan; the coordinator adds, changes, moves and withdraws here. */
export default function FindingsPage() {
  const styles = useStyles();
  const query = useFindings();
  const { button, done, formOf } = useAddingRow({
    list: 'findings',
    what: 'finding',
    said: 'is among the findings now.',
    mayAdd: query.data?.mayAdd,
  });
  return (
    <Page title="Findings" beside={button && <div className={styles.beside}>{button}</div>}>
      {done}
      <Loaded query={query}>
        {(view) => (
          <>
            {formOf(adding(view.inspections))}
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
  const asked = search.get('ref') ?? '';
  const [open, setOpen] = useState(asked);
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
          isAsked={asked === finding.ref}
          onToggle={() => setOpen(open === finding.ref ? '' : finding.ref)}
          move={moveIn(standing)(finding.ref)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {asked !== '' && !findings.some(({ ref }) => ref === asked) && (
        <Card title={`There is no finding “${asked}” to read`}>
          <p className={styles.plain}>
            It may have been renumbered, or its row in the list is to be mended. All that you may read stand
            below.
          </p>
        </Card>
      )}
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
