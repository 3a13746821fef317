import type { Browser, Locator, Page } from 'playwright-core';

/** `/local/chat` in a browser, as one person of the partnership sits at it: the cards that they got, pressed and answered. */
export class LocalChat {
  private constructor(
    readonly page: Page,
    private readonly email: string,
  ) {}

  /** Opens the chat of the person with this e-mail address; `url` is the app's own. */
  static async open(browser: Browser, url: string, email: string): Promise<LocalChat> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.goto(`${url}/local/chat#${email}`);
    await page.getByLabel('Type as you would in Teams').waitFor();
    return new LocalChat(page, email);
  }

  /** All cards, oldest first. */
  cards(): Locator {
    // What a card folds away is a card within it.
    return this.page.locator('.message > .ac-adaptiveCard');
  }

  /** The newest card, or the newest that has this text. */
  card(withText?: string | RegExp): Locator {
    return (withText ? this.cards().filter({ hasText: withText }) : this.cards()).last();
  }

  /** Types a message and gives the card that answers it: the newest once the bot has done with what was said. */
  async say(text: string): Promise<Locator> {
    await this.page.getByLabel('Type as you would in Teams').fill(text);
    const heard = this.page.waitForResponse((answer) => answer.url().endsWith('/local/chat/say'));
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    await heard;
    await this.caughtUp();
    return this.cards().nth((await this.cards().count()) - 1);
  }

  /** The newest card on which this button stands, folded away or not; what comes later does not take its place. */
  async newestWith(button: string): Promise<Locator> {
    const named = this.page.getByRole('button', { name: button, exact: true, includeHidden: true });
    await this.cards().filter({ has: named }).last().waitFor();
    let at = (await this.cards().count()) - 1;
    while (at > 0 && (await this.cards().nth(at).filter({ has: named }).count()) === 0) at -= 1;
    return this.cards().nth(at);
  }

  /** Waits until all that the person has got by now is drawn: the page looks for it now and then. */
  private async caughtUp(): Promise<void> {
    await this.page.waitForFunction(
      async (person) => {
        const inbox = await fetch(`/local/inbox?person=${encodeURIComponent(person)}`);
        const { messages } = (await inbox.json()) as { messages: readonly unknown[] };
        return document.querySelectorAll('.message:not(.mine)').length === messages.length;
      },
      this.email,
      { polling: 200 },
    );
  }

  /** Presses a card's button by its name, behind “More” where it is folded away. */
  async press(button: string, card: Locator = this.card()): Promise<void> {
    const wanted = card.getByRole('button', { name: button, exact: true });
    const more = card.getByRole('button', { name: 'More', exact: true });
    await wanted.or(more).first().waitFor();
    if (!(await wanted.isVisible())) await more.click();
    await wanted.click();
  }

  /** Presses a button that sends something, and waits until the bot has done with it. */
  async submit(button: string, card: Locator): Promise<void> {
    const answered = this.page.waitForResponse((answer) => answer.url().endsWith('/local/chat/press'));
    await this.press(button, card);
    await answered;
  }
}
