import { createContext, useEffect, useMemo } from 'react';

/** True where `useOnSheets` has put the marking on each sheet: then it need not stand on the page as well. */
export const MarkedSheets = createContext(false);

/**
 * Puts the marking on each sheet of paper, in its margin. True where the browser can; elsewhere it stands on the first
 * sheet alone, in the page itself.
 */
export function useOnSheets(marking: string | undefined): boolean {
  const sheet = useMemo(() => (marking ? sheetWith(marking) : undefined), [marking]);
  useEffect(() => {
    if (!sheet) return;
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [sheet]);
  return sheet !== undefined;
}

/** The rule of such a margin; none in a browser that knows no margins of a sheet, which leaves it out. */
function sheetWith(marking: string): CSSStyleSheet | undefined {
  if (!('adoptedStyleSheets' in document)) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { margin: 12mm; @top-right { content: ${JSON.stringify(marking)}; font: 600 10pt sans-serif; } }`,
  );
  const [page] = sheet.cssRules;
  return page && 'cssRules' in page && (page.cssRules as CSSRuleList).length > 0 ? sheet : undefined;
}
