import { dateFormat } from './intl.ts';

const withZone = (timeZone: string): Intl.DateTimeFormat =>
  dateFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'longOffset',
  });

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  try {
    return withZone(timeZone);
  } catch {
    return withZone('UTC');
  }
};

/** Writes times whole, the same in every language, for whoever reads them elsewhere and much later. */
export interface Stamps {
  /** IANA name of the zone; UTC where the one that was asked for does not exist. */
  zone: string;
  /** `2026-03-02 10:04:10 +01:00`; what is no time stays empty. */
  of(iso: string): string;
}

export const stampsIn = (timeZone: string): Stamps => {
  const format = formatOf(timeZone);
  return {
    zone: format.resolvedOptions().timeZone,
    of: (iso) => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return '';
      const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
      const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
      const offset = part('timeZoneName').replace(/^(?:GMT|UTC)/u, '') || '+00:00';
      const day = `${part('year')}-${part('month')}-${part('day')}`;
      return `${day} ${part('hour')}:${part('minute')}:${part('second')} ${offset}`;
    },
  };
};
