import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Brings the focus back into the panel when what had it is gone with the newest version. Never takes it from the page
 * around: a reader may be writing there.
 */
export function useKeepFocus(panel: RefObject<HTMLElement | null>): void {
  const inside = useRef(false);
  useEffect(() => {
    const look = (): void => {
      inside.current = panel.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [panel]);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (inside.current && lost && document.hasFocus()) {
      panel.current?.focus({ preventScroll: true });
    }
  });
}
