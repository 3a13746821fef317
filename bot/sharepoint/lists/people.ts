import {
  choice,
  choices,
  day,
  email,
  flag,
  instant,
  key,
  line,
  optional,
  withDefault,
} from '../rows/columns';
import { defineList } from '../rows/list';
import { type Person, ROLES } from '../../domain/partnership';
/** Who may speak to the app, for which agency and in which role. */
export const people = defineList<Person>({
  title: 'People',
  countsWithoutWords: true,
  countsWithout: ['awayFrom', 'awayTo', 'awayChangedAt', 'phone', 'route', 'digest', 'askedAt'],
  seldomChanged: true,
  key: 'email',
  columns: {
    title: line('Title'),
    email: email('Email', { unique: true }),
    agencyCode: optional(key('AgencyCode', { indexed: true })),
    roles: choices('Roles', ROLES),
    entraId: optional(key('EntraId', { indexed: true })),
    askingId: optional(key('AskingId')),
    askingName: optional(line('AskingName')),
    askedAt: optional(instant('AskedAt')),
    route: withDefault(choice('Route', ['Chat', 'Channel']), 'Chat'),
    phone: optional(key('Phone')),
    awayFrom: optional(day('AwayFrom')),
    awayTo: optional(day('AwayTo')),
    awayChangedAt: optional(instant('AwayChangedAt')),
    digest: optional(flag('Digest')),
    leftOn: optional(day('LeftOn')),
  },
});
