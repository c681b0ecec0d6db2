import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { PageWords } from '../words/words.ts';

type CodeFormProps = {
  why: 'code-needed' | 'other-person';
  words: PageWords;
  /** With six digits; resolves when there is an answer. */
  send: (code: string) => Promise<void>;
};

/** Digits as people type and paste them: with spaces, and in the wide forms of Japanese keyboards. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');

/** Asks for the code beside the link. A wrong one ends the link, so nothing is sent that can't be one. */
export function CodeForm({ why, words, send }: CodeFormProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isMalformed, setMalformed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = async (): Promise<void> => {
    const code = digitsOf(typed);
    if (isBusy) return;
    if (!/^\d{6}$/.test(code)) {
      setMalformed(true);
      input.current?.focus();
      return;
    }
    setBusy(true);
    await send(code);
    setBusy(false);
  };
  const { title, text } = words.code[why];
  return (
    <main className="page-alone">
      <form
        className="page-code"
        aria-busy={isBusy}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{title}</h1>
        <p>{text}</p>
        <label htmlFor={id}>{words.code.label}</label>
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={16}
          value={typed}
          aria-invalid={isMalformed}
          aria-describedby={`${id}-hint ${id}-fault`}
          onChange={(event) => {
            setTyped(event.target.value);
            setMalformed(false);
          }}
        />
        <p id={`${id}-fault`} className="bt-failed" role="alert">
          {isMalformed ? words.code.malformed : ''}
        </p>
        <p id={`${id}-hint`} className="bt-subtle">
          {words.code.once}
        </p>
        <p>
          <Button type="submit" isPrimary aria-disabled={isBusy}>
            {words.code.submit}
          </Button>
        </p>
        <output className="bt-hidden">{isBusy ? words.loading : ''}</output>
      </form>
    </main>
  );
}
