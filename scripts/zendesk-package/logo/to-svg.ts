import { SIDE } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Shapes as an SVG of plain elements and attributes, which Zendesk leaves as they are. */
export const toSvg = (shapes: readonly Shape[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${shapes.map(element).join('')}</svg>\n`;

const element = (shape: Shape): string => {
  if (shape.kind === 'tile') {
    return `<rect width="${SIDE}" height="${SIDE}" rx="${shape.radius}" fill="${shape.colour}"/>`;
  }
  if (shape.kind === 'dot') {
    const [x, y] = shape.at;
    return `<circle cx="${x}" cy="${y}" r="${shape.radius}" fill="${shape.colour}"/>`;
  }
  const { from, to, width, colour } = shape;
  return `<path d="M${from.join(' ')} ${to.join(' ')}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
};
