/** Fields every account has and nobody can take away. */
export const systemFields = {
  subject: { id: 360_000_001, title: 'Subject', type: 'subject' },
  description: { id: 360_000_002, title: 'Description', type: 'description' },
  status: { id: 360_000_003, title: 'Status', type: 'status' },
  tickettype: { id: 360_000_004, title: 'Type', type: 'tickettype' },
  priority: { id: 360_000_005, title: 'Priority', type: 'priority' },
  group: { id: 360_000_006, title: 'Group', type: 'group' },
  assignee: { id: 360_000_007, title: 'Assignee', type: 'assignee' },
} as const;
