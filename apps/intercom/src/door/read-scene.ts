import type { PanelClient } from '@baton/handoff-client';
import type { Panel } from '@baton/handoff-panel';
import type { Place, Scene } from '../views/scene.ts';
import { wantedPages } from '../views/transcript-wanted.ts';

/** The panel of a conversation of the inbox. @throws ProblemError */
export const readPanel = async (
  client: PanelClient,
  conversation: string,
  fresh = false,
): Promise<Panel> => {
  const target = { helpdesk: 'intercom', ticketId: conversation };
  const answer = await client.fetchPanel(target, { fresh });
  if (answer.status === 'unchanged') throw new TypeError('a panel was asked for without a tag');
  return answer.panel;
};

/** Parts that a place shows beside the panel. @throws ProblemError */
export const readPages = async (
  client: PanelClient,
  conversationId: string,
  place: Place,
): Promise<Pick<Scene, 'transcript' | 'reasoning'>> => {
  const wanted = wantedPages(place);
  const [transcript, reasoning] = await Promise.all([
    wanted.transcript && client.fetchTranscript(conversationId, wanted.transcript),
    wanted.reasoning && client.fetchReasoning(conversationId, wanted.reasoning),
  ]);
  return { transcript, reasoning };
};
