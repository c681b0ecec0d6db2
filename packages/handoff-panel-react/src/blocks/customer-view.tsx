import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { ExternalName } from '../parts/external-name.tsx';
import { FieldList } from '../parts/field-list.tsx';
import { keyed } from '../parts/keyed.ts';
import { Section } from '../parts/section.tsx';

/** Who writes, and what was with them before; each with where and when it was read. */
export function CustomerView({ block }: { block: BlockOf<'customer'> }): ReactNode {
  const { fields, previous, tickets, titles } = block;
  return (
    <Section block={block}>
      <div className="bt-parts">
        {fields.length === 0 ? (
          <p className="bt-subtle">{block.fallbackText}</p>
        ) : (
          <FieldList fields={fields} />
        )}
        {block.more !== '' && <p className="bt-strong">{block.more}</p>}
        {previous.length > 0 && (
          <div>
            <h3>{titles.previous}</h3>
            <ul className="bt-list bt-rows">
              {previous.map(({ conversationId, sentence, when }) => (
                <li key={conversationId}>
                  <p>{sentence}</p>
                  <p className="bt-facts">
                    <time dateTime={when.iso}>{when.label}</time>
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
        {tickets.length > 0 && (
          <div>
            <h3>{titles.tickets}</h3>
            <ul className="bt-list bt-rows">
              {keyed(tickets, ({ id }) => id).map(([key, ticket]) => (
                <li key={key}>
                  <p>
                    <ExternalName name={ticket.label} url={ticket.url} />
                  </p>
                  {ticket.when && (
                    <p className="bt-facts">
                      <time dateTime={ticket.when.iso}>{ticket.when.label}</time>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {block.missing.map((sentence) => (
          <p key={sentence} className="bt-subtle">
            {sentence}
          </p>
        ))}
      </div>
    </Section>
  );
}
