/** Milliseconds between two looks at what others did to the conversation. */
const PACE = 3_000;
/** While something is on its way. */
const QUICK = 700;

/** Calls `look` regularly while the page is in front; one look at a time. Failures are left to the next look. */
export const watch = (look: () => Promise<void>, isMoving: () => boolean): void => {
  const next = (): void => {
    setTimeout(
      () => {
        if (document.hidden) return next();
        void look()
          .catch(() => undefined)
          .finally(next);
      },
      isMoving() ? QUICK : PACE,
    );
  };
  next();
};
