const PARTNERSHIP = 'jtai.partnership';

/** The partnership that the address names, as a button on one of its cards does; it is chosen then. Else the last one. */
export function wantedPartnership(): string | undefined {
  const named = new URLSearchParams(location.search).get('partnership');
  if (named) rememberPartnership(named);
  return named ?? rememberedPartnership();
}

/** The partnership chosen last, until the browser's tab is closed; undefined also where a frame may keep nothing. */
function rememberedPartnership(): string | undefined {
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
