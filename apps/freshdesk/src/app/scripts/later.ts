/** Calls in so many milliseconds; gives what takes it back. */
export const later = (milliseconds: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};
