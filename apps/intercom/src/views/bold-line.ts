import type { Component } from '../canvas/canvas.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';

/** A heading inside a canvas, close to what stands under it; nothing for an empty one. */
export const boldLine = (text: string): Component[] => {
  const line = escapeMarkdown(text);
  return line === '' ? [] : [{ type: 'text', text: `**${line}**`, bottom_margin: 'none' }];
};
