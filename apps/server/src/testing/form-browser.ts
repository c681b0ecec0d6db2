/** A page as a browser without scripts has it. */
export interface FormPage {
  status: number;
  url: string;
  /** Where it leads on; null where it is a page. */
  location: string | null;
  headers: Headers;
  html: string;
  /** What is written on it. */
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescape = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const textOf = (html: string): string =>
  unescape(
    html
      .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();

const attributeOf = (tag: string, name: string): string =>
  unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** Hidden fields of the form with that step. */
const fieldsOf = (page: string, step: string): URLSearchParams => {
  for (const [, inner = ''] of page.matchAll(/<form[^>]*>(.*?)<\/form>/gs)) {
    const fields = new URLSearchParams();
    for (const [tag] of inner.matchAll(/<input[^>]*>/g))
      if (attributeOf(tag, 'type') === 'hidden')
        fields.set(attributeOf(tag, 'name'), attributeOf(tag, 'value'));
    if (fields.get('step') === step) return fields;
  }
  throw new Error(`there is no form for ${step} on: ${textOf(page)}`);
};

/** A browser that takes cookies by host and sends forms, and goes on only where it is told to. */
export const formBrowser = (headers: Readonly<Record<string, string>> = {}) => {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (url: string): Map<string, string> => {
    const { host } = new URL(url);
    const known = jar.get(host) ?? new Map<string, string>();
    jar.set(host, known);
    return known;
  };

  const go = async (url: string, init: RequestInit = {}): Promise<FormPage> => {
    const cookies = cookiesOf(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(cookie && { cookie }), ...(init.headers as object) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    const location = response.headers.get('location');
    return {
      status: response.status,
      url,
      location: location && new URL(location, url).href,
      headers: response.headers,
      html,
      text: textOf(html),
    };
  };

  const post = (
    page: FormPage,
    step: string,
    fields: Readonly<Record<string, string>> = {},
    init: RequestInit = {},
  ): Promise<FormPage> => {
    const form = fieldsOf(page.html, step);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return go(new URL('/oauth/authorize', page.url).href, { ...init, method: 'POST', body: form });
  };

  /** On and on, until there is a page, or an address that begins so. */
  const follow = async (page: FormPage, until = ' '): Promise<FormPage> => {
    let at = page;
    while (at.location !== null && !at.location.startsWith(until)) at = await go(at.location);
    return at;
  };

  return { go, post, follow, cookiesOf };
};
