import { hasMark, type Token } from './tokens.js';

/**
 * The words behind a number, up to the next number or stop. A 、 right behind it ends its item of a list as a comma does: in
 * 依申请公开4件、不予公开1件 nothing more is said of the four.
 */
export function wordsAfter(tokens: readonly Token[], at: number): Token[] {
  const words: Token[] = [];
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    if (token.kind === 'number' || token.kind === 'stop') break;
    if (next === at + 1 && endsItem(token)) break;
    words.push(token);
  }
  return words;
}

function endsItem(token: Token): boolean {
  return token.kind === 'term' && token.text === '、';
}

/** How many numbers stand in a row from here, with nothing but 、, 和 or commas between them. */
export function numbersAhead(tokens: readonly Token[], at: number): number {
  let count = 1;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    if (token.kind === 'number') count += 1;
    else if (!isBetweenNumbers(token)) break;
  }
  return count;
}

function isBetweenNumbers(token: Token): boolean {
  return (token.kind === 'stop' && token.strength === 'soft') || hasMark(token, 'and');
}
