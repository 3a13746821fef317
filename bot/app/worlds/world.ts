import type { NonEmpty } from '../../domain/basics/non-empty';
import type { SendingHours } from '../../domain/sending/hours';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Graph, GraphOptions, SharePointStore } from '../../sharepoint';
import type { Site } from '../../settings/sites';
import type { BotAuthSettings } from '../../teams';
import type { Clock } from '../../usecases/ports';
import type { SweepReport } from '../../usecases/sweep/sweep';
import type { Route, ServerOptions, SignIn } from '../../web';

/** What differs between a tenant and local mode; `app.ts` puts the same app into either. */
export interface World {
  readonly clock: Clock;
  readonly graph: Pick<GraphOptions, 'baseUrl' | 'credential'>;
  readonly auth: BotAuthSettings;
  /** Tenants whose people the bot answers; an empty list, in local mode alone, means all. */
  readonly allowedTenants: readonly string[];
  /** Before the store of a site is opened. Throws StoreMisfit when its lists cannot be made to fit. */
  prepare(graph: Graph, site: Site): Promise<void>;
  /** With the store open, before anything is served: who checks the tab's tokens, and addresses of this world alone. */
  open(app: OpenApp): Promise<OpenWorld>;
  /** Once the app listens. Gives the further addresses that people can visit. */
  welcome(): Promise<Visitable>;
  /** Ends all that this world has started. */
  close(): Promise<void>;
}

export interface OpenWorld {
  readonly signIn: SignIn;
  readonly routes: readonly Route[];
  /** What this world does not answer at any address. */
  readonly refusalOf?: ServerOptions['refusalOf'];
}

/** The app, as far as a world may use it. */
export interface OpenApp {
  /** The partnerships' stores, in the order of the configuration. */
  readonly stores: NonEmpty<SharePointStore>;
  readonly calendar: Calendar;
  /** Of the installation; a partnership's own list may say otherwise. */
  readonly hours: SendingHours;
  /** Sweeps every partnership, each when no other sweep of it runs. Gives the sums. */
  runSweep(): Promise<SweepReport>;
  /** Resolves when no sweep is under way or asked for: the clock does not move past what was just done. */
  idle(): Promise<unknown>;
  /** To be called when the clock was moved: has SharePoint go on telling of changes. */
  clockMoved(): Promise<void>;
}

export interface Visitable {
  readonly graph?: string;
  readonly playground?: string;
}
