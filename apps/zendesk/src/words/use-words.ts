import { useEffect, useState } from 'react';

import type { LoadWords } from './load-words.ts';
import type { StateWords } from './words.ts';

/** The words of a locale; null while they are on their way. */
export function useWords(load: LoadWords, locale: string): StateWords | null {
  const [words, setWords] = useState<StateWords | null>(null);
  useEffect(() => {
    let live = true;
    void load(locale).then((loaded) => live && setWords(loaded));
    return () => {
      live = false;
    };
  }, [load, locale]);
  return words;
}
