import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportedTodayView, ImportUndoneView } from '../../bot/contract/plan-file/import';
import { undoImports } from '../api/import';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { usePress } from '../parts/hooks/use-press';
import { FROM_SET_UP } from '../parts/links/to-steps';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({ words: { margin: '0 0 4px' } });

/** What came in from files today, and the way to take all of it back. */
export function Today({ today }: { today: ImportedTodayView }) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const [undone, setUndone] = useState<ImportUndoneView>();
  const { busy, fault, run } = usePress();
  const free = today.added.length + today.changed.length;
  const undo = () =>
    run(async () => {
      setUndone(await undoImports(host, id));
      await client.invalidateQueries();
    });
  if (free === 0 && !undone) return null;
  return (
    <Card
      title={free === 0 ? 'Taken back' : `${cameIn(today)} today`}
      action={
        free > 0 && (
          <Push look="outline" disabled={busy} onClick={undo}>
            Take it all back
          </Push>
        )
      }
    >
      <p className={styles.words} role="status">
        {fault ??
          (undone && free === 0
            ? `${count(undone.withdrawn.length, 'action')} withdrawn, ${undone.restored.length} as before.`
            : 'Until midnight all of it can be taken back, and nobody is reminded of it before that.')}
        {today.workedOn.length > 0 &&
          ` What people have worked on since stays: ${today.workedOn.join(', ')}.`}{' '}
        <TextLink to="/plan">See the plan</TextLink>
        {free > 0 && (
          <>
            {' or '}
            <TextLink to={`/coming-up?${FROM_SET_UP}`}>read what will go out</TextLink>
          </>
        )}
      </p>
    </Card>
  );
}

function cameIn({ added, changed }: ImportedTodayView): string {
  if (changed.length === 0) return `${count(added.length, 'action')} came in`;
  const changes = `${count(changed.length, 'action')} changed`;
  return added.length === 0
    ? changes
    : `${count(added.length, 'action')} came in and ${changed.length} changed`;
}
