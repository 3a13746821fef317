import { type Failure, failure, inField } from '../basics/failure';
import { cleanKey } from '../basics/folded';
import { err, ok, type Result } from '../basics/result';
import type { AsOf, Finding } from '../partnership';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { asAdded, lineOn } from '../steps/row-deed';
import { FINDING_COLUMNS } from './columns';
import type { FindingDecision } from './decide';
import type { NewFinding } from './deeds';
import { nextFindingRef, patchOfFinding, unfitFinding, unfitFindingRef } from './editing';

/** The coordinator adds a finding. The same adding once more (its `key`) adds nothing. */
export function decideNewFinding(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  { ref: typed, ...given }: NewFinding,
  key: string,
): Result<FindingDecision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const there = facts.findings.find(
    ({ ref, lastStep }) =>
      lastStep?.key === key || facts.updates.some((one) => one.key === key && one.actionRef === ref),
  );
  if (there) return ok({ ref: there.ref, writes: [], log: [] });
  const missing = unfitFinding(facts, given, now) ?? unfitNew(given);
  if (missing) return err(missing);
  const { title = '', kind = 'Improvement', ...rest } = patchOfFinding(given);
  const bare: Finding = { ...rest, title, kind, ref: '' };
  const ref = typed === undefined ? nextFindingRef(facts, bare) : cleanKey(typed);
  const badRef = unfitFindingRef(facts, ref, now);
  if (badRef) return err(inField('ref', badRef));
  const who = { by: actor.email, at: now, key };
  const finding = asAdded(FINDING_COLUMNS, { ...bare, ref }, { text: 'Added to the plan.', ...who });
  const step = finding.lastStep;
  return ok({
    ref,
    writes: [
      { insert: 'findings', row: finding },
      { insert: 'updates', row: step },
    ],
    log: [lineOn(facts, FINDING_COLUMNS, step, 'finding.added')],
  });
}

const unfitNew = ({ title, kind }: NewFinding): Failure | undefined => {
  if (!title) return inField('title', failure('not-given', 'A finding has a title.'));
  return kind ? undefined : inField('kind', failure('not-given', 'Say what kind of finding it is.'));
};
