import type { FindingView } from '../../contract/lists/findings';
import type { RequestView } from '../../contract/lists/requests';
import type { FindingStory } from '../../domain/findings/story';
import type { Agency } from '../../domain/partnership';
import type { RequestStory } from '../../domain/requests/story';
import type { HistoryLine } from '../../domain/steps/history';
import { etagOf } from '../body/given';

const agencyName = ({ code, title }: Agency) => ({ code, title });

const historyView = ({ agency, ...line }: HistoryLine) => ({
  ...line,
  ...(agency ? { agency: agencyName(agency) } : {}),
});

/** A request's story as the tab reads it. */
export function requestView({ request, version, agency, history, ...story }: RequestStory): RequestView {
  const { ref, title, ownerEmail, dueOn, originalDueOn, status } = request;
  const { withdrawnOn: on, withdrawnWhy: why } = request;
  return {
    ref,
    title,
    status,
    ...story,
    etag: etagOf(version),
    agency: agencyName(agency),
    ...(ownerEmail ? { ownerEmail } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(originalDueOn && originalDueOn !== dueOn ? { originalDueOn } : {}),
    ...(on ? { withdrawn: { on, ...(why ? { why } : {}) } } : {}),
    history: history.map(historyView),
  };
}

/** A finding's story as the tab reads it. */
export function findingView({ finding, version, history, ...story }: FindingStory): FindingView {
  const { ref, title, kind, text, order, withdrawnOn: on, withdrawnWhy: why } = finding;
  return {
    ref,
    title,
    kind,
    ...story,
    etag: etagOf(version),
    ...(text ? { text } : {}),
    ...(order === undefined ? {} : { order }),
    ...(on ? { withdrawn: { on, ...(why ? { why } : {}) } } : {}),
    history: history.map(historyView),
  };
}
