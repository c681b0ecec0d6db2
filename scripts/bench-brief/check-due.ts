import type { Locale } from './build-log.ts';
import type { Report } from './finding.ts';

export function checkDue(
  rest: string,
  quotes: readonly string[],
  messages: readonly number[],
  locale: Locale,
  report: Report,
): void {
  void [rest, quotes, messages, locale, report];
}
