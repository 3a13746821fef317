import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, MouseEvent } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    minHeight: '32px',
    minWidth: '32px',
    padding: '0 12px',
    boxSizing: 'border-box',
    // Large enough for a thumb (WCAG 2.5.5).
    '@media (max-width: 760px)': { minHeight: '44px', minWidth: '44px', padding: '0 16px' },
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid transparent`,
    textDecorationLine: 'none',
    cursor: 'pointer',
    '&[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    // Nothing can be pressed on paper.
    '@media print': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  outline: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
  },
  subtle: {
    padding: '0 8px',
    // Without an edge more room at its sides only pushes it away from what it stands beside.
    '@media (max-width: 760px)': { padding: '0 8px' },
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
  },
});

/** How a button looks, beside others or over them. */
export type Look = 'primary' | 'outline' | 'subtle';

type Props = ComponentProps<'button'> & {
  readonly look: Look;
  /** Escape presses it, within a form or what is marked `data-opened`: it closes that and loses nothing. */
  readonly 'data-closes'?: true;
};

/** What a button is given that opens something on its page and closes it again. */
export type OpenerProps = Required<Pick<ComponentProps<'button'>, 'aria-expanded' | 'onClick'>>;

/** The classes of a button, for what looks like one. */
export function usePushClass(look: Look, className?: string): string {
  const styles = useStyles();
  return mergeClasses(styles.button, styles[look], className);
}

/**
 * A button in Fluent's look. Fluent's own would add 9 kB to the first page, for menus and shapes not used there. One that is
 * disabled is never so for the browser, which would take the focus from it: it says so, and does nothing when it is pressed.
 */
export function Push({ look, className, disabled, onClick, ...props }: Props) {
  const isStill = disabled ?? props['aria-disabled'];
  return (
    <button
      type="button"
      {...props}
      aria-disabled={isStill}
      onClick={isStill ? ignore : onClick}
      className={usePushClass(look, className)}
    />
  );
}

/** Nor does it send its form, which Enter in a field presses it for. */
const ignore = (event: MouseEvent) => event.preventDefault();
