import type { ReactNode } from 'react';

type TextAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  hint?: string;
  rows?: number;
  required?: boolean;
  minLength?: number;
  lang?: string;
};

/** A labelled text of several lines. */
export function TextArea({ label, onChange, hint, rows = 2, ...rest }: TextAreaProps): ReactNode {
  return (
    <label>
      {label}
      <textarea
        {...rest}
        rows={rows}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
