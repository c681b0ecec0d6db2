/** Where it is remembered which page loads were believed, until they end; for all processes together. */
export interface SeenLoads {
  /** Whether the token may be believed in this frame, which also remembers it: the first time, and again there. */
  take: (load: { tenant: string; token: string; frame: string; expires: Date }) => Promise<boolean>;
}
