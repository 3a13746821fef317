import type { Agency } from '../../domain/partnership';
import { flag, key, line, optional, shortLine, withDefault } from '../columns';
import { defineList } from '../list';

/** The partner agencies. */
export const agencies = defineList<Agency>({
  title: 'Agencies',
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'code',
  columns: {
    title: line('Title'),
    code: key('Code', { unique: true }),
    shortName: optional(shortLine('ShortName', 20)),
    safeguardingPartner: withDefault(flag('SafeguardingPartner'), false),
  },
});
