/** Events that an app in a ticket can listen to. */
const HEARD = new Set([
  'app.activated',
  'app.deactivated',
  'ticket.replyClick',
  'ticket.sendReply',
  'ticket.forwardClick',
  'ticket.conversationForward',
  'ticket.forward',
  'ticket.notesClick',
  'ticket.addNote',
  'ticket.closeTicketClick',
  'ticket.deleteTicketClick',
  'ticket.previousTicketClick',
  'ticket.nextTicketClick',
  'ticket.startTimer',
  'ticket.stopTimer',
  'ticket.updateTimer',
  'ticket.deleteTimer',
  'ticket.priorityChanged',
  'ticket.statusChanged',
  'ticket.groupChanged',
  'ticket.agentChanged',
  'ticket.typeChanged',
  'ticket.propertiesUpdated',
]);

/** Those that an app can hold up. */
const HELD_UP = new Set([
  'ticket.closeTicketClick',
  'ticket.deleteTicketClick',
  'ticket.propertiesUpdated',
  'ticket.sendReply',
]);

/** Whether an app of a ticket can listen to it, and hold it up when it says so. */
export const canHear = (name: unknown, intercept: boolean): boolean =>
  typeof name === 'string' && (intercept ? HELD_UP : HEARD).has(name);
