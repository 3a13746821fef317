import { FluentProvider, makeStyles, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeName, ThemeStore } from '../host/theme';

const dark = () => import('./themes/dark').then(({ theme }) => theme);
const contrast = () => import('./themes/contrast').then(({ theme }) => theme);

/** The light one comes with the page, as most people have it; the others, some 6 kB each, only to those who want them. */
const LATER: Partial<Record<ThemeName, () => Promise<Theme>>> = {
  dark,
  contrast,
  // A headset lays white text on its own dimmed glass.
  glass: dark,
};

const useStyles = makeStyles({ whole: { minHeight: '100dvh' } });

/** Everything inside in the look that the host names. While a look is on its way, the one before stays. */
export function Themed({ theme, children }: { theme: ThemeStore; children: ReactNode }) {
  const styles = useStyles();
  const name = useSyncExternalStore(theme.subscribe, theme.get);
  const look = useLook(name);
  if (!look) return null;
  return (
    <FluentProvider theme={look.theme} className={styles.whole} data-theme={look.name}>
      {children}
    </FluentProvider>
  );
}

interface Look {
  readonly name: ThemeName;
  readonly theme: Theme;
}

/** Undefined until the first look is there, which in the light one is at once. */
function useLook(name: ThemeName): Look | undefined {
  const [loaded, setLoaded] = useState<Look>();
  const later = LATER[name];
  useEffect(() => {
    if (!later) return undefined;
    let isWanted = true;
    void later().then((theme) => isWanted && setLoaded({ name, theme }));
    return () => {
      isWanted = false;
    };
  }, [name, later]);
  return later ? loaded : { name, theme: teamsLightTheme };
}
