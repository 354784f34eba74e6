const GROUP = /\(([^()]*)\)/u;

/** Every wording of a term: `新收(到|)申请` stands for 新收到申请 and 新收申请. Groups do not hold groups. */
export function expandTerm(term: string): string[] {
  const group = GROUP.exec(term);
  if (!group) return [term];
  const [whole, choices] = group;
  const before = term.slice(0, group.index);
  const rests = expandTerm(term.slice(group.index + whole.length));
  return choices!.split('|').flatMap((choice) => rests.map((rest) => before + choice + rest));
}
