import type { Day } from '../calendar/day';
import { keptActions, readableFindings } from '../inspection/embargo';
import type { Facts } from '../partnership';
import type { Actor } from '../people/actor';

/** Who a document is made for: somebody on the People list, or whoever runs the app's commands and is on none. */
export type Reader = Actor | undefined;

/** What of the plan somebody may read. */
export interface Readable {
  readonly facts: Facts;
  /** References of the findings that are kept from this reader, and of the actions that answer them. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * The facts without the findings of a letter that is not published, and without the actions, notes and votes that
 * follow from them, except for those who are named to read them (`product.md`, Lines not to cross: embargo).
 */
export function readableFor(facts: Facts, reader: Reader, today: Day): Readable {
  const findings = readableFindings(facts, reader, today);
  const actions = keptActions(facts, reader, today).map(({ ref }) => ref);
  if (findings.length === facts.findings.length && actions.length === 0) {
    return { facts, withheld: new Set() };
  }
  const open = new Set(findings.map(({ ref }) => ref));
  const kept = facts.findings.filter(({ ref }) => !open.has(ref)).map(({ ref }) => ref);
  const withheld = new Set([...kept, ...actions]);
  return {
    withheld,
    facts: {
      ...facts,
      findings,
      actions: facts.actions.filter(({ ref }) => !withheld.has(ref)),
      updates: facts.updates.filter(({ actionRef }) => !withheld.has(actionRef)),
      decisions: facts.decisions.filter(({ actionRef = '' }) => !withheld.has(actionRef)),
      agreements: facts.agreements.filter(({ actionRef }) => !withheld.has(actionRef)),
      extensions: facts.extensions.filter(({ subjectRef }) => !withheld.has(subjectRef)),
    },
  };
}
