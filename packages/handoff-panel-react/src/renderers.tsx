import type { Block, BlockKind, BlockOf } from '@baton/handoff-panel';
import type { ComponentType } from 'react';

import { ActionsView } from './blocks/actions-view.tsx';
import { ApprovalsView } from './blocks/approvals-view.tsx';
import { AssistView } from './blocks/assist-view.tsx';
import { AttemptsView } from './blocks/attempts-view.tsx';
import { ConfidenceView } from './blocks/confidence-view.tsx';
import { ControlsView } from './blocks/controls-view.tsx';
import { CustomerView } from './blocks/customer-view.tsx';
import { FallbackView } from './blocks/fallback-view.tsx';
import { FeedbackView } from './blocks/feedback-view.tsx';
import { HeadlineView } from './blocks/headline-view.tsx';
import { NextStepView } from './blocks/next-step-view.tsx';
import { NoticesView } from './blocks/notices-view.tsx';
import { PrivacyView } from './blocks/privacy-view.tsx';
import { ReasoningView } from './blocks/reasoning-view.tsx';
import { ReasonsView } from './blocks/reasons-view.tsx';
import { RoutingView } from './blocks/routing-view.tsx';
import { SentimentView } from './blocks/sentiment-view.tsx';
import { TranscriptView } from './blocks/transcript-view.tsx';

/** One renderer for each kind: a kind without one does not compile. */
const renderers: { readonly [K in BlockKind]: ComponentType<{ block: BlockOf<K> }> } = {
  headline: HeadlineView,
  notices: NoticesView,
  approvals: ApprovalsView,
  reasons: ReasonsView,
  actions: ActionsView,
  next_step: NextStepView,
  confidence: ConfidenceView,
  sentiment: SentimentView,
  attempts: AttemptsView,
  customer: CustomerView,
  routing: RoutingView,
  assist: AssistView,
  reasoning: ReasoningView,
  transcript: TranscriptView,
  feedback: FeedbackView,
  privacy: PrivacyView,
  controls: ControlsView,
};

/** The renderer of a block; a newer service may send a kind this build has never heard of. */
export function rendererOf(block: Block): ComponentType<{ block: Block }> {
  return Object.hasOwn(renderers, block.kind)
    ? (renderers[block.kind] as ComponentType<{ block: Block }>)
    : FallbackView;
}
