import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { Push } from './push';

const useStyles = makeStyles({
  box: {
    maxWidth: '34rem',
    margin: '0 auto',
    padding: '12vh 20px 40px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
  // Below the page's own heading there is no need to look for it.
  within: { paddingTop: '24px' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 8px' },
  detail: { margin: '0 0 20px', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
});

/** True below the heading of a page: what could not be shown is a part of that then. */
export const BelowHeading = createContext(false);

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly retry?: () => void;
  readonly retryLabel?: string;
  /** Where one goes on from there instead. */
  readonly ways?: ReactNode;
}

/** A whole page or part that could not be shown: what happened, what to do, and a way to try again. */
export function Fault({ title, detail, retry, retryLabel = 'Try again', ways }: Props) {
  const styles = useStyles();
  const isPart = useContext(BelowHeading);
  const Heading = isPart ? 'h2' : 'h1';
  return (
    <div role="alert" className={mergeClasses(styles.box, isPart && styles.within)}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.detail}>{detail}</p>
      {retry && (
        <Push look="primary" onClick={retry}>
          {retryLabel}
        </Push>
      )}
      {ways}
    </div>
  );
}
