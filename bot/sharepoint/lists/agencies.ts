import { day, flag, key, line, optional, shortLine, whole, withDefault } from '../rows/columns';
import { defineList } from '../rows/list';
import type { Agency } from '../../domain/partnership';

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
    order: optional(whole('Order')),
    leftOn: optional(day('LeftOn')),
  },
});
