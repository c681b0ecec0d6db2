import type { Tone } from '@baton/handoff-panel';

import { clip } from './clip.ts';
import type { FreshClient } from './client.ts';

/** Says something for a moment, with the helpdesk's own means. */
export type Say = (text: string, tone: Tone) => void;

const TYPES: Readonly<Record<Tone, string>> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

/** `instead` says it where the helpdesk doesn't. */
export const sayWith =
  (client: Pick<FreshClient, 'interface'>, instead: (text: string) => void): Say =>
  (text, tone) => {
    const message = clip(text, 100);
    client.interface
      .trigger('showNotify', { type: TYPES[tone], title: 'Baton', message })
      .catch(() => instead(text));
  };
