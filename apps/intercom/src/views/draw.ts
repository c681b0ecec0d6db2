import type { Canvas } from '../canvas/canvas.ts';
import { drawAction } from './action.ts';
import { drawActions } from './actions.ts';
import { drawApproval } from './approval.ts';
import { drawAssist } from './assist.ts';
import type { View } from './body.ts';
import { drawConfirm } from './confirm.ts';
import { drawControls } from './controls.ts';
import { drawCustomer } from './customer.ts';
import { drawEdit } from './edit.ts';
import { drawFeedback } from './feedback.ts';
import { framed } from './frame.ts';
import { drawHome } from './home.ts';
import { drawLink } from './link.ts';
import { drawMore } from './more.ts';
import { drawPrivacy } from './privacy.ts';
import { drawReasoning } from './reasoning.ts';
import type { Scene, ViewName } from './scene.ts';
import { drawTranscript } from './transcript.ts';
import { drawWhy } from './why.ts';

const VIEW_OF: Readonly<Record<ViewName, View>> = {
  home: drawHome,
  more: drawMore,
  actions: drawActions,
  action: drawAction,
  approval: drawApproval,
  confirm: drawConfirm,
  why: drawWhy,
  link: drawLink,
  reasoning: drawReasoning,
  transcript: drawTranscript,
  customer: drawCustomer,
  assist: drawAssist,
  feedback: drawFeedback,
  edit: drawEdit,
  privacy: drawPrivacy,
  controls: drawControls,
};

/** The canvas of a place, with what every canvas has around it. Check it before it is sent. */
export const draw = (scene: Scene): Canvas => framed(scene, VIEW_OF[scene.place.view](scene));
