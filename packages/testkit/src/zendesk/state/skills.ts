/** What skills are of, for example a language. */
export interface AttributeRow {
  id: string;
  name: string;
}

/** A value of a routing attribute: what Zendesk calls a skill. */
export interface SkillRow {
  id: string;
  name: string;
  attributeId: string;
}
