import { useCallback, useState } from 'react';
import type { Density } from './rows/columns';

const KEPT = 'jtai.rows';
const ROOM = '(min-width: 1200px)';

/** How high the rows are: as it was chosen last on this device, else compact where the window has room for the whole table. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(
    () => kept() ?? (matchMedia(ROOM).matches ? 'compact' : 'roomy'),
  );
  const choose = useCallback((chosen: Density) => {
    setDensity(chosen);
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // A browser that keeps nothing: the choice holds until the page is left.
    }
  }, []);
  return [density, choose];
}

function kept(): Density | undefined {
  try {
    const text = localStorage.getItem(KEPT);
    return text === 'compact' || text === 'roomy' ? text : undefined;
  } catch {
    return undefined;
  }
}
