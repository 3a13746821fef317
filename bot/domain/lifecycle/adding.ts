import { type Failure, failure, inField } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { cleanKey, foldKey } from '../basics/folded';
import { workedOut } from '../basics/grouped';
import { badText } from '../basics/typed-text';
import type { Action, AsOf, Facts, Update } from '../partnership';
import type { Write } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { changesOf } from './columns';
import type { Edited, NewAction } from './deeds';
import { isNumberTaken, type Numbered } from '../steps/numbers';
import { leavesEmbargo } from '../inspection/embargo';
import { dayOf } from '../calendar/day';
import { unlikelyDays } from './planners/days';
import { KEPT, patchOfEdit, unfitEdit } from './planners/editing';
import { lineOf, type ActionDecision } from './steps';

/** How long a number of the plan may be. */
const LONGEST_REF = 40;

/**
 * The coordinator adds an action, or splits one off another, of which it takes what is not given. The same adding once
 * more (its `key`) adds nothing.
 */
export function decideAdding(
  { facts, now }: AsOf,
  actor: Actor,
  given: NewAction,
  key: string,
): Result<ActionDecision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const there = facts.actions.find(({ ref }) =>
    facts.updates.some((one) => one.key === key && one.actionRef === ref),
  );
  if (there) return ok({ ref: there.ref, writes: [], log: [] });
  const from = facts.actions.find(({ ref }) => ref === given.splitFrom);
  if (given.splitFrom !== undefined && !from) return err(failure('action-gone'));
  const { ref: typed, splitFrom: _, ...columns } = given;
  const edited: Edited = { ...(from ? inherited(from) : {}), ...columns };
  const unfit =
    unfitNew(edited) ?? unfitEdit(facts, edited, now) ?? unlikelyDays(facts, edited, dayOf(now), from);
  if (unfit) return err(unfit);
  if (from && leavesEmbargo(facts, from, edited.findingRef ?? undefined, dayOf(now))) return err(KEPT);
  const ref = typed === undefined ? nextRef(facts.actions, facts) : cleanKey(typed);
  const badRef = unfitRef(facts, ref) ?? badText({ link: ref }, now);
  if (badRef) return err(inField('ref', badRef));
  const { title = '', leadAgency = '', supportingAgencies = [], ...rest } = patchOfEdit(edited);
  const action: Action = {
    ...rest,
    title,
    ref,
    leadAgency,
    supportingAgencies: supportingAgencies.filter((code) => code !== leadAgency),
    status: 'NotStarted',
  };
  return ok(addingOf(facts, actor, action, from, { key, at: now }));
}

const unfitNew = ({ title, leadAgency }: Edited): Failure | undefined => {
  if (!title?.trim()) return inField('title', failure('not-given', 'An action has a title.'));
  return leadAgency ? undefined : inField('leadAgency', failure('not-given', 'Say which agency leads it.'));
};

function unfitRef(facts: Facts, ref: string): Failure | undefined {
  if (ref === '' || ref.length > LONGEST_REF || /[\r\n/?#|]/.test(ref)) {
    return failure('not-given', 'A number holds 40 characters, without / ? # and |.');
  }
  return isNumberTaken(facts, ref) ? failure('ref-taken') : undefined;
}

/** What a part that is split off takes over. */
const inherited = ({
  findingRef,
  theme,
  leadAgency,
  supportingAgencies,
  ownerEmail,
  dueOn,
  successMeasure,
}: Action): Edited => ({
  findingRef,
  theme,
  leadAgency,
  supportingAgencies,
  ownerEmail,
  dueOn,
  successMeasure,
});

/** The number after the highest of those that end in one, written like it: A21 after A20; none that `facts` have for something else. */
export function nextRef(rows: readonly Pick<Action, 'ref'>[], facts: Numbered): string {
  return after(highestOf(rows), facts);
}

/** A number that ends in digits, taken apart. */
interface Counted {
  readonly head: string;
  readonly number: number;
  readonly width: number;
}

const NONE: Counted = { head: 'A', number: 0, width: 2 };

function higher(last: Counted, { ref }: Pick<Action, 'ref'>): Counted {
  const [, head = '', digits = ''] = /^(.*?)(\d+)$/.exec(ref) ?? [];
  const number = Number(digits);
  return digits !== '' && number > last.number ? { head, number, width: digits.length } : last;
}

function after({ head, number, width }: Counted, facts: Numbered): string {
  const ref = `${head}${String(number + 1).padStart(width, '0')}`;
  return isNumberTaken(facts, ref) ? after({ head, number: number + 1, width }, facts) : ref;
}

const highestOf = (rows: readonly Pick<Action, 'ref'>[]): Counted => rows.reduce(higher, NONE);

/** Numbers given out one after the other while many actions come in: what `nextRef` gives, with what was taken counted once. */
export class Numbering {
  private readonly taken = new Set<string>();
  private last: Counted;

  constructor(private readonly facts: Numbered) {
    this.last = workedOut(facts.actions, highestOf);
  }

  isTaken(ref: string): boolean {
    return this.taken.has(foldKey(ref));
  }

  take(ref: string): void {
    this.taken.add(foldKey(ref));
    this.last = higher(this.last, { ref });
  }

  next(): string {
    return after(this.last, this.facts);
  }
}

function addingOf(
  facts: Facts,
  actor: Actor,
  action: Action,
  from: Action | undefined,
  { key, at }: Required<Pick<Update, 'key' | 'at'>>,
): ActionDecision {
  const { ref } = action;
  const nothing = { ref, title: '', leadAgency: '', supportingAgencies: [], status: action.status } as const;
  const stepOf = (actionRef: string, change: Pick<Update, 'text' | 'changes'>): Update => ({
    key: actionRef === ref ? key : `${key}|from`,
    actionRef,
    kind: 'Change',
    ...change,
    by: actor.email,
    at,
  });
  const added = stepOf(ref, {
    text: from ? `Added, split off ${from.ref}.` : 'Added to the plan.',
    changes: changesOf(nothing, action),
  });
  const split = from && stepOf(from.ref, { text: `A part of it is ${ref} now.` });
  const writes: Write[] = [
    { insert: 'actions', row: { ...action, lastStep: added } },
    { insert: 'updates', row: added },
    ...(from && split
      ? ([
          { change: 'actions', of: from, patch: { lastStep: split } },
          { insert: 'updates', row: split },
        ] as const)
      : []),
  ];
  return { ref, writes, log: [lineOf(facts, added, 'action.added')] };
}
