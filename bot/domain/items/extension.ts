import type { Day, Instant } from '../day';
import { isDone } from '../deadlines';
import { subjectOf } from '../extensions';
import type { MakeItem, MessageItemBase } from '../items';
import type { Extension, Facts } from '../partnership';
import { agencyOf, nameOf } from '../people';

/** A wish for more time, with its thing and its people in words. */
export interface ExtensionDetails {
  readonly extension: Extension;
  readonly agencyTitle: string;
  /** What it is called at present. */
  readonly title: string;
  readonly askedByName: string;
  readonly decided?: { readonly byName: string; readonly at: Instant };
  /** The due day that holds now. */
  readonly dueOn: Day;
  readonly originalDueOn?: Day;
}

/** An agency asks for more time: what the coordinator decides on, and what was decided. */
export interface ExtensionItem extends MessageItemBase, ExtensionDetails {
  readonly about: 'extension';
  /** It was handed in meanwhile: there is nothing left to decide. */
  readonly isDone: boolean;
}

/** Nothing is left to show when the wish or the thing is gone. */
export const extensionItem: MakeItem = (facts, _calendar, message) => {
  const details = extensionDetails(facts, message.about);
  return (
    details &&
    ({
      about: 'extension',
      message,
      ...details,
      isDone: isDone(facts, details.extension),
    } satisfies ExtensionItem)
  );
};

/** The wish of that key, as people read of it. */
export function extensionDetails(facts: Facts, key: string): ExtensionDetails | undefined {
  const extension = facts.extensions.find((one) => one.key === key);
  const subject = extension && subjectOf(facts, extension);
  if (!extension || !subject) return undefined;
  const { dueOn = extension.dueOn, originalDueOn, title } = subject;
  const { decidedBy, decidedAt } = extension;
  return {
    extension,
    agencyTitle: agencyOf(facts, extension.agencyCode).title,
    title,
    askedByName: nameOf(facts, extension.by),
    ...(decidedBy && decidedAt ? { decided: { byName: nameOf(facts, decidedBy), at: decidedAt } } : {}),
    dueOn,
    ...(originalDueOn && originalDueOn !== dueOn ? { originalDueOn } : {}),
  };
}
