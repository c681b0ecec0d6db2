import type { FreshClient } from './client.ts';

/** Below the 700 pixels at which the platform cuts off. */
const TALLEST = 650;
const LEAST = 120;

/** The height a frame is asked for, in whole pixels, for content of this height. */
const heightFor = (content: number): number =>
  Math.min(TALLEST, Math.max(LEAST, Math.ceil(content)));

/** Keeps the frame as high as what is in it; beyond the platform's limit, it scrolls. */
export const followHeight = (content: HTMLElement, client: Pick<FreshClient, 'instance'>): void => {
  let last = 0;
  const tell = async (height: number): Promise<void> => {
    try {
      await client.instance.resize({ height: `${height}px` });
    } catch {
      // the frame keeps its height and scrolls
      last = 0;
    }
  };
  new ResizeObserver(() => {
    const height = heightFor(content.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    void tell(height);
  }).observe(content);
};
