import type { Canvas } from '../canvas/canvas.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** What Intercom draws. Never another status: anything else is drawn as a failure of its own, which says nothing. */
export const canvasAnswer = (canvas: Canvas): Response =>
  new Response(JSON.stringify({ canvas }), { status: 200, headers: HEADERS });

/** For whoever is not proven to be Intercom. */
export const refusal = (status: 401 | 413): Response =>
  new Response('{}', { status, headers: HEADERS });

/**
 * The canvas, or `instead` where it can't be drawn or Intercom would refuse it: a part it does not take costs the whole.
 * @param onFault is told one word
 */
export const checkedCanvas = (
  make: () => Canvas,
  first: boolean,
  instead: () => Canvas,
  onFault: (why: string) => void,
): Canvas => {
  try {
    const canvas = make();
    const faults = validateCanvas(canvas, { first });
    if (faults.length === 0) return canvas;
    onFault(`canvas-${faults[0]?.code ?? 'fault'}`);
  } catch {
    onFault('draw');
  }
  return instead();
};
