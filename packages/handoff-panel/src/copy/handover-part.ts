/** What a helpdesk may not be able to take of a handover. */
export type HandoverPart =
  | 'note'
  | 'fields'
  | 'tags'
  | 'priority'
  | 'group'
  | 'assignee'
  | 'skills'
  | 'status'
  | 'transcript';
