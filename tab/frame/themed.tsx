import { makeStyles, tokens, useFocusVisible } from '@fluentui/react-components';
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeStore } from '../host/theme';

const useStyles = makeStyles({
  whole: {
    minHeight: '100dvh',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
  },
});

/**
 * Everything inside in the look that the host names, at once when it changes. The looks stand in a style sheet; without one
 * to make in the page, Fluent's own provider would do no more than this, for a twentieth of the first page's script.
 */
export function Themed({ theme, children }: { theme: ThemeStore; children: ReactNode }) {
  const name = useSyncExternalStore(theme.subscribe, theme.get);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return (
    <div ref={useFocusVisible<HTMLDivElement>()} className={useStyles().whole}>
      {children}
    </div>
  );
}
