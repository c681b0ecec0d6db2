/** What is remembered of a conversation to tell how content its customer is: four numbers, however long it lasts. */
export interface DissatisfactionMemory {
  /** Fading sum of what earlier customer turns said, in log-odds. */
  level: number;
  /** Estimate at the latest customer turn, 0 to 1; null before the first. */
  estimate: number | null;
  /** How the answers since the latest customer turn sound and how far they let the customer down; null without any. */
  answer: { letDown: number; sentiment: number } | null;
}

/** Memory of a conversation in which nothing was said. */
export const newDissatisfaction = (): DissatisfactionMemory => ({
  level: 0,
  estimate: null,
  answer: null,
});
