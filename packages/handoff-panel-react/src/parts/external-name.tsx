import type { ReactNode } from 'react';

/** A name, linked when there is an address a browser may safely open. */
export function ExternalName({ name, url }: { name: string; url: string | null }): ReactNode {
  if (url === null || !/^https?:\/\//i.test(url)) return <span className="bt-break">{name}</span>;
  return (
    <a className="bt-break" href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}
