const NOTE_MARK = /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>/g;

/** HTML of a DOCX without the numbers of its notes: in a cell they would run into the label or the figure before them. */
export function withoutNoteMarks(html: string): string {
  return html.replace(NOTE_MARK, '');
}
