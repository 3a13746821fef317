import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Instant } from '../../../bot/domain/calendar/day';
import type { MeetingView } from '../../../bot/contract/meetings';
import { meetingPath, useAnswerUndone, useMeetingChange } from '../../api/meeting-changes';
import { time } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';

/** What was done to a meeting, and who hears of it. */
export interface Said {
  readonly ref: string;
  readonly said: string;
  readonly news: string;
  /** The agency whose answer it was, where that can be undone. */
  readonly answerOf?: string;
  /** When that answer was given, so that no newer one is undone in its place. */
  readonly answeredAt?: Instant;
}

const useStyles = makeStyles({ whole: { marginBottom: '12px' } });

interface Props {
  readonly said: Said;
  /** The meeting as it is; none where it is no longer ahead. */
  readonly meeting?: MeetingView;
  readonly onDone: (said: Said) => void;
}

/** Says above the meetings what was done, as a meeting that is moved may stand elsewhere by then; undone from here. */
export function SaidBar({ said, meeting, onDone }: Props) {
  const styles = useStyles();
  const change = useMeetingChange();
  const { busy, fault, run } = usePress();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.focus();
  }, [said]);
  const undo = said.answerOf === undefined && meeting?.may.find(({ deed }) => deed === 'undo');
  const withdraw = useAnswerUndone();
  return (
    <div ref={bar} tabIndex={-1} className={styles.whole}>
      <MessageBar intent={fault ? 'error' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{said.said}</MessageBarTitle> {fault ?? said.news}
        </MessageBarBody>
        {meeting && undo && undo.until && (
          <MessageBarActions>
            <Push
              look="outline"
              disabled={busy}
              onClick={() =>
                run(async () => {
                  const { ref, etag } = meeting;
                  const done = await change({ path: meetingPath(ref, 'undo'), etag, body: {} });
                  onDone({ ref, said: done.said, news: done.news });
                })
              }
            >
              {undo.label} (until {time(undo.until)})
            </Push>
          </MessageBarActions>
        )}
        {said.answerOf !== undefined && (
          <MessageBarActions>
            <Push
              look="outline"
              disabled={busy}
              onClick={() =>
                run(async () => {
                  const { answerOf: forAgency, answeredAt } = said;
                  const body = { forAgency, ...(answeredAt ? { answeredAt } : {}) };
                  await withdraw({ path: meetingPath(said.ref, 'undo-answer'), body });
                  onDone({ ref: said.ref, said: 'Undone: it is as it was before you answered.', news: '' });
                })
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
