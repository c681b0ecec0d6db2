import { useEffect, useState } from 'react';

import { loadWords } from './load-words.ts';
import type { PageWords } from './words.ts';

/** The words of a locale; null while they are on their way. */
export function useWords(locale: string): PageWords | null {
  const [words, setWords] = useState<PageWords | null>(null);
  useEffect(() => {
    let live = true;
    void loadWords(locale).then((loaded) => live && setWords(loaded));
    return () => {
      live = false;
    };
  }, [locale]);
  return words;
}
