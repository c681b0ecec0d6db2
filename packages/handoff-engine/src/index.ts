export { createEngine } from './create-engine.ts';
export type { Engine, EngineOptions } from './create-engine.ts';
export { detectLanguage } from './language/detect-language.ts';
export { checkPolicy } from './policy/check-policy.ts';
export type { CheckedPolicy } from './policy/check-policy.ts';
export type { PolicyFault } from './policy/policy-fault.ts';
export { checkExpression } from './rules/check-expression.ts';
export type { CheckedExpression, ExpressionFault } from './rules/check-expression.ts';
export type { RuleTrouble } from './rules/compile-rules.ts';
