/** A value of a routing attribute: what Zendesk calls a skill. */
export interface SkillRow {
  id: string;
  name: string;
  attribute: { id: string; name: string };
}
