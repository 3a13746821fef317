import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeStore } from '../host/theme';

const useStyles = makeStyles({ whole: { minHeight: '100dvh' } });

/** Everything inside in the look that the host names, at once when it changes. The looks stand in a style sheet. */
export function Themed({ theme, children }: { theme: ThemeStore; children: ReactNode }) {
  const name = useSyncExternalStore(theme.subscribe, theme.get);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return <FluentProvider className={useStyles().whole}>{children}</FluentProvider>;
}
