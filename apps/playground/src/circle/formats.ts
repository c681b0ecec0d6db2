const made = new Map<string, { time(at: string): string; day(at: string): string }>();

/** Times as the viewer reads them: of day, and with the weekday. */
export const formats = (locale: string): { time(at: string): string; day(at: string): string } => {
  const known = made.get(locale);
  if (known) return known;
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const next = {
    time: (at: string) => clock.format(new Date(at)),
    day: (at: string) => day.format(new Date(at)),
  };
  made.set(locale, next);
  return next;
};
