import type { Host } from './host';
import { chatIn } from './link';
import { oneAsking } from './one-asking';
import { app, authentication } from './teams-js';
import { readTheme } from './theme';
import { within } from './within';

/** Teams answers at once; a foreign frame never does, and teams-js itself would wait for a minute (`tab.md`). */
const PATIENCE_MS = 3000;

/** Teams may have to ask Entra for a token first; a host that is stuck never answers, nor the next time. */
const TOKEN_PATIENCE_MS = 8000;
const PATIENCE_AFTER_SILENCE_MS = 2000;

/** Beside a meeting and on its stage people come for the meeting itself. */
const IN_MEETING: readonly string[] = ['sidePanel', 'meetingStage'];

/**
 * Teams as host, with the page that a deep link asks for; undefined when nobody answers. Throws when it is Teams and says
 * no more than that.
 */
export async function findTeams(): Promise<{ host: Host; subPage?: string | undefined } | undefined> {
  try {
    await within(PATIENCE_MS, app.initialize());
  } catch {
    return undefined;
  }
  app.notifyAppLoaded();
  const context = await within(PATIENCE_MS, app.getContext()).catch((cause: unknown) => {
    // The page says itself what is wrong, with a way to ask again, which an error of Teams would take the place of.
    app.notifySuccess();
    throw cause;
  });
  let theme = readTheme(context.app.theme);
  const listeners = new Set<() => void>();
  // Teams knows one handler only: a second registration would replace it.
  app.registerOnThemeChangeHandler((name) => {
    theme = readTheme(name);
    for (const changed of listeners) changed();
  });
  let sleeper: ((sleeps: boolean) => void) | undefined;
  // What nobody listened to yet: the page stands before all of its script is there.
  let unheard: boolean | undefined;
  const tell = (sleeps: boolean): void => {
    if (sleeper) sleeper(sleeps);
    else unheard = sleeps;
  };
  // With both handlers Teams keeps the tab for half an hour, 20 minutes in a side panel, and shows it as it was left.
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => tell(true));
  app.lifecycle.registerOnResumeHandler(() => {
    tell(false);
    app.notifySuccess();
  });
  const { subPageId, frameContext } = context.page;
  const host: Host = {
    kind: 'teams',
    ...(context.user?.id ? { person: context.user.id } : {}),
    ...(frameContext ? { frame: frameContext } : {}),
    theme: {
      get: () => theme,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    ...inTeams(context.app.appId?.toString()),
    // What is not there any more is nothing to tell of: Teams says that itself.
    open: (address) => void app.openLink(address).catch(() => undefined),
    token: oneAsking(patiently(() => authentication.getAuthToken())),
    shown: () => app.notifySuccess(),
    onSleep(changed) {
      sleeper = changed;
      if (unheard !== undefined) changed(unheard);
      unheard = undefined;
      return () => {
        if (sleeper === changed) sleeper = undefined;
      };
    },
    broken: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
  return {
    host,
    subPage: subPageId ?? (IN_MEETING.includes(frameContext ?? '') ? 'meetings/now' : undefined),
  };
}

/** The app by its id in Teams: its own tabs, and the chat with it. */
const inTeams = (appId: string | undefined): Pick<Host, 'appId' | 'chat'> =>
  appId ? { appId, chat: chatIn(appId) } : {};

/** Asks for a token within a limit, which is shorter after one that never came: a page asks several times. */
function patiently(ask: () => Promise<string>): () => Promise<string> {
  let patience = TOKEN_PATIENCE_MS;
  return async () => {
    try {
      const token = await within(patience, ask());
      patience = TOKEN_PATIENCE_MS;
      return token;
    } catch (cause) {
      patience = PATIENCE_AFTER_SILENCE_MS;
      throw cause;
    }
  };
}
