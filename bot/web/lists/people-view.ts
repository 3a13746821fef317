import type { ListedAgencyView, ListedPersonView, PeopleView } from '../../contract/lists/people';
import { openWithAgency } from '../../domain/membership/agency-open';
import { listingFor, type ListedPerson } from '../../domain/membership/listing';
import { openInWords } from '../../domain/membership/open-things';
import { can } from '../../domain/people/roles';
import { versionOf } from '../../usecases/change-rows';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import type { Stored } from '../../usecases/ports';
import type { Agency, Person } from '../../domain/partnership';
import { etagOf } from '../body/given';

/** Agencies and people, as whoever asks may see them. */
export function peopleView({ partnership: { parts }, snapshot, actor }: Membership): PeopleView {
  const mayChange = can(actor, 'people:change');
  const now = parts.clock.now();
  const agencyView = (row: Stored<Agency>): ListedAgencyView => ({
    code: row.code,
    title: row.title,
    ...(row.shortName ? { shortName: row.shortName } : {}),
    safeguardingPartner: row.safeguardingPartner,
    etag: etagOf(versionOf(row) ?? ''),
    ...(mayChange ? { open: openWithAgency({ facts: snapshot, now }, row.code) } : {}),
  });
  const former = mayChange ? snapshot.formerAgencies : [];
  return {
    asOf: factsAsOf(parts),
    agencies: snapshot.agencies.map(agencyView),
    formerAgencies: former.flatMap((row) => (row.leftOn ? { ...agencyView(row), leftOn: row.leftOn } : [])),
    people: listingFor(snapshot, actor, now).map((one) => personView(one, mayChange)),
    mayChange,
  };
}

function personView(
  { person, phone, reach, away, open, door, doorUndo, may }: ListedPerson,
  mayChange: boolean,
): ListedPersonView {
  const { title, email, agencyCode, roles, route, leftOn } = person;
  return {
    name: title,
    email,
    etag: etagOf(versionOf(person as Stored<Person>) ?? ''),
    ...(agencyCode ? { agencyCode } : {}),
    roles,
    ...(mayChange ? { route } : {}),
    ...(phone ? { phone } : {}),
    ...(reach ? { reach } : {}),
    ...(away ? { away } : {}),
    ...(open ? { open: openInWords(open) ?? '' } : {}),
    ...(door ? { door: { calledInTeams: door.calledInTeams, askedAt: door.askedAt } } : {}),
    ...(doorUndo ? { doorUndo } : {}),
    ...(leftOn ? { leftOn } : {}),
    may,
  };
}
