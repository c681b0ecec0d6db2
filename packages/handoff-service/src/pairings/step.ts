/** One line of the checklist of a pairing. All words are for admins, in English, and hold no secrets. */
export interface PairingStep {
  /** The same at every look, for example `webhook`. */
  id: string;
  title: string;
  /** `todo`: somebody or a repair has to do something. `failed`: it could not be found out, or is broken. */
  state: 'ok' | 'todo' | 'failed';
  /** What is there, or what to do. */
  detail: string;
  /** Where to do it. */
  link: string | null;
  /** Whether a repair does it. */
  repairs: boolean;
  /** What somebody has to decide about, for example custom roles. */
  items?: readonly { id: string; label: string }[];
}

/** Whether every line is green. */
export const allOk = (steps: readonly PairingStep[]): boolean =>
  steps.every(({ state }) => state === 'ok');
