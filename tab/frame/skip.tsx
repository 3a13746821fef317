import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';

/** Where the link leads, in the page. */
export const CONTENT = 'content';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    top: '-64px',
    left: '8px',
    zIndex: 2,
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': {
      top: '2px',
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media print': { display: 'none' },
  },
});

/** The first thing that the keyboard reaches, seen only then: past the pages' names to what this one holds (WCAG 2.4.1). */
export function Skip() {
  const styles = useStyles();
  // The address is the page's: what it says after a # would be another step back.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(CONTENT)?.focus();
  };
  return (
    <a className={styles.link} href={`#${CONTENT}`} onClick={skip}>
      Skip to the content
    </a>
  );
}
