import type { BlockOf } from '@baton/handoff-panel';
import { useId } from 'react';
import type { ReactNode } from 'react';

type StarsProps = {
  question: string;
  options: BlockOf<'feedback'>['rating']['options'];
  stars: number | null;
  choose: (stars: number) => void;
};

/** Five radio buttons that look like stars; what is chosen also stands there as a word. */
export function Stars({ question, options, stars, choose }: StarsProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="bt-stars">
      <legend>{question}</legend>
      <div className="bt-star-row">
        {options.map((option) => (
          <label key={option.stars} className="bt-star" title={option.label}>
            <input
              type="radio"
              name={name}
              checked={stars === option.stars}
              onChange={() => choose(option.stars)}
            />
            <svg
              viewBox="0 0 24 24"
              aria-hidden="true"
              {...(stars !== null && option.stars <= stars ? { 'data-lit': '' } : {})}
            >
              <path d="M12 3.2l2.7 5.7 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.7l6.1-.8z" />
            </svg>
            <span className="bt-hidden">{option.label}</span>
          </label>
        ))}
        <span className="bt-subtle" aria-hidden="true">
          {options.find((option) => option.stars === stars)?.label}
        </span>
      </div>
    </fieldset>
  );
}
