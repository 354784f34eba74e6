import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import { cardSchema, namedCard, type ReadCards, type SourceProblem } from './card.js';

/** Reads source cards from YAML: one card, a sequence of cards, or several documents. Problems name line and column. */
export function parseYamlCards(text: string, file: string): ReadCards {
  const lines = new LineCounter();
  const problemAt = (offset: number | undefined, message: string): SourceProblem => {
    if (offset === undefined) return { file, line: null, column: null, message };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const read = ('empty' in documents ? [] : documents).map((document) => readCards(document, problemAt));
  const cards = read.flatMap((each) => each.cards);
  const problems = read.flatMap((each) => each.problems);
  if (cards.length > 0 || problems.length > 0) return { cards, problems };
  return { cards, problems: [problemAt(undefined, 'the file holds no source card')] };
}

type ProblemAt = (offset: number | undefined, message: string) => SourceProblem;

function readCards(document: Document, problemAt: ProblemAt): ReadCards {
  if (document.errors.length > 0) {
    return { cards: [], problems: document.errors.map(({ message, pos }) => problemAt(pos[0], message)) };
  }
  const value: unknown = document.toJS();
  if (!Array.isArray(value)) return readCard(document, value, [], problemAt);
  const read = value.map((input, index) => readCard(document, input, [index], problemAt));
  return { cards: read.flatMap(({ cards }) => cards), problems: read.flatMap(({ problems }) => problems) };
}

function readCard(
  document: Document,
  input: unknown,
  base: readonly number[],
  problemAt: ProblemAt,
): ReadCards {
  const parsed = cardSchema.safeParse(input);
  if (parsed.success) return { cards: [namedCard(parsed.data)], problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const path = [...base, ...issue.path];
    return problemAt(offsetOf(document, path), issueText(issue, path));
  });
  return { cards: [], problems };
}

/** Where the value at a path stands, or the nearest that encloses it and is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

/** What a problem of a card says, with the path of the value it is about. */
function issueText(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  return path.length === 0 ? issue.message : `${path.join('.')}: ${issue.message}`;
}
