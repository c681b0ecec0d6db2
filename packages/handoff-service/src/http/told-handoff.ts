import { redactForAgent } from '@baton/handoff-core';
import type { Handoff, Policy } from '@baton/handoff-core';
import { createPatternDetector } from '@baton/handoff-engine';

/** A handoff as a program reads it: what a person noted as its resolution was meant for colleagues. */
export const toldHandoff = <Told extends Pick<Handoff, 'resolution'>>(
  handoff: Told,
  { privacy }: Pick<Policy, 'privacy'>,
): Told => {
  const { resolution } = handoff;
  if (resolution === null) return handoff;
  const detectors = [createPatternDetector(privacy.patterns)];
  return { ...handoff, resolution: redactForAgent(resolution, detectors) };
};
