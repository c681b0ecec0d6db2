/** Macros that run their last argument once per item of a list. */
export const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** Methods of texts, lists and times that a rule may call. What is missing here could grow without a bound. */
export const METHODS: ReadonlySet<string> = new Set([
  ...LOOPS,
  'contains',
  'endsWith',
  'getDate',
  'getDayOfMonth',
  'getDayOfWeek',
  'getDayOfYear',
  'getFullYear',
  'getHours',
  'getMilliseconds',
  'getMinutes',
  'getMonth',
  'getSeconds',
  'indexOf',
  'join',
  'lastIndexOf',
  'lowerAscii',
  'matches',
  'size',
  'split',
  'startsWith',
  'substring',
  'trim',
  'upperAscii',
]);

/** Functions that a rule may call. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'bool',
  'double',
  'duration',
  'dyn',
  'has',
  'int',
  'size',
  'string',
  'timestamp',
  'type',
]);
