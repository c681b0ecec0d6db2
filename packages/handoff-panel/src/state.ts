import type { Brief } from '@baton/handoff-core';

import type { Panel } from './schema/panel.ts';

/** The state a viewer is told: who is in charge, and whether someone waits. */
export const panelState = ({
  handoffState,
  outcome,
  shadow,
}: Pick<Brief, 'handoffState' | 'outcome' | 'shadow'>): Panel['state'] => {
  switch (handoffState) {
    case 'requested':
    case 'offered':
      return outcome === 'offer' ? 'offered' : 'escalated';
    case 'accepted':
    case 'active':
      return 'human_active';
    case 'resolved':
    case 'handed_back':
      return handoffState;
    // Nobody came: the AI has the lease again and says so; a notice tells whoever looks.
    case 'failed':
    case 'expired':
    case 'declined':
      return 'ai_active';
    case null:
      if (shadow) return 'shadow';
      return outcome === 'offer' ? 'offered' : outcome === 'escalate' ? 'escalated' : 'ai_active';
  }
};
