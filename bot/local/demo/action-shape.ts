import type { DemoDays } from './days';
import { THEME } from './inspection';
import { AGENCIES, spocOf } from './people';
import type { Action, Agreement, Rating, Update } from '../../domain/partnership';

/** A note on a demonstration action; `on` in working days from the next working morning. */
interface Note {
  readonly kind: Update['kind'];
  readonly on: number;
  readonly text: string;
  readonly link?: string;
  /** The agency whose SPOC wrote it; the lead agency unless given. */
  readonly by?: string;
  /** The rating that it brought, and the one that the action had before, if any. */
  readonly rated?: readonly [was: Rating | undefined, is: Rating];
}

/** A demonstration action as `actions.ts` writes it down; days in working days from the next working morning. */
export interface ActionText {
  readonly ref: string;
  readonly title: string;
  /** None: it comes from the partnership's own self-assessment. */
  readonly finding?: string;
  readonly lead: string;
  readonly with: readonly string[];
  readonly due: number;
  readonly originallyDue?: number;
  readonly status: Action['status'];
  readonly rating?: Rating;
  readonly measure: string;
  readonly sustain?: string;
  readonly review?: number;
  readonly notes?: readonly Note[];
  /** When the group voted on the evidence, and which agencies challenged it. */
  readonly voted?: { readonly on: number; readonly challengedBy?: Readonly<Record<string, string>> };
}

/** The row of the Actions list. */
export const actionOf = (text: ActionText, { day }: DemoDays): Action => ({
  title: text.title,
  ref: text.ref,
  findingRef: text.finding,
  theme: THEME,
  leadAgency: text.lead,
  supportingAgencies: text.with,
  ownerEmail: spocOf(text.lead),
  dueOn: day(text.due),
  originalDueOn: text.originallyDue === undefined ? undefined : day(text.originallyDue),
  status: text.status,
  rating: text.rating,
  successMeasure: text.measure,
  sustainabilityPlan: text.sustain,
  reviewOn: text.review === undefined ? undefined : day(text.review),
});

/** Its rows of the Updates list. */
export const updatesOf = ({ ref, lead, notes = [] }: ActionText, { at }: DemoDays): readonly Update[] =>
  notes.map(({ kind, on, text, link, by = lead, rated }, index) => ({
    key: `demo|${ref}|${index + 1}`,
    actionRef: ref,
    kind,
    text,
    link,
    ...(rated
      ? { changes: [{ column: 'rating', ...(rated[0] ? { was: rated[0] } : {}), is: rated[1] }] }
      : {}),
    by: spocOf(by),
    at: at(on, '11:25'),
  }));

/** Its rows of the Agreements list: every agency votes but the lead, which cannot agree its own. */
export function agreementsOf({ ref, lead, voted }: ActionText, { at }: DemoDays): readonly Agreement[] {
  if (!voted) return [];
  return AGENCIES.filter(({ code }) => code !== lead).map(({ code }) => {
    const challenge = voted.challengedBy?.[code];
    return {
      key: `${ref}|${code}`,
      actionRef: ref,
      agencyCode: code,
      ...(challenge ? { verdict: 'Challenge', text: challenge } : { verdict: 'Agree' }),
      by: spocOf(code),
      at: at(voted.on, '15:05'),
    };
  });
}
