import type { Browser, Locator, Page } from 'playwright-core';

/** Microsoft's Agents Playground in a browser, as the person who sits there uses it (`toolchain.md`). */
export class PlaygroundPage {
  private constructor(readonly page: Page) {}

  /**
   * Opens the page; the Playground then tells the bot that the person has added it. Resolves when its log says that
   * the bot has heard of it: the page draws itself anew until then, and forgets what was typed into a card.
   */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    const playground = new PlaygroundPage(page);
    await page.getByText(/conversationUpdate \d+/).waitFor();
    return playground;
  }

  /** Goes to the chat between the person and the bot. */
  async openPersonalChat(): Promise<void> {
    await this.openChat('Personal Chat');
  }

  /** Goes to a chat or channel by its name: 'Personal Chat', the group chat's name, a channel's. */
  async openChat(name: string): Promise<void> {
    await this.chat(name).click();
    await this.composeBox().waitFor();
  }

  /** Types a message into the open chat and sends it. */
  async say(text: string): Promise<void> {
    await this.composeBox().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** All cards of the open chat, oldest first. */
  cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The newest card, or the newest that has this text. Give it to `getByText(…).waitFor()` to wait for a state. */
  card(withText?: string | RegExp): Locator {
    return (withText ? this.cards().filter({ hasText: withText }) : this.cards()).last();
  }

  /** Clicks a card's button by its name. */
  async press(button: string, card: Locator = this.card()): Promise<void> {
    await card.getByRole('button', { name: button, exact: true }).click();
  }

  /**
   * Types into a card's text input by its label. It is clicked first, as people do: the first click into a chat draws
   * its cards anew, and what was in them by then is forgotten.
   */
  async fill(label: string, text: string, card: Locator = this.card()): Promise<void> {
    const input = card.getByLabel(label);
    await input.click();
    await input.fill(text);
  }

  /** Chooses in a card's compact choice by the label of the choice and the words of the option. */
  async choose(label: string, option: string, card: Locator = this.card()): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  private chat(name: string): Locator {
    return this.page.getByRole('treeitem').filter({ hasText: name }).first();
  }

  /** Card inputs are text boxes too; the compose box is the last editable one. */
  private composeBox(): Locator {
    return this.page.locator('div[role=textbox][contenteditable=true]').last();
  }
}
