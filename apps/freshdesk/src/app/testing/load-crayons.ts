// oxlint-disable-next-line import/default -- the bundler gives the address
import crayons from '@freshworks/crayons/dist/crayons/crayons.esm.js?url';

/** Loads the helpdesk's components the way the page does, from the npm copy of what the official address serves. */
export const loadCrayons = async (): Promise<void> => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = crayons;
  document.head.append(script);
  await customElements.whenDefined('fw-button');
};

/** Once every component on the page has drawn itself. */
export const crayonsReady = (root: HTMLElement): Promise<unknown> =>
  Promise.all(
    [...root.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('fw-'))
      .map((each) =>
        Reflect.apply(Reflect.get(each, 'componentOnReady') as () => unknown, each, []),
      ),
  );
