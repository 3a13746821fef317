import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cameFromWithin } from '../address/place';
import { BelowHeading } from './fault';
import { ToSteps } from './links/to-steps';

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: 0,
    overflowWrap: 'break-word',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '48px',
    padding: '4px 0',
    boxSizing: 'border-box',
    // On a phone its buttons are as high as the line, and what follows must not touch them.
    '@media (max-width: 760px)': { justifyContent: 'space-between', marginBottom: '8px' },
  },
  lead: {
    margin: '0 0 12px',
    maxWidth: '46rem',
    lineHeight: '1.45',
    textWrap: 'pretty',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly title: string;
  /** What the window is called, where that is not the heading. */
  readonly name?: string;
  /** What stands on the line of the heading. */
  readonly beside?: ReactNode;
  /** One sentence under the heading. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its name in the window and as heading, which takes the focus when one comes from another page. */
export function Page({ title, name = title, beside, lead, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // On the page that the tab was opened with nobody has asked for another one. Filters are steps within the tab as well,
  // so only what was so when the page arrived counts.
  const [isNext] = useState(cameFromWithin);
  useEffect(() => {
    if (isNext) heading.current?.focus();
  }, [isNext]);
  const h1 = (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {title}
    </h1>
  );
  return (
    <>
      <title>{`${name} – JTAI partnership`}</title>
      <ToSteps />
      <div className={styles.head}>
        {h1}
        {beside}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      <BelowHeading value={true}>{children}</BelowHeading>
    </>
  );
}
