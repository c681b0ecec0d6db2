/** What the app's client asks of the page around it. */
export interface FrameCall {
  freshworks: 1;
  id: number;
  call: string;
  args: readonly unknown[];
}

/** What the page around tells the app's client: an answer to a call, or an event. */
export type HostMessage =
  | { freshworks: 1; id: number; ok: unknown }
  | { freshworks: 1; id: number; refused: unknown }
  | { freshworks: 1; event: string; nr: number; data: unknown; intercept: boolean };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A call of the client, or null for anything else that arrives. */
export const readFrameCall = (data: unknown): FrameCall | null => {
  if (!isObject(data) || data['freshworks'] !== 1) return null;
  const { id, call, args } = data;
  return typeof id === 'number' && typeof call === 'string' && Array.isArray(args)
    ? { freshworks: 1, id, call, args }
    : null;
};
