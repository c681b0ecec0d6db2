/** What the simulated helpdesk knows of a customer of the golden conversations. */
export interface SimulatedCustomer {
  facts: Readonly<Record<string, string | number | boolean>>;
  /** Subject, state and days before 9 March 2026 of other tickets. */
  tickets: readonly (readonly [subject: string, state: string, daysAgo: number])[];
}

/** By the agent's id of the customer. */
export const customers: Readonly<Record<string, SimulatedCustomer>> = {
  'cus-20817': {
    facts: { 'customer since': 2021, orders: 7, 'club level': 'Gold' },
    tickets: [['Grinder too coarse after cleaning', 'solved', 41]],
  },
  'pax-77120': {
    facts: { 'customer since': 2015, 'flights this year': 9, tier: 'Silver' },
    tickets: [
      ['Suitcase missing in Lisbon', 'open', 2],
      ['Seat changed without notice', 'solved', 120],
    ],
  },
  'c-90233': { facts: { 'customer since': 2012, branch: 'Harbour Street' }, tickets: [] },
  'org-311': {
    facts: { seats: 24, 'renews in': 'June 2026' },
    tickets: [['Invoice with two addresses', 'pending', 6]],
  },
  'cus-11902': { facts: { 'customer since': 2023, orders: 3 }, tickets: [] },
  'sub-552910': {
    facts: { 'customer since': 2021, 'contract ends': '2026-11-30' },
    tickets: [['Coverage in the basement', 'solved', 77]],
  },
  'hh-5581': {
    facts: { 'service contract': true, 'last service': '2025-10-14' },
    tickets: [['Heat pump F12, first visit', 'pending', 3]],
  },
  'sub-204418': {
    facts: { 'customer since': 2020, 'open balance': 0 },
    tickets: [['Cancellation by letter', 'open', 20]],
  },
  'cus-90018': { facts: { 'customer since': 2018, 'account manager': true }, tickets: [] },
  'cus-71203': { facts: { orders: 1 }, tickets: [] },
  'c-44871': { facts: { 'customer since': 2009, branch: 'Online' }, tickets: [] },
  'kd-30188': {
    facts: { 'Kunde seit': 2017, Zahlweise: 'Lastschrift' },
    tickets: [['Abschlag März doppelt', 'open', 1]],
  },
  'pax-60514': { facts: { 'viajes este año': 2 }, tickets: [] },
  'org-882': { facts: { seats: 3 }, tickets: [] },
  'pax-18834': { facts: { tier: 'Gold', 'special needs noted': true }, tickets: [] },
  'biz-7004': {
    facts: { extensions: 112, 'customer since': 2016 },
    tickets: [['Move to the new office', 'open', 9]],
  },
  'cus-33410': { facts: { 'customer since': 2022, orders: 8 }, tickets: [] },
};
