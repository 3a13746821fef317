import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  icon: {
    width: '16px',
    height: '16px',
    flexShrink: 0,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.5',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
});

/** Drawn on a field of 16 by 16. A library of icons would bring its font or a module for each. */
const PATHS = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  refresh: 'M13 5.5A5.5 5.5 0 1 0 13.5 8M13.5 2.5v3h-3',
  back: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6.5h11V11h-2M4.5 9.5h7v4h-7z',
  plus: 'M8 3v10M3 8h10',
  more: 'M3 7.6v.8h.8v-.8zM7.6 7.6v.8h.8v-.8zM12.2 7.6v.8h.8v-.8z',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word, or alone in a button that has a name; it says nothing by itself. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg viewBox="0 0 16 16" className={useStyles().icon} aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
