import * as z from 'zod/mini';
import {
  BOARD_WANTS,
  CHOICES,
  RATINGS,
  RULE_ADDRESSEES,
  SUBJECT_KINDS,
  WEEKDAYS,
} from '../../domain/partnership';
import { day, instant, listOf } from '../values';

const rulesSchema = z.object({
  kind: z.enum(SUBJECT_KINDS),
  etag: z.string(),
  /** '10, 5 and 1 working days before'. */
  words: z.string(),
  /** True where the partnership's own rules differ from the standard ones. */
  own: z.boolean(),
  before: listOf(z.number()),
  onTheDay: z.boolean(),
  overdueEvery: z.optional(z.number()),
  to: z.enum(RULE_ADDRESSEES),
});
export type RulesView = z.infer<typeof rulesSchema>;

const closureSchema = z.object({
  id: z.string(),
  etag: z.string(),
  title: z.string(),
  firstDay: day,
  lastDay: day,
  withdrawn: z.boolean(),
  /** Meetings that lie in it and are to be moved or kept. */
  meetings: z.number(),
});
export type ClosureView = z.infer<typeof closureSchema>;

const seriesSchema = z.object({
  code: z.string(),
  etag: z.string(),
  title: z.string(),
  /** 'every 6 weeks'. */
  cadence: z.string(),
  everyWeeks: z.number(),
  everyMonths: z.optional(z.number()),
  firstOn: day,
  startTime: z.string(),
  /** '2pm'. */
  starts: z.string(),
  durationMinutes: z.number(),
  place: z.string(),
  /** A board that signs the statement of action off. */
  signsOff: z.boolean(),
  /** What a board wants in its report; none of a series that is no board, or of one that wants all. */
  wants: listOf(z.enum(BOARD_WANTS)),
  /** The codes of the agencies that sit on it and are asked; none where all are. */
  agencies: listOf(z.string()),
});
export type SeriesView = z.infer<typeof seriesSchema>;

const themeSchema = z.object({
  title: z.string(),
  etag: z.string(),
  /** True of what is asked whatever the theme. */
  isForAll: z.boolean(),
  /** How many items of Annex A are its own, of whom, and how many have no day. */
  items: z.number(),
  undated: z.number(),
  asked: listOf(z.object({ agency: z.string(), items: z.number() })),
  annexA: listOf(z.string()),
  inspectorates: listOf(z.string()),
  called: listOf(z.string()),
  areas: listOf(z.string()),
});
export type ThemeView = z.infer<typeof themeSchema>;

const embargoSchema = z.object({
  ref: z.string(),
  etag: z.string(),
  title: z.string(),
  named: listOf(z.string()),
});
export type EmbargoView = z.infer<typeof embargoSchema>;

const chaseSchema = z.object({ nudge: z.number(), deputy: z.number(), escalation: z.number() });

/** `GET /api/v1/settings`, and the answer to everything that changes one: all that the partnership has chosen. */
export const settingsSchema = z.object({
  asOf: instant,
  mayChange: z.boolean(),
  rules: listOf(rulesSchema),
  /** What the rules of actions come to for the next one that is due. */
  meaning: z.optional(z.object({ ref: z.string(), dueOn: day, on: listOf(day) })),
  hours: z.object({
    /** '8:30am to 5:30pm on working days'. */
    words: z.string(),
    from: z.string(),
    until: z.string(),
    days: listOf(z.enum(WEEKDAYS)),
    /** The row that says so; none while those of the installation hold. */
    id: z.optional(z.string()),
    etag: z.optional(z.string()),
  }),
  closures: listOf(closureSchema),
  /** By which calendar bank holidays are known. */
  bankHolidays: z.string(),
  series: listOf(seriesSchema),
  /** What inspections can be about, and what Annex A asks for in each; first what it asks for in all. */
  themes: listOf(themeSchema),
  choices: z.object({
    etag: z.string(),
    WhoMustAgree: z.enum(CHOICES.WhoMustAgree),
    Deputies: z.enum(CHOICES.Deputies),
    Votes: z.enum(CHOICES.Votes),
    /** After how many working days without an answer who is asked or told. */
    chase: chaseSchema,
    ratingWords: listOf(z.object({ rating: z.enum(RATINGS), word: z.string(), standard: z.string() })),
  }),
  /** Whom a meeting needs to decide. */
  safeguardingPartners: listOf(z.string()),
  /** Inspections whose findings are not published, for who may read them; others get none. */
  embargo: listOf(embargoSchema),
  people: listOf(z.object({ email: z.string(), name: z.string() })),
});
export type SettingsView = z.infer<typeof settingsSchema>;

