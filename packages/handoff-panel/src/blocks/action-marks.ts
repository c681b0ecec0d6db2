import type { Action, ActionApproval } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { ActionItem } from '../schema/actions-block.ts';
import type { Tone } from '../schema/parts.ts';
import { personName } from './who.ts';

const TONES: Record<ActionApproval['state'], Tone> = {
  pending: 'warning',
  approved: 'success',
  edited: 'success',
  rejected: 'danger',
  expired: 'neutral',
};

/** What else is remarkable about an action: whether the catalogue lists it, and where a person's word on it stands. */
export const actionMarks = (action: Action, scene: Scene): ActionItem['marks'] => {
  const { copy, format } = scene;
  const words = copy.around.marks;
  const marks: ActionItem['marks'] = [];
  const { approval, catalogued } = action;
  if (catalogued === false)
    marks.push({ code: 'uncatalogued', label: words.uncatalogued, tone: 'warning' });
  if (approval) {
    const by = approval.by === null ? '' : personName(approval.by, scene);
    marks.push({
      code: `approval_${approval.state}`,
      label: words.approval[approval.state](by, format.time(approval.at)),
      tone: TONES[approval.state],
    });
  }
  return marks;
};
