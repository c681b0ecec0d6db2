const PATHS = {
  inbox: 'M3 12h4l2 3h2l2-3h4M3 12 5 4h10l2 8v5H3z',
  people:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 8c0-3 2-5 5-5s5 2 5 5M13 9a2.500 2.500 0 1 0 0-5M14 12c2.500 0 4 2 4 4.500',
  chart: 'M4 17V9M10 17V3M16 17v-6',
  home: 'm3 9 7-6 7 6v8h-5v-5H8v5H3z',
  gear: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-11v3m0 10v3M2 10h3m10 0h3M4.500 4.500l2 2m7 7 2 2m0-11-2 2m-7 7-2 2',
  clip: 'm15 9-6 6a3.500 3.500 0 0 1-5-5l7-7a2.300 2.300 0 0 1 3.300 3.300l-6.500 6.500a1 1 0 0 1-1.500-1.500L12 6',
  play: 'M6 4v12l10-6z',
  pause: 'M6 4v12M14 4v12',
  step: 'M5 4v12l8-6zM16 4v12',
  end: 'M3 4v12l6-6zm7 0v12l6-6zM18 4v12',
  sidebar: 'M3 4h14v12H3zM12 4v12',
  sun: 'M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM10 1.500v2m0 13v2M1.500 10h2m13 0h2M4 4l1.400 1.400m9.200 9.200L16 16m0-12-1.400 1.400M5.400 14.600 4 16',
  moon: 'M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500Z',
  fold: 'm7 4 6 6-6 6',
  again: 'M16 10a6 6 0 1 1-2-4.500M16 2v4h-4',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** A small line drawing of our own; decoration only, hidden from assistive technology. */
export const icon = (name: IconName): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
};
