const PARTNERSHIP = 'jtai.partnership';

/** The partnership chosen last, until the browser's tab is closed; undefined also where a frame may keep nothing. */
export function rememberedPartnership(): string | undefined {
  try {
    return sessionStorage.getItem(PARTNERSHIP) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the choice for a reload, where that is allowed. */
export function rememberPartnership(id: string): void {
  try {
    sessionStorage.setItem(PARTNERSHIP, id);
  } catch {
    // A browser that blocks storage of frames: the choice holds until the page is left.
  }
}
