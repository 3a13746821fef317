/** The looks that Teams knows; `glass` is that of headsets (`tab.md`). */
export type ThemeName = 'default' | 'dark' | 'contrast' | 'glass';

/** The look that is on now, and when it changes; in the shape of React's `useSyncExternalStore`. */
export interface ThemeStore {
  get(): ThemeName;
  subscribe(changed: () => void): () => void;
}

/** The look that the person has chosen for their whole machine, for a plain browser. */
export function systemTheme(): ThemeStore {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  return {
    get: () => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'default'),
    subscribe(changed) {
      for (const query of [dark, contrast]) query.addEventListener('change', changed);
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener('change', changed);
      };
    },
  };
}

/** The look that Teams names; an unknown name is taken for the default. */
export const readTheme = (name: string | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' || name === 'glass' ? name : 'default';
