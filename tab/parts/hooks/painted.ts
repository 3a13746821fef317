/**
 * Once what is drawn now can be seen: the script of what comes after it is asked for then. To ask for one takes a moment, which
 * each picture and menu would add to what a person waits for.
 */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    // Nothing is painted of a page that nobody sees.
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
