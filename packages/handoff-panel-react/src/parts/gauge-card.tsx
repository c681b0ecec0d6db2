import type { Sentence, Tone } from '@baton/handoff-panel';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { SentenceLine } from './sentence-line.tsx';

type GaugeCardProps = {
  title: string;
  label: string;
  /** Small words beside the value, for example the threshold. */
  aside: string;
  tone: Tone;
  sentence: Sentence;
  children: ReactNode;
};

/** A measured thing at a glance: name, value, curve, sentence. */
export function GaugeCard(props: GaugeCardProps): ReactNode {
  const id = useId();
  return (
    <section className="bt-gauge" aria-labelledby={id}>
      <div className="bt-gauge-head">
        <h2 id={id}>{props.title}</h2>
        <span className={`bt-gauge-value bt-tone-${props.tone}`}>{props.label}</span>
      </div>
      {props.children}
      {props.aside !== '' && <p className="bt-gauge-aside">{props.aside}</p>}
      {props.sentence.text !== '' && (
        <p className="bt-gauge-words">
          <SentenceLine sentence={props.sentence} />
        </p>
      )}
    </section>
  );
}
