import type { ThemeStore } from './theme';

/** Where the tab runs, and what that place gives it. */
export interface Host {
  readonly kind: 'teams' | 'local';
  readonly theme: ThemeStore;
  /** Names who is signed in, by what the place itself says; what somebody read is shown to nobody else. */
  readonly person?: string;
  /**
   * A sign-in token, asked for anew at each moment: Teams keeps it as long as it is good, and we keep none. `refused` is one
   * that the server did not take: what is given then was asked for since.
   */
  token(refused?: string): Promise<string>;
  /** The id that the app has in Teams, by which Teams opens a page of it. */
  readonly appId?: string;
  /** Where the chat with the app is, in which its cards are. */
  readonly chat?: string;
  /** Goes to another place within Teams; in a plain browser a link does that by itself. */
  open?(address: string): void;
  /** Where in Teams the frame stands, by teams-js's `FrameContexts`: `settings` while a tab is set up, `sidePanel` … */
  readonly frame?: string;
  /** The first page stands; Teams takes its loading screen away. */
  shown(): void;
  /**
   * Calls `changed` with true when the host is about to put the tab to sleep, and with false when it shows it again,
   * until what it gives is called. One listener at a time.
   */
  onSleep(changed: (sleeps: boolean) => void): () => void;
  /** Nothing can be shown. */
  broken(message: string): void;
}

/** What came of looking for a host. */
export type Found =
  | { readonly is: 'host'; readonly host: Host }
  /** Local mode, and nobody has been chosen yet. */
  | { readonly is: 'nobody' }
  /** Teams is there and tells nothing of itself. */
  | { readonly is: 'silent' }
  /** Neither Teams nor local mode. */
  | { readonly is: 'outside' };
