import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { NudgedView } from '../../../bot/contract/chasing/nudge';
import type { ApiError } from '../../api/client';
import { nudgedLines } from './lines';
import { wordsOf } from '../../api/words-of';

const useStyles = makeStyles({
  said: {
    margin: '0 0 6px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'break-word',
  },
  done: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  refused: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  nobody: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  line: { margin: 0 },
});

interface Props {
  readonly data?: NudgedView;
  readonly error?: ApiError | null;
}

/** What a nudge came to, or why it was refused; it stands there before, so that it is read out as it comes. */
export function NudgedSaid({ data, error }: Props) {
  const styles = useStyles();
  return (
    <div role="status">
      {error && <p className={mergeClasses(styles.said, styles.refused)}>{wordsOf(error)}</p>}
      {!error && data && (
        <div className={mergeClasses(styles.said, data.chased.length > 0 ? styles.done : styles.nobody)}>
          {nudgedLines(data).map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
