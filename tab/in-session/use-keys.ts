import { useEffect, useRef, useState } from 'react';

/** What the keys do, by their name in `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Listens to the keys of a keyboard or a clicker, which sends those of pages. Nothing happens while somebody writes or
 * chooses in a field, and a button or link that has the focus keeps the keys that press it. What a key does is what it did
 * when the page was last drawn.
 */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const at = event.target instanceof HTMLElement ? event.target : undefined;
      if (at?.closest('input, textarea, select, [contenteditable]')) return;
      if (event.key === ' ' && at?.closest('button, a, summary')) return;
      const does = now.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!does) return;
      event.preventDefault();
      does();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const KEPT = 'jtai.letter-keys';
const OFF = 'off';

/**
 * Whether letters do something here, and a way to switch that: who speaks what they write would press them with every word
 * (WCAG 2.1.4). Kept on this device.
 */
export function useLetterKeys(): readonly [areOn: boolean, change: () => void] {
  const [areOn, setOn] = useState(() => keptOn());
  const change = () => {
    setOn(!areOn);
    try {
      localStorage.setItem(KEPT, areOn ? OFF : 'on');
    } catch {
      // A browser that keeps nothing: the choice holds until the page is left.
    }
  };
  return [areOn, change];
}

function keptOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== OFF;
  } catch {
    return true;
  }
}
