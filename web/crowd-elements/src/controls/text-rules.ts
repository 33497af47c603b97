/** What a template asks of a text. Lengths count UTF-16 units, as HTML's maxlength does. */
export interface TextRules {
  readonly required: boolean;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  /** A regular expression for the whole text, or for each character of it. */
  readonly allowedPattern: string;
}

export type TextProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'tooShort'; readonly count: number }
  | { readonly kind: 'tooLong'; readonly count: number }
  | { readonly kind: 'wrongPattern' };

/** The first rule that a text breaks. An empty text breaks only `required`, as in an HTML form. */
export function problemOf(value: string, rules: TextRules): TextProblem | undefined {
  if (value === '') {
    return rules.required ? { kind: 'required' } : undefined;
  }
  if (rules.required && value.trim() === '') {
    return { kind: 'required' };
  }
  if (rules.minLength !== undefined && value.length < rules.minLength) {
    return { kind: 'tooShort', count: rules.minLength };
  }
  if (rules.maxLength !== undefined && value.length > rules.maxLength) {
    return { kind: 'tooLong', count: rules.maxLength };
  }
  return matches(value, rules.allowedPattern) ? undefined : { kind: 'wrongPattern' };
}

/**
 * Leaves out the characters that the pattern does not allow. Only a pattern that allows some single character says
 * which characters may be typed; another, such as `[0-9]{5}`, can be judged on the whole text alone.
 */
export function allowedPart(value: string, pattern: string): string {
  const character = characterRule(pattern);
  return character === undefined ? value : [...value].filter((symbol) => character.test(symbol)).join('');
}

function matches(value: string, pattern: string): boolean {
  const whole = expression(pattern);
  return (
    whole === undefined ||
    whole.test(value) ||
    (allowedPart(value, pattern) === value && characterRule(pattern) !== undefined)
  );
}

function characterRule(pattern: string): RegExp | undefined {
  const rule = expression(pattern);
  return rule !== undefined && SAMPLES.some((symbol) => rule.test(symbol)) ? rule : undefined;
}

/** The pattern for a whole text; undefined for none, and for one that is no regular expression, as HTML has it. */
function expression(pattern: string): RegExp | undefined {
  if (pattern === '') {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

/** The visible ASCII characters, and letters of a few scripts. */
const SAMPLES = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...'éßжαאعअ中あ가',
];