const text = z.optional(z.string().check(z.maxLength(2000)));
const count = z.optional(z.number());

/** `PATCH /api/v1/rules/{kind}`, with `If-Match`: the rules of that kind, whole. */
export const rulesGivenSchema = z.strictObject({
  before: z.array(z.number()).check(z.maxLength(20)),
  onTheDay: z.boolean(),
  overdueEvery: z.optional(z.nullable(z.number())),
  to: z.optional(z.enum(RULE_ADDRESSEES)),
});

/** `POST /api/v1/rules`: one more reminder of a kind, beside those that it has. */
export const newRuleSchema = z.strictObject({ kind: z.enum(SUBJECT_KINDS), workingDays: z.number() });

/** `POST /api/v1/sending-times`, and `PATCH /api/v1/sending-times/{id}` with `If-Match`. */
export const hoursGivenSchema = z.strictObject({
  from: text,
  until: text,
  days: z.optional(z.array(z.enum(WEEKDAYS)).check(z.maxLength(WEEKDAYS.length))),
});

/** `POST /api/v1/closures`, and `PATCH /api/v1/closures/{id}` with `If-Match`. */
export const newClosureSchema = z.strictObject({ title: text, firstDay: text, lastDay: text });
export const closureGivenSchema = z.extend(newClosureSchema, { withdrawn: z.optional(z.boolean()) });

/** `PATCH /api/v1/series/{code}`, with `If-Match`. */
export const seriesGivenSchema = z.strictObject({
  title: text,
  everyWeeks: count,
  everyMonths: z.optional(z.nullable(z.number())),
  firstOn: text,
  startTime: text,
  durationMinutes: count,
  place: text,
  signsOff: z.optional(z.boolean()),
  wants: z.optional(z.array(z.enum(BOARD_WANTS)).check(z.maxLength(BOARD_WANTS.length))),
  agencies: z.optional(z.array(z.string().check(z.maxLength(255))).check(z.maxLength(200))),
});

/** `POST /api/v1/series`. */
export const newSeriesSchema = z.extend(seriesGivenSchema, { code: text });

const textLines = z.optional(z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)));

/** `PATCH /api/v1/themes/{title}`, with `If-Match`. An emptied list is the standard one again. */
export const themeGivenSchema = z.strictObject({
  annexA: textLines,
  inspectorates: textLines,
  called: textLines,
  areas: textLines,
});

/** `POST /api/v1/themes`. */
export const newThemeSchema = z.extend(themeGivenSchema, { title: text });

/** `PATCH /api/v1/settings`, with `If-Match`. An emptied word of the scale is the standard one again. */
export const choicesGivenSchema = z.strictObject({
  WhoMustAgree: z.optional(z.enum(CHOICES.WhoMustAgree)),
  Deputies: z.optional(z.enum(CHOICES.Deputies)),
  Votes: z.optional(z.enum(CHOICES.Votes)),
  chase: z.optional(z.strictObject({ nudge: z.number(), deputy: z.number(), escalation: z.number() })),
  ratingWords: z.optional(z.strictObject({ Blue: text, Green: text, Amber: text, Red: text })),
});

/** `PATCH /api/v1/inspections/{ref}`, with `If-Match`: who may read its findings before they are published. */
export const embargoGivenSchema = z.strictObject({ embargo: z.array(z.string()).check(z.maxLength(100)) });
