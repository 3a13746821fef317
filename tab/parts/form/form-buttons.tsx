import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useAppClock } from '../../api/app-clock';
import { instantOf, time } from '../format';
import { Push } from '../push';
import type { Draft } from './draft';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  kept: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  /** The button: a verb and its object. */
  readonly send: string;
  readonly isSending: boolean;
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** The foot of every form: send it, close it and keep the words, or throw them away on purpose. */
export function FormButtons({ send, isSending, draft, onClose }: Props) {
  const styles = useStyles();
  const appTime = useAppClock();
  const discard = () => {
    draft.clear();
    onClose();
  };
  return (
    <div className={styles.buttons}>
      <Button type="submit" appearance="primary" disabledFocusable={isSending}>
        {isSending ? 'Sending' : send}
      </Button>
      <Push look="outline" data-closes onClick={onClose}>
        Close
      </Push>
      {draft.keptAt !== undefined && (
        <>
          <Push look="subtle" onClick={discard}>
            Throw away
          </Push>
          <span className={styles.kept}>Kept on this device at {time(instantOf(appTime(draft.keptAt)))}</span>
        </>
      )}
    </div>
  );
}
