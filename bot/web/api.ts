import type { PartnershipsView } from '../contract/partnerships';
import { factsAsOf } from '../usecases/facts-as-of';
import type { Membership } from '../usecases/partnerships';
import { askedIn, chosen, isNotTheOnly, membershipsFor, type AskedOf } from './asking';
import type { Handler } from './http';
import { aheadOf } from './resources/ahead';
import { meOf } from './resources/me';
import { meetingsOf } from './resources/meetings';
import { outstandingOf } from './resources/outstanding';
import { planOf } from './resources/plan';
import { previewView } from './resources/preview';
import type { Question } from './resources/question';
import { reportsView } from './resources/reports';
import { toldView } from './waiting/told';
import { sendJson, sendNothing } from './body/send-json';

const RESOURCES = {
  '/api/v1/me': meOf,
  '/api/v1/plan': planOf,
  '/api/v1/meetings': meetingsOf,
  '/api/v1/outstanding': outstandingOf,
  '/api/v1/preview': previewView,
  '/api/v1/ahead': aheadOf,
  '/api/v1/reports': reportsView,
  '/api/v1/told': toldView,
} satisfies Record<string, (question: Question, asked: URLSearchParams) => object>;

export interface ApiParts extends AskedOf {
  /** Protective marking of every page, e.g. 'OFFICIAL'. */
  readonly marking?: string;
}

/** What the tab asks: path and handler of every resource. Each answers only people on the People list. */
export const apiRoutes = (from: ApiParts): readonly (readonly [string, Handler])[] => [
  [
    '/api/v1/partnerships',
    async (req, res) => sendJson(req, res, partnershipsView(await membershipsFor(req, from), from)),
  ],
  ...Object.entries(RESOURCES).map(([path, resource]): [string, Handler] => [
    path,
    async (req, res) => {
      const memberships = await membershipsFor(req, from);
      if (isNotTheOnly(req, memberships)) return sendNothing(res);
      const { partnership, snapshot, actor } = chosen(req, memberships);
      const { parts } = partnership;
      const { calendar, hours } = parts;
      const now = parts.clock.now();
      const body = resource({ snapshot, actor, calendar, hours, now, marking: from.marking }, askedIn(req));
      return sendJson(req, res, { ...body, asOf: factsAsOf(parts) });
    },
  ]),
];

const partnershipsView = (of: readonly Membership[], { partnerships }: ApiParts): PartnershipsView => ({
  asOf: partnerships[0].parts.clock.now(),
  partnerships: of.map(({ partnership: { id, name } }) => ({ id, name })),
});
