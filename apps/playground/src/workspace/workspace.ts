import type { ConversationRecord } from '@baton/handoff-core';
import type { Settings } from '../page/settings.ts';
import type { Composer, ComposerEvents } from './composer.ts';
import type { ConversationView } from './conversation-view.ts';
import type { Sidebar } from './sidebar.ts';
import type { KnownTicket } from './ticket-fields.ts';

export interface WorkspaceEvents extends Omit<ComposerEvents, 'beforeSave'> {
  /** Something an app wants said to whoever works here. */
  notify(text: string): void;
}

/** What of a helpdesk's page is simulated: a conversation, somewhere to write, and the place where apps stand. */
interface Workspace {
  element: HTMLElement;
  composer: Composer;
  view: Pick<ConversationView, 'reveal' | 'showEmpty' | 'showLoading'>;
  sidebar: Sidebar;
  /** The ticket as the helpdesk has it; null as long as nobody has asked. */
  showTicket(record: ConversationRecord, id: string, known: KnownTicket | null): void;
  /** A conversation in which nothing was said yet. */
  showNothing(id: string, subject: string): void;
}

/** Draws a workspace once. */
export type DrawWorkspace = (events: WorkspaceEvents, settings: Settings) => Workspace;
