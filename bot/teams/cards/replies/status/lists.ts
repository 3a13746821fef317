import { counted } from '../../../../domain/basics/words';
import { formatShortDay } from '../../../../domain/calendar/day';
import { rowsIn } from '../../../../domain/partnership';
import type { AgencyStatus, StatusReport } from '../../../../domain/status/report';
import type { Card, Json } from '../../drawing/card';
import { foot, frame } from '../../drawing/frame';
import { execute } from '../../drawing/parts/action';
import { line, type ListLine } from '../../drawing/parts/line';
import { sentence } from '../../drawing/parts/text';
import { short, shortEnded } from '../../drawing/size';
import { DATA_VERSION } from '../../items/place';
import { awayLine } from './away-lines';
import { footOf, openThing } from './buttons';
import { STATUS_PARTS, SUMMARY, type StatusOptions, type StatusPart } from './options';
import { toMendLine } from './to-mend';
import { nameOf, overdueLine, planLines, ringLine, toRing, waitingLine, type Opens } from './words';

/** Every list as lines; only those shown are put into words, as there may be hundreds. */
export type Parts = { readonly [P in StatusPart]: readonly (() => ListLine)[] };

/** What a status report lists, part by part. */
export function partsOf(report: StatusReport, options: StatusOptions): Parts {
  const { agencies } = report;
  const isOfOne = report.agency !== undefined;
  const opens: Opens = (kind, ref) => openThing(kind, ref, options);
  const each = <T>(
    of: (agency: AgencyStatus) => readonly T[],
    says: (one: T, agency: AgencyStatus, isOfOne: boolean, opens: Opens) => ListLine,
  ): readonly (readonly [T, () => ListLine])[] =>
    agencies.flatMap((agency) =>
      of(agency).map((one) => [one, () => says(one, agency, isOfOne, opens)] as const),
    );
  const lines = <T>(all: readonly (readonly [T, () => ListLine])[]) => all.map(([, says]) => says);
  return {
    ring: toRing(report).map((one) => () => ringLine(one, isOfOne)),
    overdue: lines([...each((a) => a.overdue, overdueLine)].sort(([a], [b]) => (a.dueOn < b.dueOn ? -1 : 1))),
    waiting: lines(
      [...each((a) => a.outstanding, waitingLine)].sort(([a], [b]) => (a.sentAt < b.sentAt ? -1 : 1)),
    ),
    provide: lines(
      each(
        (a) => a.toProvide,
        ({ ref, title, dueOn }, agency) => ({
          lead: dueOn ? `${short(ref, 30)} due ${formatShortDay(dueOn)}` : `${short(ref, 30)}, no due date`,
          text: isOfOne ? short(title, 100) : `${shortEnded(title, 100)} ${nameOf(agency)}`,
          actions: opens('Request', ref),
        }),
      ),
    ),
    plan: planLines(report.plan, opens),
    away: (report.away ?? []).map((one) => () => awayLine(one)),
    faults: (report.toMend ?? []).map((fault) => () => toMendLine(fault)),
  };
}

const PART_TITLES: { readonly [P in StatusPart]: (count: number) => string } = {
  ring: (count) => `${count} to ring`,
  overdue: (count) => `${count} overdue`,
  waiting: (count) => `${count} waiting`,
  plan: (count) => `${count} in the plan`,
  provide: (count) => `${count} to provide`,
  away: (count) => `${count} away`,
  faults: (count) => `${counted(count, 'row')} to mend`,
};

/** What is said in place of a count where a list holds nothing. */
const NOTHING_IN: { readonly [P in StatusPart]: string } = {
  ring: 'Nobody is to be rung',
  overdue: 'Nothing is overdue',
  waiting: 'Nobody is silent',
  plan: 'Nothing waits in the plan',
  provide: 'Nothing is to be provided',
  away: 'Nobody is away',
  faults: 'No row is to be mended',
};

/** How many lines of each list stand on the card already. */
export type Shown = { readonly [P in StatusPart]?: number };

/** A button a list with its count, those that stand on the card in full left out. */
export function partActions(
  report: StatusReport,
  parts: Parts,
  options: StatusOptions,
  shown: Shown,
): readonly Json[] {
  return STATUS_PARTS.filter((part) => parts[part].length > (shown[part] ?? 0)).map((part) =>
    showAction(PART_TITLES[part](countOf(report, parts, part)), report, options, { part }),
  );
}

/** How many a list holds; rows that are alike share a line. */
const countOf = (report: StatusReport, parts: Parts, part: StatusPart): number =>
  part === 'faults' ? rowsIn(report.toMend ?? []) : parts[part].length;

/** A button that shows a list of the status in its place, or the summary again. */
const showAction = (
  title: string,
  { agency }: StatusReport,
  { partnership }: StatusOptions,
  more: { readonly part?: StatusPart; readonly page?: number },
): Json =>
  execute({
    title,
    verb: 'status.show',
    data: {
      v: DATA_VERSION,
      ...more,
      ...(agency ? { of: agency.code } : {}),
      ...(partnership ? { partnership: partnership.id } : {}),
    },
  });

/** So many lines of a list a page. */
const ON_A_PAGE = 6;

/** One part of it as a card of its own, a page at a time. */
export function partCard(report: StatusReport, parts: Parts, part: StatusPart, options: StatusOptions): Card {
  const all = parts[part];
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(options.page ?? 0, pages - 1);
  const from = page * ON_A_PAGE;
  const shown = all.slice(from, from + ON_A_PAGE);
  const left = all.length - from - shown.length;
  const to = (title: string, at: number): Json => showAction(title, report, options, { part, page: at });
  const rows = [
    ...(report.agency ? [sentence([{ text: report.agency.title, bold: true }])] : []),
    ...(pages > 1 ? [sentence(`Showing ${from + 1} to ${from + shown.length}.`)] : []),
    ...shown.map((says) => line(says())),
    foot(footOf(report)),
  ];
  const actions = [
    ...(left > 0 ? [to(`Next ${Math.min(left, ON_A_PAGE)}`, page + 1)] : []),
    ...(page > 0 ? [to('Back', page - 1)] : []),
    showAction('Summary', report, options, {}),
  ];
  return frame(
    {
      ...options,
      heading: all.length === 0 ? NOTHING_IN[part] : PART_TITLES[part](countOf(report, parts, part)),
    },
    rows,
    actions,
    SUMMARY,
  );
}
