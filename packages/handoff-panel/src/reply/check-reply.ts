import { announcedAgain } from '@baton/handoff-core';
import type { RedactedBrief } from '@baton/handoff-core';

import { whatOf } from '../blocks/what-of.ts';
import { createScene } from '../scene.ts';
import type { View } from '../scene.ts';
import type { ReplyCheck } from '../schema/panel-forms.ts';

/** Says of a reply that is about to be sent what in it was done before, by name, amount and time. */
export const checkReply = (redacted: RedactedBrief, view: View, reply: string): ReplyCheck => {
  const scene = createScene(redacted, view);
  const words = scene.copy.around.assist;
  return {
    warnings: announcedAgain(scene.brief, reply).map((action) => {
      const say = action.status === 'succeeded' ? words.doneBefore : words.triedBefore;
      return { id: action.id, text: say(whatOf(action, scene), scene.format.time(action.endedAt)) };
    }),
    again: words.sendAnyway,
  };
};
