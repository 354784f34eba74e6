/** Every wording of a term: `新收(到|)申请` stands for 新收到申请 and 新收申请. Groups do not hold groups. */
export function expandTerm(term: string): string[] {
  const open = term.indexOf('(');
  if (open < 0) return [term];
  const close = term.indexOf(')', open);
  const before = term.slice(0, open);
  const rests = expandTerm(term.slice(close + 1));
  const wordings: string[] = [];
  for (const choice of term.slice(open + 1, close).split('|')) {
    for (const rest of rests) wordings.push(before + choice + rest);
  }
  return wordings;
}
