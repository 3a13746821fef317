import { dayOf } from '../calendar/day';
import type { Inspection, MessageKind } from '../partnership';
import { addresseesOn, type Addressees } from '../people/addressees';
import { toReach, type ToReach } from '../people/names';
import { can } from '../people/roles';
import { actorNamed } from '../people/actor';
import type { MakeItem, MessageItemBase } from '../sending/card-item';
import { countdownOf, type Countdown } from './countdown';
import { isRunning } from './three-weeks';

/** What its reader is told of an inspection: that it was opened, or what a day of it asks. */
export interface InspectionItem extends MessageItemBase {
  readonly about: 'inspection';
  readonly kind: Extract<MessageKind, 'InspectionOpened' | 'InspectionDay'>;
  /** None when it is no longer in the list. */
  readonly inspection?: Inspection;
  /** None once it is over, or was ended. */
  readonly countdown?: Countdown;
  /** True for whoever is told of all agencies: coordinators and chairs. */
  readonly isOfAll: boolean;
  readonly coordinator?: ToReach;
}

/** The thing on a card that tells of an inspection: of the reader's agencies, or of all. */
export const inspectionItem: MakeItem<InspectionItem> = ({ facts, calendar, now }, message) => {
  if (message.kind !== 'InspectionOpened' && message.kind !== 'InspectionDay') return undefined;
  const inspection = facts.inspections.find(({ ref }) => ref === message.about);
  const today = message.fromDay ?? dayOf(now);
  const reader = actorNamed(facts, message.personEmail);
  const isOfAll = reader !== undefined && can(reader, 'status:read');
  const addressees = addresseesOn(facts, today);
  const own = isOfAll ? undefined : agenciesFor(facts.agencies, addressees, message);
  const coordinator = addressees.coordinator();
  return {
    about: 'inspection',
    kind: message.kind,
    message,
    isOfAll,
    ...(inspection ? { inspection } : {}),
    ...(inspection && isRunning(inspection, dayOf(now))
      ? { countdown: countdownOf(facts, calendar, inspection, today, own) }
      : {}),
    ...(coordinator ? { coordinator: toReach(facts, coordinator.email) } : {}),
  };
};

/** The agencies for which somebody gets what is due on that day, and the one that the message names. */
const agenciesFor = (
  agencies: readonly { readonly code: string }[],
  addressees: Addressees,
  { personEmail, agencyCode }: { readonly personEmail?: string; readonly agencyCode: string },
): ReadonlySet<string> =>
  new Set([
    agencyCode,
    ...agencies.flatMap(({ code }) => (addressees.ofAgency(code)?.email === personEmail ? [code] : [])),
  ]);
