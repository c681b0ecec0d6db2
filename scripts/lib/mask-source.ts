/**
 * Blanks what is not code: comments, and the inside of strings, templates and regular expressions.
 * Length and line breaks stay, so an offset in the result is the same place in the source. It is a
 * scanner, not a parser: good for rules about words and imports, not about meaning.
 */
export function maskSource(source: string): string {
  const out = source.split('');
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) if (out[i] !== '\n') out[i] = ' ';
  };
  // How deep in braces each open template placeholder began; a `}` at that depth resumes the template.
  const placeholders: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const here = source[at] ?? '';
    const pair = source.slice(at, at + 2);
    if (pair === '//' || pair === '/*') {
      const end = pair === '//' ? lineEnd(source, at) : after(source, '*/', at + 2);
      blank(at, end);
      at = end;
    } else if (here === '"' || here === "'") {
      const end = stringEnd(source, at);
      blank(at + 1, end - 1);
      at = end;
    } else if (here === '`' || (here === '}' && placeholders.at(-1) === depth)) {
      if (here === '}') placeholders.pop();
      const { end, placeholder } = templateEnd(source, at + 1);
      blank(at + 1, end - (placeholder ? 2 : 1));
      if (placeholder) placeholders.push(depth);
      at = end;
    } else if (here === '/' && startsRegex(source, at)) {
      const end = regexEnd(source, at);
      blank(at + 1, end - 1);
      at = end;
    } else {
      if (here === '{') depth += 1;
      if (here === '}') depth -= 1;
      at += 1;
    }
  }
  return out.join('');
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

function after(source: string, closing: string, from: number): number {
  const end = source.indexOf(closing, from);
  return end === -1 ? source.length : end + closing.length;
}

/** A quote that never closes on its line (an apostrophe in JSX text) counts as one character. */
function stringEnd(source: string, from: number): number {
  for (let i = from + 1; i < source.length && source[i] !== '\n'; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === source[from]) return i + 1;
  }
  return from + 1;
}

function templateEnd(source: string, from: number): { end: number; placeholder: boolean } {
  for (let i = from; i < source.length; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '`') return { end: i + 1, placeholder: false };
    else if (source.startsWith('${', i)) return { end: i + 2, placeholder: true };
  }
  return { end: source.length, placeholder: false };
}

/** A slash divides after a value and opens a regular expression everywhere else. */
function startsRegex(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 40), at).trimEnd();
  return (
    before === '' || /(?:[(,=:[!&|?{};+*%~^-]|=>|\b(?:return|typeof|case|in|of))$/.test(before)
  );
}

function regexEnd(source: string, from: number): number {
  let inClass = false;
  for (let i = from + 1; i < source.length && source[i] !== '\n'; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '[') inClass = true;
    else if (source[i] === ']') inClass = false;
    else if (source[i] === '/' && !inClass) return i + 1;
  }
  return from + 1;
}

/** Line number, from 1, of an offset. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
