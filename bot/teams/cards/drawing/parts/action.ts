import type { Considered } from '../../../../domain/sending/card-item';
import type { Json, TabAddress } from '../card';
import executeTemplate from './execute.template.json';
import { fill } from './fill';
import openTemplate from './open.template.json';
import unfoldTemplate from './unfold.template.json';

/** The version of the data in the buttons; a later app can tell what an old card sends. */
export const DATA_VERSION = 1;

/** A button that does something. */
export interface Press {
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  /** The likeliest answer; one on a card. */
  readonly isLikeliest?: boolean;
  /** What a screen reader says besides, where the title alone does not tell. */
  readonly tooltip?: string;
  /** True of the button that sends a form; every other one leaves what was typed alone. */
  readonly sends?: boolean;
}

/** A button that does something; `finished` gives it its fallback. */
export const execute = ({ title, verb, data, isLikeliest, tooltip, sends = false }: Press): Json =>
  fill(executeTemplate, {
    title,
    verb,
    data,
    style: isLikeliest ? 'positive' : undefined,
    tooltip: tooltip || undefined,
    associatedInputs: sends ? undefined : 'none',
  });

/** A button that unfolds a short form. */
export const unfold = (title: string, body: readonly Json[], tooltip?: string): Json =>
  fill(unfoldTemplate, { title, body, tooltip: tooltip || undefined });

/** A button that opens a page of the tab; none where its address is not known. */
export const openTab = (
  tab: TabAddress | undefined,
  page?: string,
  title = 'Open in tab',
  tooltip?: string,
): readonly Json[] => (tab ? [fill(openTemplate, { title, url: tab(page), tooltip })] : []);

/** Beside a line that names something: the button that opens its page in the tab; `named` is how the line calls it. */
export const openLine = (tab: TabAddress | undefined, page: string, named: string): readonly Json[] =>
  openTab(tab, page, 'Open', `Open ${named}`);

/** The page of one Annex A request in the tab. */
export const requestPage = (ref: string): string => `requests?ref=${encodeURIComponent(ref)}`;

/** The page of meetings in the tab, with one of them in sight. */
export const meetingInList = (ref: string): string => `meetings?meeting=${encodeURIComponent(ref)}`;

/** The page of one meeting in the tab: its agenda. */
export const meetingPage = (ref: string): string => `meetings/${encodeURIComponent(ref)}`;

/** The page of one inspection in the tab: its days, and who is where. */
export const inspectionPage = (ref: string): string => `inspection/${encodeURIComponent(ref)}`;

/** The page of the first statement, and of the first report, that a meeting must consider. */
export const openConsidered = (
  tab: TabAddress | undefined,
  considered: readonly Considered[] = [],
): readonly Json[] => {
  const statement = considered.find(({ kind }) => kind === 'statement');
  const report = considered.find(({ kind }) => kind === 'report');
  return [
    ...(statement ? openTab(tab, inspectionPage(statement.of), 'Open statement') : []),
    ...(report ? openTab(tab, `reports/${encodeURIComponent(report.of)}`, 'Open report') : []),
  ];
};

/** A button that leads to one meeting or deadline for one's own calendar; none where the tab's address is not known. */
export const addToCalendar = (
  tab: TabAddress | undefined,
  { kind, ref }: { readonly kind: 'meeting' | 'action' | 'request'; readonly ref: string },
): readonly Json[] => openTab(tab, `calendar/add/${kind}/${encodeURIComponent(ref)}`, 'Add to my calendar');

/** A button that types `says` for the person: it is answered in a message of its own, as if they had typed it. */
export const tryAction = ({
  title,
  says,
  isLikeliest = false,
}: {
  readonly title: string;
  readonly says: string;
  readonly isLikeliest?: boolean;
}): Json => execute({ title, verb: 'words.say', data: { v: DATA_VERSION, says }, isLikeliest });
