import type { Detector, PrivacyPattern } from '@baton/handoff-core';
import { RE2JS } from 're2js';

/**
 * Finds what a tenant's own patterns match; matches of nothing are left out. One search is linear in the text; a pattern
 * made for it, such as `a*b|a`, can be found at every character and look at the whole rest each time. The patterns have
 * passed `checkPolicy`, and are those of an admin.
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
