import type { Block, Control, Panel, Tone } from '@baton/handoff-panel';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { useKeepFocus } from './keep-focus.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelProvider } from './panel-context.ts';
import type { PanelContextValue, Place } from './panel-context.ts';
import { rendererOf } from './renderers.tsx';
import { SaidLine } from './said-line.tsx';
import type { Said } from './said-line.tsx';
import { UpdateStatus } from './update-status.tsx';

/** A panel as the service composed it, and what its buttons can do. */
export interface PanelViewProps {
  panel: Panel;
  actions: PanelActions;
  /** Why nothing can be changed any more, for example because the ticket is closed: it can be read, and no more. */
  frozen?: string | null;
}

/** A whole panel, block by block in the order it came. Needs a BatonTheme around it and `panel.css`. */
export function PanelView({ panel, actions, frozen = null }: PanelViewProps): ReactNode {
  const [wanted, setWanted] = useState<PanelContextValue['wanted']>(null);
  const show = useCallback(
    (ref: Place) => setWanted((last) => ({ ref, at: (last?.at ?? 0) + 1 })),
    [],
  );
  const [said, setSaid] = useState<Said | null>(null);
  const tell = useCallback((text: string, tone: Tone) => setSaid({ text, tone }), []);
  const main = useRef<HTMLElement>(null);
  useKeepFocus(main);
  const context = useMemo<PanelContextValue>(
    () => ({
      conversationId: panel.conversationId,
      version: panel.version,
      strings: panel.strings,
      actions,
      confidence: panel.blocks.find((block) => block.kind === 'confidence') ?? null,
      plainText: panel.blocks.map(asText).join('\n\n'),
      insertControl: insertControlOf(panel.blocks, actions),
      edit: frozen === null ? editOf(panel.blocks) : null,
      frozen,
      revealable: revealableIn(panel.blocks),
      wanted,
      show,
      tell,
    }),
    [panel, actions, frozen, wanted, show, tell],
  );
  return (
    <PanelProvider value={context}>
      <main
        ref={main}
        tabIndex={-1}
        className="bt-panel"
        lang={panel.locale}
        key={panel.conversationId}
        // what was said is read by whoever goes on
        onClickCapture={() => setSaid(null)}
      >
        <SaidLine said={said} />
        {panel.blocks.map((block) => {
          const View = rendererOf(block);
          return <View key={block.kind} block={block} />;
        })}
        {panel.degraded.length > 0 && (
          <ul className="bt-degraded">
            {panel.degraded.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <UpdateStatus panel={panel} />
      </main>
    </PanelProvider>
  );
}

function asText(block: Block): string {
  return `${block.title}\n${block.fallbackText}`;
}

function editOf(blocks: readonly Block[]): PanelContextValue['edit'] {
  return blocks.find((block) => block.kind === 'feedback')?.edit ?? null;
}

/** Whether something is hidden that this reader may ask to see. */
function revealableIn(blocks: readonly Block[]): boolean {
  const reveal = blocks.find((block) => block.kind === 'privacy')?.reveal;
  return reveal?.enabled === true && reveal.active === null;
}

/** Only where there is a step to insert and a host that can. */
function insertControlOf(blocks: readonly Block[], actions: PanelActions): Control | null {
  if (!actions.insert) return null;
  const controls = blocks.find((block) => block.kind === 'controls')?.items;
  return controls?.find(({ command }) => command === 'insert_next_step') ?? null;
}
