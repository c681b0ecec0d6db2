/**
 * Whether a decision's text holds anything but codes, numbers and ids. Titles are the one free text in it: what an agent
 * called the customer's wish, or what a policy calls its rule. Inside a JSON string a quotation mark is escaped, so that
 * this finds names of fields only.
 */
export const holdsFreeText = (decision: string): boolean => decision.includes('"title":');
