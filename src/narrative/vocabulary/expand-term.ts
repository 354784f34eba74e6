/** Every wording of a term: `新收(到|)申请` stands for 新收到申请 and 新收申请. Groups do not hold groups. */
export function expandTerm(term: string): string[] {
  let wordings = [''];
  let from = 0;
  for (let open = term.indexOf('('); open >= 0; open = term.indexOf('(', from)) {
    const close = term.indexOf(')', open);
    const before = term.slice(from, open);
    const choices = term.slice(open + 1, close).split('|');
    wordings = wordings.flatMap((wording) => choices.map((choice) => wording + before + choice));
    from = close + 1;
  }
  if (from === 0) return [term];
  const rest = term.slice(from);
  return wordings.map((wording) => wording + rest);
}
