import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeName, ThemeStore } from '../host/theme';

const THEMES: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  // A headset lays white text on its own dimmed glass.
  glass: teamsDarkTheme,
};

const useStyles = makeStyles({ whole: { minHeight: '100dvh' } });

/** Everything inside in the look that the host names, at once when it changes. */
export function Themed({ theme, children }: { theme: ThemeStore; children: ReactNode }) {
  const name = useSyncExternalStore(theme.subscribe, theme.get);
  return (
    <FluentProvider theme={THEMES[name]} className={useStyles().whole} data-theme={name}>
      {children}
    </FluentProvider>
  );
}
