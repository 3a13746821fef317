import { SERIES_DEEDS, seriesDecidedSchema, type SeriesDeed } from '../../contract/meeting/series';
import { failure } from '../../domain/basics/failure';
import { factsAsOf } from '../../usecases/facts-as-of';
import { decideSeries } from '../../usecases/meetings/decide-series';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { nameIn } from '../named';
import { done, refuse, whoOf } from '../outcome';
import { meetingsOf } from '../resources/meetings';

/** All meetings of a changed series decided on at once, by the same use case as on its card in the chat. */
export const seriesDecisionRoutes = (from: AskedOf): readonly WebRoute[] =>
  SERIES_DEEDS.map((deed): WebRoute => ({
    method: 'POST',
    path: `/api/v1/series/:code/${deed}`,
    handle: deciding(from, deed),
  }));

const deciding =
  (from: AskedOf, deed: SeriesDeed): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { meetings } = await readGiven(req, seriesDecidedSchema);
    const { partnership, snapshot, actor } = membership;
    const { parts } = partnership;
    const code = nameIn(req, 'code');
    const ofSeries = new Set(
      snapshot.meetings.filter(({ seriesCode }) => seriesCode === code).map(({ ref }) => ref),
    );
    if (meetings.some(({ ref }) => !ofSeries.has(ref))) return refuse(failure('meeting-gone'));
    const decided = await done(from, () => decideSeries(parts, whoOf(membership), { does: deed, meetings }));
    const { calendar, hours, store, clock } = parts;
    const after = { snapshot: await store.snapshot(), actor, calendar, hours, now: clock.now() };
    return sendJson(req, res, { ...meetingsOf(after), asOf: factsAsOf(parts), decided });
  };
