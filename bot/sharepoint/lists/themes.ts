import type { Theme } from '../../domain/partnership';
import { key, lines, optional } from '../rows/columns';
import { defineList } from '../rows/list';

/** What inspections can be about, over what the app brings along: a new theme needs no release. */
export const themes = defineList<Theme>({
  title: 'Themes',
  seldomChanged: true,
  key: 'title',
  columns: {
    title: key('Title', { unique: true }),
    called: optional(lines('Called')),
    inspectorates: optional(lines('Inspectorates')),
    areas: optional(lines('Areas')),
    annexA: optional(lines('AnnexA')),
  },
});
