import { redact } from '@baton/handoff-core';
import type {
  Brief,
  Detector,
  MaskKind,
  Privacy,
  RedactedBrief,
  RestrictedBrief,
  Tier,
} from '@baton/handoff-core';
import { createPatternDetector } from './pattern-detector.ts';
import { createPhoneDetector } from './phone-detector.ts';

const detectorsFor = ({ language }: Brief, { patterns }: Privacy): Detector[] => [
  createPhoneDetector(language),
  createPatternDetector(patterns),
];

/**
 * A brief as a person of this tier sees it, by the tenant's table and patterns.
 * @param revealed kinds that are shown to this person now
 */
export const redactForViewer = (
  brief: Brief,
  tier: Tier,
  privacy: Privacy,
  revealed: readonly MaskKind[] = [],
): RedactedBrief =>
  redact(brief, tier, { detectors: detectorsFor(brief, privacy), tiers: privacy.tiers, revealed });

/** A brief as it may stand in a note of the helpdesk, which everybody reads who opens the ticket. */
export const redactForNote = (brief: Brief, privacy: Privacy): RestrictedBrief =>
  redact(brief, 'restricted', {
    detectors: detectorsFor(brief, privacy),
    tiers: privacy.tiers,
  });

/**
 * A brief as it may leave for a model or a search: the strictest tier by Baton's own table, and the tenant's patterns.
 * What a tenant shows its own people is not for others.
 */
export const redactForMachine = (brief: Brief, privacy: Privacy): RedactedBrief =>
  redact(brief, 'restricted', { detectors: detectorsFor(brief, privacy) });
