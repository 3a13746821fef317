import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { MeetingPreview } from '../../../bot/contract/meeting/changes';
import type { MeetingChange } from '../../../bot/domain/meetings/changing/change-names';
import { useMeetingPreview } from '../../api/meeting-changes';
import { count, dayOfInstant, listed, time } from '../../parts/format';

const useStyles = makeStyles({
  // Two lines, so that nothing moves once it is known.
  words: { margin: 0, minHeight: '2.9em', lineHeight: '1.45', overflowWrap: 'break-word' },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly of: string;
  readonly deed: MeetingChange;
  /** What is filled in so far, without the reason. */
  readonly given: object;
}

/** Before a change of a meeting is sent: who will be told of it and when, or why it cannot be. */
export function WhoHears({ of, deed, given }: Props) {
  const styles = useStyles();
  const { data, error } = useMeetingPreview(of, deed, given);
  return (
    <div role="status">
      {data?.refused ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.refused.words}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={data ? styles.words : `${styles.words} ${styles.soft}`}>
          {data
            ? whoHears(data)
            : error
              ? 'Who will be told could not be found out just now.'
              : 'Finding out who will be told.'}
        </p>
      )}
    </div>
  );
}

function whoHears({ isSo, names, at, isLate }: MeetingPreview): string {
  if (isSo)
    return 'That is how it is now. Once you choose another day or time, who will be told stands here.';
  if (names.length === 0) return 'Nobody has been told of this meeting yet, so nobody is sent a message.';
  const who = `${count(names.length, 'person', 'people')}: ${listed(names)}.`;
  const when = at ? `on ${dayOfInstant(at)} at ${time(at)}` : 'at once';
  return isLate
    ? `Messages would go out too late, ${when}. Ring ${who}`
    : `Told ${when}, as they know of the meeting, ${who}`;
}
