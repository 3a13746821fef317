import { meeting } from './teams-js';
import { within } from './within';

/** Somebody else's content has to be taken off the stage first, which Teams asks about. */
const PATIENCE_MS = 20_000;

/** Whether Teams lets this app be shown on the meeting's stage; false also where it does not say. */
export const mayBeOnStage = (): Promise<boolean> =>
  new Promise((resolve) => {
    meeting.getAppContentStageSharingCapabilities((error, can) =>
      resolve(!error && can?.doesAppHaveSharePermission === true),
    );
  });

/** Shows a page of the tab (`/meetings/M1`) to everybody in the meeting. Rejects when Teams does not. */
export function showOnStage(page: string, partnership: string | undefined): Promise<void> {
  const address = new URL(`/tab${page}`, location.origin);
  if (partnership !== undefined) address.searchParams.set('partnership', partnership);
  return within(
    PATIENCE_MS,
    new Promise<void>((resolve, reject) => {
      meeting.shareAppContentToStage(
        (error, isShown) =>
          error || !isShown ? reject(new Error(error?.message ?? 'Teams did not show it')) : resolve(),
        address.href,
      );
    }),
  );
}
