import { dayOf, type Day } from '../calendar/day';
import type { DiaryEntry, Facts, Inspection, MessageKind } from '../partnership';
import { addresseesOn, type Addressees } from '../people/addressees';
import { nameOf, toReach, type ToReach } from '../people/names';
import { can } from '../people/roles';
import { actorNamed } from '../people/actor';
import type { MakeItem, MessageItemBase } from '../sending/card-item';
import { auditsOf, noteOf, sessionsOn } from './days/diary';
import { countdownOf, type Countdown } from './countdown';
import { isAsked } from './exercises';
import { themeNamed } from './themes';
import { isRunning } from './three-weeks';

const INSPECTION_KINDS = ['InspectionOpened', 'InspectionDay', 'InspectionNote', 'InspectionEnded'] as const;

type InspectionKind = Extract<MessageKind, (typeof INSPECTION_KINDS)[number]>;

const isInspectionKind = (kind: MessageKind): kind is InspectionKind =>
  INSPECTION_KINDS.some((one) => one === kind);

/** What its reader is told of an inspection: that it was opened, or what a day of it asks. */
export interface InspectionItem extends MessageItemBase {
  readonly about: 'inspection';
  readonly kind: InspectionKind;
  /** None when it is no longer in the list. */
  readonly inspection?: Inspection;
  /** None once it is over, or was ended. */
  readonly countdown?: Countdown;
  /** Who inspects its theme, as the partnership has it; said when it is opened. */
  readonly inspectorates?: readonly string[];
  /** How many of its requests were provided, once it was ended. */
  readonly outcome?: { readonly provided: number; readonly asked: number };
  /** True for whoever is told of all agencies: coordinators and chairs. */
  readonly isOfAll: boolean;
  readonly coordinator?: ToReach;
  /** Who is where on that day, of the reader's agencies or of all. */
  readonly sessions: readonly DiaryEntry[];
  /** The day's note to all, and by whom. */
  readonly note?: { readonly text: string; readonly byName: string };
  readonly audits?: { readonly asked: number; readonly done: number };
}

/** The thing on a card that tells of an inspection: of the reader's agencies, or of all. */
export const inspectionItem: MakeItem<InspectionItem> = ({ facts, calendar, now }, message) => {
  const { kind } = message;
  if (!isInspectionKind(kind)) return undefined;
  const inspection = facts.inspections.find(({ ref }) => ref === message.about);
  const today = message.fromDay ?? dayOf(now);
  const reader = actorNamed(facts, message.personEmail);
  const isOfAll = reader !== undefined && can(reader, 'status:read');
  const addressees = addresseesOn(facts, today);
  const own = isOfAll ? undefined : agenciesFor(facts.agencies, addressees, message);
  const coordinator = addressees.coordinator();
  return {
    about: 'inspection',
    kind,
    message,
    isOfAll,
    ...(kind === 'InspectionOpened' ? whoInspects(facts, inspection) : {}),
    ...diaryOf(facts, message.about, today, own),
    ...(inspection ? { inspection } : {}),
    ...(inspection && isRunning(inspection, dayOf(now))
      ? { countdown: countdownOf(facts, calendar, inspection, today, own) }
      : {}),
    ...(kind === 'InspectionEnded' ? { outcome: outcomeOf(facts, message.about) } : {}),
    ...(coordinator ? { coordinator: toReach(facts, coordinator.email) } : {}),
  };
};

function whoInspects(
  facts: Pick<Facts, 'themes'>,
  inspection: Inspection | undefined,
): Pick<InspectionItem, 'inspectorates'> {
  const { inspectorates } = themeNamed(facts, inspection?.theme ?? '') ?? {};
  return inspectorates ? { inspectorates } : {};
}

function outcomeOf({ requests }: Facts, ref: string): { readonly provided: number; readonly asked: number } {
  const own = requests.filter((one) => one.inspectionRef === ref && isAsked(one));
  return { provided: own.filter(({ status }) => status === 'Provided').length, asked: own.length };
}

/** What the diary says of a day; of the audits only what the reader's agencies have. */
function diaryOf(
  facts: Facts,
  ref: string,
  day: Day,
  own: ReadonlySet<string> | undefined,
): Pick<InspectionItem, 'sessions' | 'note' | 'audits'> {
  const note = noteOf(facts, ref, day);
  const audits = auditsOf(facts, ref, own);
  return {
    sessions: sessionsOn(facts, ref, day, own),
    ...(note?.text ? { note: { text: note.text, byName: nameOf(facts, note.by) } } : {}),
    ...(audits ? { audits } : {}),
  };
}

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
