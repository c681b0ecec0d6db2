import axe from 'axe-core';

interface AxeWindow {
  axe?: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** Accessibility faults of a frame's document, as `rule: element`. */
export async function axeInFrame(frame: HTMLIFrameElement): Promise<string[]> {
  const inner = frame.contentWindow as (Window & typeof globalThis & AxeWindow) | null;
  if (!inner) throw new Error('the frame is gone');
  if (!inner.axe) {
    const script = inner.document.createElement('script');
    script.textContent = axe.source;
    inner.document.head.append(script);
  }
  // a colour on its way to another is neither
  await Promise.all(
    inner.document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map(({ finished }) => finished),
  );
  const result = await inner.axe?.run();
  return (result?.violations ?? []).flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
