import type { Panel } from '@baton/handoff-panel';

import { goldenPanel } from './golden-panel.ts';

/** One phrase that is longer than a line, a quote without a mark, and a name that can't be broken. */
const LONG =
  'インターネットバンキングワンタイムパスワードアプリケーションの再設定について「商品が届いていないにもかかわらず請求されているので至急確認してほしいのですがいつまで待てばよいのでしょうか」 – ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJ';

const withLong = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withLong);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    ['text', 'why', 'meta', 'summary', 'warning'].includes(key) &&
    typeof item === 'string' &&
    item !== ''
      ? LONG
      : withLong(item),
  ]);
  return Object.fromEntries(entries);
};

/** A panel in Japanese in which every sentence is as long as it gets. */
export const japanesePanel: Panel = {
  ...goldenPanel('double-refund', { locale: 'ja', around: true }).panel,
};
japanesePanel.blocks = withLong(japanesePanel.blocks) as Panel['blocks'];
