import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { reminderPath, useReminderAnswer } from '../../api/waiting';
import { usePress } from '../hooks/use-press';
import { Push } from '../push';
import type { Answered } from './answer-form';

/** Said the same by somebody else before, or decided on since. */
const STOOD = 'It is in the record; there is nothing of yours to undo.';

const useStyles = makeStyles({ whole: { marginBottom: '12px' } });

/**
 * Says above the reminders what was answered, as what is answered stands there no more; undone from here for ten minutes, by
 * whoever answered.
 */
export default function AnsweredBar({ answered, onUndone }: { answered: Answered; onUndone: () => void }) {
  const styles = useStyles();
  const change = useReminderAnswer();
  const { busy, fault, run } = usePress();
  return (
    <div className={styles.whole}>
      <MessageBar intent={fault ? 'error' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{answered.words}</MessageBarTitle>{' '}
          {fault ?? (answered.canUndo ? 'It is recorded. You can undo it for ten minutes.' : STOOD)}
        </MessageBarBody>
        {answered.canUndo && (
          <MessageBarActions>
            <Push
              look="outline"
              disabled={busy}
              onClick={() =>
                run(async () => {
                  await change({
                    path: reminderPath(answered.key, 'undo'),
                    body: answered.at ? { answeredAt: answered.at } : {},
                  });
                  onUndone();
                }, 'Undone. It waits for an answer again.')
              }
            >
              Undo the answer
            </Push>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
