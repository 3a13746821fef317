import { useState } from 'react';

/**
 * Words that are kept on this device until they were sent, through a refusal, a lost connection and a closed tab. Where
 * the browser keeps nothing they live as long as the page.
 */
export function useKeptWords(name: string): readonly [string, (words: string) => void] {
  const place = `jtai.unsent.${name}`;
  const [words, setWords] = useState(() => {
    try {
      return localStorage.getItem(place) ?? '';
    } catch {
      return '';
    }
  });
  return [
    words,
    (next) => {
      setWords(next);
      try {
        if (next) localStorage.setItem(place, next);
        else localStorage.removeItem(place);
      } catch {
        // A browser that keeps nothing: the words stand in the form.
      }
    },
  ];
}
