import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useShown } from '../../api/shown-partnership';
import { mayBeOnStage, showOnStage } from '../../host/stage';
import { Push } from '../../parts/push';
import { roomPath } from '../paths';

const useStyles = makeStyles({
  whole: {
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: { margin: 0, overflowWrap: 'break-word' },
  refused: { color: tokens.colorStatusDangerForeground3 },
});

/** From the side panel onto the screen that everybody in the meeting sees; nothing where Teams does not let the app. */
export default function ToStage({ meetingRef }: { meetingRef: string }) {
  const styles = useStyles();
  const { id } = useShown();
  const [may, setMay] = useState(false);
  const [state, setState] = useState<'idle' | 'asking' | 'shown' | 'refused'>('idle');
  useEffect(() => {
    let isLeft = false;
    void mayBeOnStage().then((can) => isLeft || setMay(can));
    return () => void (isLeft = true);
  }, []);
  if (!may) return null;
  const show = () => {
    if (state === 'asking') return;
    setState('asking');
    showOnStage(roomPath(meetingRef), id).then(
      () => setState('shown'),
      () => setState('refused'),
    );
  };
  return (
    <div className={styles.whole}>
      <Push look="outline" aria-disabled={state === 'asking'} onClick={show}>
        Show on the stage
      </Push>
      <p role="status" className={styles.said}>
        {state === 'shown' && 'Everybody in the meeting sees it now.'}
        {state === 'refused' && (
          <span className={styles.refused}>
            Teams did not show it. Only a presenter can: ask the organiser to make you one, or wait until
            nobody else is sharing, then try again.
          </span>
        )}
      </p>
    </div>
  );
}
