import type { Request } from 'restify';
import { z } from 'zod';
import type { ImportedTodayView, ImportUndoneView, ImportView } from '../../contract/plan-file/import';
import { failure } from '../../domain/basics/failure';
import { dayOf } from '../../domain/calendar/day';
import { rememberedColumns, shapeToRemember } from '../../domain/importing/columns';
import { importedToday } from '../../domain/importing/decide-import';
import { fileId, type ImportAnswers } from '../../domain/importing/incoming';
import { can } from '../../domain/people/roles';
import { plain } from '../../domain/plan-file/cells/plain';
import { FIELDS } from '../../domain/plan-file/table/headings';
import type { Corrections } from '../../domain/plan-file/plan-file';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import { dryRun, importPlan, undoImport } from '../../usecases/plan/import-plan';
import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readBytes } from '../body/json-body';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { ProblemError } from '../problems';
import { importView } from '../resources/import';
import { asOfIn, done, refuse, whoOf } from '../outcome';

export interface ImportParts extends AskedOf {
  readonly plans: PlanFileReader;
}

/** The most that a plan may weigh, in bytes, as the reader has it too. */
const LARGEST_PLAN = 25_000_000;

/**
 * `POST /api/v1/import?name=FILE` reads a plan and says what it would do; with `apply=yes` it does it. The file comes
 * with each request, so that nothing of it is kept and what is written is what was read. `GET /api/v1/import` says what
 * came in today, and `POST /api/v1/import/undo` takes it back. The coordinator's alone.
 */
export const importRoutes = (from: ImportParts): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/import', handle: ofToday(from) },
  { method: 'POST', path: '/api/v1/import', handle: importing(from) },
  { method: 'POST', path: '/api/v1/import/undo', handle: undoing(from) },
];

/** What the address says beside the file: how to read it, what was answered, and whether to write. */
const querySchema = z.object({
  name: z.string().min(1).max(255),
  sheet: z.string().max(255).optional(),
  header: z.coerce.number().int().positive().optional(),
  /** `{field: heading or headings}` as JSON. */
  columns: jsonOf(
    z.partialRecord(z.enum(FIELDS), z.union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])),
  ),
  /** Guess the columns anew, whatever was said of an earlier file of this shape. */
  guess: z.literal('yes').optional(),
  /** `{name: [code…]}` as JSON. */
  names: jsonOf(z.record(z.string().max(1000), z.array(z.string().max(255)))),
  lastDays: z.literal('yes').optional(),
  /** The numbers of actions that take the file's words, as JSON. */
  overwrite: jsonOf(z.array(z.string().max(255))),
  /** Rows that are struck out or hidden in the file and come in all the same, as JSON: '!12.1' each. */
  include: jsonOf(z.array(z.string().max(300))),
  apply: z.literal('yes').optional(),
});

function jsonOf<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .optional();
}

type Query = z.infer<typeof querySchema>;

const importing =
  (from: ImportParts): Handler =>
  async (req, res) => {
    const membership = await editorOf(req, from);
    const { partnership, snapshot } = membership;
    const { parts } = partnership;
    const query = queryOf(req);
    const bytes = await readBytes(req, LARGEST_PLAN, 'A plan weighs 25 MB at most.');
    const agencies = snapshot.agencies.flatMap(({ title, shortName }) =>
      shortName ? [title, shortName] : [title],
    );
    const given = {
      bytes,
      name: query.name,
      today: dayOf(parts.clock.now()),
      agencies,
      corrections: correctionsIn(query),
      remembered: query.guess ? {} : rememberedColumns(snapshot.settings),
      isInDetail: true,
    };
    const plan = await from.plans(given);
    if (!plan.ok) throw new ProblemError(plan.error.code, { detail: plan.error.message });
    const answers = answersIn(query);
    const run = dryRun(asOfIn(membership), plan.value.rows, answers);
    const shown = importView(snapshot, query.name, plan.value, { run, answers });
    const written = query.apply
      ? await done(from, () => {
          const file = { name: query.name, id: fileId(plan.value.rows) };
          const { shape } = plan.value.detail ?? {};
          const remembers = shapeToRemember(shape, query.columns, given.remembered);
          const overwrites = new Set(query.overwrite);
          const order = { file, comparisons: run.comparisons, answers, overwrites, remembers };
          return importPlan(parts, whoOf(membership), order);
        })
      : undefined;
    if (written) parts.stir?.();
    const view: ImportView = { ...shown, asOf: factsAsOf(parts), ...written };
    return sendJson(req, res, view);
  };

const ofToday =
  (from: ImportParts): Handler =>
  async (req, res) => {
    const membership = await editorOf(req, from);
    const { parts } = membership.partnership;
    const { added, changed, workedOn } = importedToday(asOfIn(membership));
    const view: ImportedTodayView = {
      asOf: factsAsOf(parts),
      added: added.map(({ ref }) => ref),
      changed: changed.map(({ action }) => action.ref),
      workedOn: workedOn.map(({ ref }) => ref),
    };
    return sendJson(req, res, view);
  };

const undoing =
  (from: ImportParts): Handler =>
  async (req, res) => {
    const membership = await editorOf(req, from);
    const { parts } = membership.partnership;
    const { added, changed, workedOn } = await done(from, () => undoImport(parts, whoOf(membership)));
    const view: ImportUndoneView = {
      asOf: factsAsOf(parts),
      withdrawn: added.map(({ ref }) => ref),
      restored: changed.map(({ action }) => action.ref),
      workedOn: workedOn.map(({ ref }) => ref),
    };
    return sendJson(req, res, view);
  };

/** Who may not edit the plan is refused before anything is read. */
async function editorOf(req: Request, from: ImportParts): Promise<Membership> {
  const membership = chosen(req, await membershipsFor(req, from));
  return can(membership.actor, 'plan:edit') ? membership : refuse(failure('coordinator-only'));
}

function queryOf(req: Request): Query {
  const read = querySchema.safeParse(Object.fromEntries(new URLSearchParams(req.getQuery())));
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  throw new ProblemError('bad-request', { detail: `“${String(field)}” in the address will not do.` });
}

const correctionsIn = ({ sheet, header, columns }: Query): Corrections => ({
  sheet,
  headerRow: header,
  columns,
});

const answersIn = ({ names = {}, lastDays, include }: Query): ImportAnswers => ({
  names: new Map(Object.entries(names).map(([name, codes]) => [plain(name), codes])),
  takesLastDays: lastDays === 'yes',
  includes: new Set(include),
});
