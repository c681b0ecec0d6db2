import type { Panel } from '@baton/handoff-panel';

type Block = Panel['blocks'][number];

/** What the app does by itself, or answers by asking for a sign-in. */
const OPEN: ReadonlySet<string> = new Set(['copy', 'refresh', 'insert_next_step']);

/** Ends the versions of panels for nobody: the same panel for an agent is another one. */
const MARK = '.0';

/** The block with nothing that could be pressed in vain; none where there is nothing else in it. */
const blockForNobody = (block: Block, why: string): Block[] => {
  const off = <Item extends { enabled: boolean }>(item: Item) => ({ ...item, enabled: false, why });
  switch (block.kind) {
    case 'controls':
      return [
        {
          ...block,
          items: block.items.map((item) =>
            item.enabled && !OPEN.has(item.command) ? off(item) : item,
          ),
        },
      ];
    case 'actions':
      return [{ ...block, items: block.items.map((item) => ({ ...item, commands: [] })) }];
    case 'approvals':
      return [{ ...block, items: block.items.map((item) => (item.enabled ? off(item) : item)) }];
    case 'privacy':
      return [{ ...block, reveal: null }];
    case 'feedback':
      return [];
    default:
      return [block];
  }
};

/** Version of a panel for nobody. */
const versionForNobody = (version: string): string => `${version}${MARK}`;

/** A panel for somebody who did not sign in: nothing can be pressed in it that would be answered with a word about signing in. */
export const panelForNobody = (panel: Panel): Panel => {
  const why = panel.strings.problems['forbidden'] ?? '';
  const blocks = panel.blocks.flatMap((block) => blockForNobody(block, why));
  return { ...panel, version: versionForNobody(panel.version), blocks };
};

/** Of which panel of the service a version is that the app has; null where it is for somebody else. */
export const versionBehind = (rev: string, isSignedIn: boolean): string | null => {
  if (rev.endsWith(MARK) === isSignedIn) return null;
  return isSignedIn ? rev : rev.slice(0, -MARK.length);
};
