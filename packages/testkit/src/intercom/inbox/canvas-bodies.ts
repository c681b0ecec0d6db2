import type { Workspace } from '../state/workspace.ts';
import { conversationJson, wholeJson } from '../wire/conversation-json.ts';
import { adminJson, contactJson } from '../wire/people-json.ts';
import type { Json } from '../wire/values.ts';
import { isSince } from '../wire/version.ts';

/** What a teammate looks at. */
export interface CanvasLook {
  /** Id of the teammate. */
  admin: string;
  conversation: string;
  /** The customer that is looked at; the first of the conversation when left out. */
  contact?: string;
}

/** What was pressed, with what stood in the canvas. */
export interface CanvasPress extends CanvasLook {
  componentId: string;
  inputValues?: Readonly<Record<string, unknown>>;
  currentCanvas?: unknown;
}

const adminOf = (workspace: Workspace, id: string): Json => {
  const row = workspace.admins.get(id);
  // Somebody who was taken out while their page was open.
  if (!row) return { type: 'admin', id };
  const { canvasRole } = workspace.assumptions;
  const { role, ...plain } = adminJson(workspace, row, workspace.options.appVersion);
  return canvasRole && role !== undefined ? { ...plain, role } : plain;
};

const conversationIn = (workspace: Workspace, id: string): Json => {
  if (!workspace.conversations.has(id)) return { type: 'conversation', id };
  const version = workspace.options.appVersion;
  const on = { version, isPlain: isSince(version, '2.15'), origin: 'https://files.example' };
  return workspace.assumptions.canvasParts
    ? wholeJson(workspace, id, on)
    : conversationJson(workspace, workspace.conversations.row(id), on);
};

/** The body of the request with which the inbox asks for the first canvas. */
export const initializeBody = (workspace: Workspace, look: CanvasLook): Record<string, unknown> => {
  const { id, region } = workspace.options;
  const { canvasCustomer, regionAs } = workspace.assumptions;
  const first = workspace.conversations.has(look.conversation)
    ? workspace.conversations.row(look.conversation).contactIds[0]
    : undefined;
  const contact = workspace.contacts.get(look.contact ?? first ?? '');
  return {
    workspace_id: id,
    workspace_region: regionAs === 'upper' ? region.toUpperCase() : region,
    admin: adminOf(workspace, look.admin),
    conversation: conversationIn(workspace, look.conversation),
    ...(contact && { [canvasCustomer]: contactJson(workspace, contact) }),
  };
};

/** The same of a press. */
export const submitBody = (workspace: Workspace, press: CanvasPress): Record<string, unknown> => ({
  ...initializeBody(workspace, press),
  component_id: press.componentId,
  input_values: press.inputValues ?? {},
  current_canvas: press.currentCanvas ?? { content: { components: [] } },
});
