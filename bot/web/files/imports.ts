import type { Request } from 'restify';
import { z } from 'zod';
import type { ImportedTodayView, ImportUndoneView, ImportView } from '../../contract/plan-file/import';
import { failure } from '../../domain/basics/failure';
import { dayOf } from '../../domain/calendar/day';
import {
  ratingsToRemember,
  rememberedColumns,
  rememberedRatings,
  shapeToRemember,
} from '../../domain/importing/columns';
import { importedToday } from '../../domain/importing/undo';
import { fileId, type ImportAnswers } from '../../domain/importing/incoming';
import { RATINGS } from '../../domain/partnership';
import { can } from '../../domain/people/roles';
import { plain } from '../../domain/plan-file/cells/plain';
import type { RatingAnswers } from '../../domain/plan-file/rows/unmatched-ratings';
import { FIELDS } from '../../domain/plan-file/table/headings';
import type { Corrections } from '../../domain/plan-file/plan-file';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import { dryRun, importPlan, undoImport } from '../../usecases/plan/import-plan';
import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { isForm, readFileForm } from '../body/form';
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
 * `POST /api/v1/import` reads a plan and says what it would do; with `apply` it does it. It takes a form of the file and
 * what is asked of it, or the file alone with `?name=FILE` and the rest of what is asked, but for names, in the address.
 * The file comes with each request, so that nothing of it is kept and what is written is what was read. `GET /api/v1/import` says what
 * came in today, and `POST /api/v1/import/undo` takes it back. The coordinator's alone.
 */
export const importRoutes = (from: ImportParts): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/import', handle: ofToday(from) },
  { method: 'POST', path: '/api/v1/import', takesFile: true, handle: importing(from) },
  { method: 'POST', path: '/api/v1/import/undo', handle: undoing(from) },
];

/** What is said beside the file: how to read it, what was answered, and whether to write. */
const askedSchema = z.strictObject({
  name: z.string().min(1).max(255),
  sheet: z.string().max(255).optional(),
  header: z.number().int().positive().optional(),
  /** Of each field the column or columns that it is taken from. */
  columns: z
    .partialRecord(z.enum(FIELDS), z.union([z.string().max(1000), z.array(z.string().max(1000)).max(50)]))
    .optional(),
  /** Guess the columns anew, whatever was said of an earlier file of this shape. */
  guess: z.boolean().optional(),
  /** What each name in the file means: codes of agencies. */
  names: z.record(z.string().max(1000), z.array(z.string().max(255))).optional(),
  /** What each rating means that the file does not explain. */
  ratings: z.record(z.string().max(1000), z.enum([...RATINGS, 'None'])).optional(),
  lastDays: z.boolean().optional(),
  /** The numbers of actions that take the file's words. */
  overwrite: z.array(z.string().max(255)).optional(),
  /** Rows that are struck out or hidden in the file and come in all the same: '!12.1' each. */
  include: z.array(z.string().max(300)).optional(),
  apply: z.boolean().optional(),
});

type Asked = z.infer<typeof askedSchema>;

const importing =
  (from: ImportParts): Handler =>
  async (req, res) => {
    const membership = await editorOf(req, from);
    const { partnership, snapshot } = membership;
    const { parts } = partnership;
    const { bytes, query } = await sent(req);
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
    const { shape } = plan.value.detail ?? {};
    const answers = answersIn(query, rememberedRatings(snapshot.settings, shape));
    const run = await dryRun(asOfIn(membership), plan.value.rows, answers);
    const shown = importView(snapshot, query.name, plan.value, { run, answers });
    const written = query.apply
      ? await done(from, () => {
          const file = { name: query.name, id: fileId(plan.value.rows) };
          const remembers = [
            ...shapeToRemember(shape, query.columns, given.remembered),
            ...ratingsToRemember(shape, answers.ratings),
          ];
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
      changed: changed.map(({ ref }) => ref),
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
      restored: changed.map(({ ref }) => ref),
      workedOn: workedOn.map(({ ref }) => ref),
    };
    return sendJson(req, res, view);
  };

/** Who may not edit the plan is refused before anything is read. */
async function editorOf(req: Request, from: ImportParts): Promise<Membership> {
  const membership = chosen(req, await membershipsFor(req, from));
  return can(membership.actor, 'plan:edit') ? membership : refuse(failure('coordinator-only'));
}

const TOO_HEAVY = 'A plan weighs 25 MB at most.';

/** The file and what is asked of it: both as a form, or the file alone with the rest in the address. */
async function sent(req: Request): Promise<{ readonly bytes: Buffer; readonly query: Asked }> {
  if (!isForm(req)) {
    const query = askedIn(inAddress(req), 'in the address');
    return { query, bytes: await readBytes(req, LARGEST_PLAN, TOO_HEAVY) };
  }
  const { bytes, asked } = await readFileForm(req, LARGEST_PLAN, TOO_HEAVY);
  return { bytes, query: askedIn(parsed(asked), 'in “asked”') };
}

function askedIn(given: unknown, where: string): Asked {
  const read = askedSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw new ProblemError('bad-request', { detail: `“${String(field ?? 'asked')}” ${where} will not do.` });
}

/** What an address says, as the form says it. What names mean may name people, and so stands in no address. */
function inAddress(req: Request): object {
  const { partnership: _, ...said } = Object.fromEntries(new URLSearchParams(req.getQuery()));
  if ('names' in said) {
    const detail =
      'What names mean does not belong in an address. Send a form with the parts “file” and “asked”.';
    throw new ProblemError('bad-request', { detail });
  }
  const read = (name: string, as: (text: string) => unknown): object =>
    said[name] === undefined ? {} : { [name]: as(said[name]) };
  const isYes = (text: string): unknown => (text === 'yes' ? true : text);
  return {
    ...said,
    ...read('header', Number),
    ...['columns', 'overwrite', 'include'].reduce((all, name) => ({ ...all, ...read(name, parsed) }), {}),
    ...['guess', 'lastDays', 'apply'].reduce((all, name) => ({ ...all, ...read(name, isYes) }), {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const correctionsIn = ({ sheet, header, columns }: Asked): Corrections => ({
  sheet,
  headerRow: header,
  columns,
});

const answersIn = (
  { names = {}, ratings = {}, lastDays, include }: Asked,
  before: RatingAnswers,
): ImportAnswers & { readonly ratings: RatingAnswers } => ({
  ratings: new Map([...before, ...Object.entries(ratings).map(([said, is]) => [plain(said), is] as const)]),
  names: new Map(Object.entries(names).map(([name, codes]) => [plain(name), codes])),
  takesLastDays: lastDays === true,
  includes: new Set(include),
});
