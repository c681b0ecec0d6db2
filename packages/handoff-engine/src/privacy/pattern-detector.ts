import type { Detector, PrivacyPattern } from '@baton/handoff-core';
import { RE2JS } from 're2js';

/**
 * Finds what a tenant's own patterns match, in time linear in the text whatever the patterns are; matches of nothing are
 * left out. The patterns have passed `checkPolicy`.
 */
export const createPatternDetector = (patterns: readonly PrivacyPattern[]): Detector => {
  const compiled = patterns.map(({ pattern, kind }) => ({ kind, regex: RE2JS.compile(pattern) }));
  return (text) =>
    compiled.flatMap(({ kind, regex }) => {
      const finds: ReturnType<Detector> = [];
      const matcher = regex.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end > start) finds.push({ kind, start, end });
      }
      return finds;
    });
};
