export * from './schema/parts.ts';
export * from './schema/block.ts';
export * from './schema/panel.ts';
