import { undoUntil } from '../basics/undo';
import type { Instant } from '../calendar/day';
import { wishesFor } from '../lifecycle/steps';
import type { Action, Extension, Facts, Reminder, Request } from '../partnership';

type About = Pick<Extension, 'subjectRef'> & { readonly kind: Reminder['kind'] };

/** More time can be asked for an action or a request; the day of a milestone is printed in a letter. */
export const isExtensible = <R extends Pick<Reminder, 'kind'>>(
  about: R,
): about is R & { kind: Extension['kind'] } => about.kind === 'Action' || about.kind === 'Request';

const extensionsOf = (
  facts: Pick<Facts, 'extensions'>,
  { kind, subjectRef: ref }: About,
): readonly Extension[] => wishesFor(facts, { kind, ref });

/** The wish for more time that waits for the coordinator, if there is one. */
export const openExtension = (facts: Pick<Facts, 'extensions'>, about: About): Extension | undefined =>
  extensionsOf(facts, about).find(({ decision }) => decision === 'Open');

/** The last wish for more time for a thing, whatever came of it. */
export const lastExtension = (facts: Pick<Facts, 'extensions'>, about: About): Extension | undefined =>
  extensionsOf(facts, about).reduce<Extension | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);

/** The action or request that more time is asked for. */
export const subjectOf = (facts: Facts, { kind, subjectRef }: About): Action | Request | undefined =>
  kind === 'Action'
    ? facts.actions.find(({ ref }) => ref === subjectRef)
    : facts.requests.find(({ ref }) => ref === subjectRef);

/** Until when whoever decided on a wish can undo that; undefined for everybody else, and later. */
export const rulingUndoUntil = (
  { decision, decidedBy: by, decidedAt: at }: Extension,
  reader: string | undefined,
  now: Instant,
): Instant | undefined =>
  decision === 'Granted' || decision === 'Refused' ? undoUntil({ by, at }, reader, now) : undefined;

/** True of a wish whose ruling was undone: it was asked again as it stood. */
export const isAskedAgain = ({ extensions }: Pick<Facts, 'extensions'>, one: Extension): boolean =>
  one.decision === 'Withdrawn' &&
  extensions.some(
    ({ key, subjectRef, by, at }) =>
      key !== one.key && subjectRef === one.subjectRef && by === one.by && at === one.at && key > one.key,
  );
