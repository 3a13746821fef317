import { makeStyles, tokens } from '@fluentui/react-components';
import { Push } from './push';

const useStyles = makeStyles({
  box: {
    maxWidth: '34rem',
    margin: '0 auto',
    padding: '12vh 20px 40px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 8px' },
  detail: { margin: '0 0 20px', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly retry?: () => void;
  readonly retryLabel?: string;
}

/** A whole page or part that could not be shown: what happened, what to do, and a way to try again. */
export function Fault({ title, detail, retry, retryLabel = 'Try again' }: Props) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.box}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.detail}>{detail}</p>
      {retry && (
        <Push look="primary" onClick={retry}>
          {retryLabel}
        </Push>
      )}
    </div>
  );
}
