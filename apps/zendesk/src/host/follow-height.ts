/** Tells the element's height in whole pixels, at most once a frame and only when it changed. */
export function followHeight(element: HTMLElement, tell: (height: number) => void): () => void {
  let last = -1;
  let frame = 0;
  const measure = (): void => {
    frame = 0;
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === last || height === 0) return;
    last = height;
    tell(height);
  };
  const observer = new ResizeObserver(() => {
    frame ||= requestAnimationFrame(measure);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
