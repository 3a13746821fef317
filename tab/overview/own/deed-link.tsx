import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actionPath } from '../../../bot/contract/action-path';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '30px',
    padding: '0 12px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 760px)': { minHeight: '44px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

interface Props {
  readonly action: string;
  readonly deed: Deed;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** The way to an action's page with the form of one deed open there. */
export function DeedLink({ action, deed, isPrimary = false, children }: Props) {
  const styles = useStyles();
  const path = actionPath(action);
  return (
    <Link
      to={`${path}${path.includes('?') ? '&' : '?'}deed=${deed}`}
      className={mergeClasses(styles.link, isPrimary && styles.primary)}
    >
      {children}
    </Link>
  );
}
