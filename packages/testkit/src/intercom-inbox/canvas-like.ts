/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A canvas as it came in: nothing of it is known yet. */
export interface CanvasLike {
  content: { components: readonly Json[] };
  stored_data?: Json;
}

/** The components of something that may be a canvas; null when it is none. */
export const componentsOf = (canvas: unknown): readonly Json[] | null => {
  const content = isJson(canvas) ? canvas['content'] : undefined;
  const components = isJson(content) ? content['components'] : undefined;
  return Array.isArray(components) && components.every(isJson) ? components : null;
};

/** Whether something has the form of a canvas at all. */
export const isCanvas = (canvas: unknown): canvas is CanvasLike => componentsOf(canvas) !== null;

/** Any value in a few words: not all that JSON can hold turns into a text by itself. */
export const briefly = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
