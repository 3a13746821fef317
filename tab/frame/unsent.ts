let isThere: boolean | undefined;

/** Whether anything was kept on this device when the tab was opened, whosever it is. Looked for once: to look takes a moment. */
export const lookForUnsent = (): boolean => (isThere ??= anythingUnsent());

function anythingUnsent(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('jtai.unsent.'));
  } catch {
    return false;
  }
}
