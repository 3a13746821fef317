import { pages } from './teams-js';

/** What a tab of a channel, chat or meeting is to show. */
export interface TabChoice {
  /** The page within the tab, '' for the first one. */
  readonly page: string;
  /** Which partnership, where its person has several. */
  readonly partnership?: string;
  /** What the tab is called unless somebody calls it something else. */
  readonly name: string;
}

/** What the tab that is set up anew shows so far; undefined of a new one. */
export async function chosenSoFar(): Promise<Omit<TabChoice, 'name'> | undefined> {
  const { contentUrl } = await pages.getConfig();
  if (!contentUrl || !URL.canParse(contentUrl)) return undefined;
  const { pathname, searchParams } = new URL(contentUrl);
  const partnership = searchParams.get('partnership') ?? undefined;
  return { page: pathname.replace(/^\/tab\/?/, ''), ...(partnership === undefined ? {} : { partnership }) };
}

/** Lets Save be pressed, and has Teams keep what is chosen then. */
export function offer(chosen: () => TabChoice): void {
  pages.config.registerOnSaveHandler((saving) => {
    pages.config.setConfig(configOf(chosen())).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure('Teams did not keep the choice. Press Save once more.'),
    );
  });
  pages.config.setValidityState(true);
}

function configOf({ page, partnership, name }: TabChoice) {
  const address = new URL(`/tab/${page}`, location.origin);
  if (partnership !== undefined) address.searchParams.set('partnership', partnership);
  return {
    // Not the id of the tab that everybody has: links to a page are to open that one.
    entityId: ['page', page, partnership].filter(Boolean).join(':'),
    contentUrl: address.href,
    websiteUrl: address.href,
    suggestedDisplayName: name,
  };
}
