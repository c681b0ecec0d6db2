import type { ReactNode } from 'react';

type ChecksProps = {
  legend: string;
  /** Code and label of each. */
  options: readonly (readonly [code: string, label: string])[];
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
  /** At least one has to be chosen. */
  required?: boolean;
};

/** Any of a few, as chips. */
export function Checks({ legend, options, chosen, choose, required }: ChecksProps): ReactNode {
  return (
    <fieldset className="bt-checks">
      <legend>{legend}</legend>
      {options.map(([code, label], index) => (
        <label key={code} className="bt-chip">
          <input
            type="checkbox"
            className="bt-hidden"
            checked={chosen.includes(code)}
            // a browser knows no "one of these": the first speaks for all
            ref={(input) =>
              input?.setCustomValidity(
                required === true && index === 0 && chosen.length === 0 ? legend : '',
              )
            }
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
