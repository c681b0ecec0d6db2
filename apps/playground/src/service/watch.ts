/** Milliseconds between two looks at what others did to the conversation. */
const PACE = 3_000;

/** Calls `look` regularly while the page is in front; one look at a time. Failures are left to the next look. */
export const watch = (look: () => Promise<void>): void => {
  let busy = false;
  setInterval(() => {
    if (busy || document.hidden) return;
    busy = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, PACE);
};
