import type { PanelClient } from '@baton/handoff-client';
import type { Act } from '@baton/freshdesk';

/** An act on one conversation. */
export interface Sending {
  act: Act;
  conversationId: string;
  /** Of the press it came by: the same however often it is sent. */
  run: string;
  client: PanelClient;
}

/** Whether doing it again does nothing twice, by itself. */
export const isRepeatable = ({ verb }: Act): boolean =>
  verb === 'action' || verb === 'note' || verb === 'hide' || verb === 'refresh';

/** Has an act done. @throws ProblemError */
export const sendAct = async ({ act, conversationId, run, client }: Sending): Promise<void> => {
  switch (act.verb) {
    case 'command':
      await client.sendCommand(conversationId, act.command);
      return;
    case 'approval':
      return client.decideApproval(act.approval, act.word);
    case 'action':
      // Somebody else's run of the same name would be answered with what came of theirs.
      await client.runAction(conversationId, act.action, { ...act.run, run });
      return;
    case 'rate':
      await client.rate(conversationId, act.rating);
      return;
    case 'edit':
      await client.saveEdit(conversationId, act.edit);
      return;
    case 'reveal':
      await client.reveal(conversationId, act.wish);
      return;
    case 'hide':
      await client.hide(conversationId);
      return;
    case 'note':
      await client.leaveNote(conversationId, { kind: act.kind, run });
      return;
    case 'refresh':
      await client.fetchPanel({ conversationId }, { fresh: true });
  }
};
