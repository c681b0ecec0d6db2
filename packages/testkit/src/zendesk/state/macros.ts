/** What a macro does: fields of a ticket by the API's names, or a comment. */
export interface MacroRow {
  id: number;
  title: string;
  description: string | null;
  active: boolean;
  actions: readonly { field: string; value: unknown }[];
}
