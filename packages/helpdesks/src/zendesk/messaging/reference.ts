const BEGINS = 'sc:';
const ID = /^[\w-]{1,100}$/;

/** How a conversation of messaging is named where a ticket's number stands otherwise; also `external_id` of the ticket it became. */
export const referenceTo = (conversation: string): string => `${BEGINS}${conversation}`;

/** Id of the conversation a reference names; null when it names none. */
export const conversationIn = (reference: string | null | undefined): string | null => {
  if (!reference?.startsWith(BEGINS)) return null;
  const id = reference.slice(BEGINS.length);
  return ID.test(id) ? id : null;
};
