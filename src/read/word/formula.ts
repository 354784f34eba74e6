/** True for the instruction of a field that draws a formula, such as a number in a ring: it has no text as its result. */
export function isFormula(instruction: string): boolean {
  return /^\s*EQ\s/i.test(instruction);
}
