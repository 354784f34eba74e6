const SHADE = /<w:shd\s([^<>]*)/g;
const OTHER_GROUND =
  /<w:highlight\s|<w:background\s|behindDoc="1"|\bfillcolor="|<a:(?:solid|grad|patt|blip)Fill|<v:(?:fill|imagedata)\b/;
const FILL = /\bw:fill="([^"]*)"/;
const PATTERN = /\bw:val="([^"]*)"/;

/**
 * Whether parts of a DOCX, its styles among them, lay a ground other than white below anything: shades, highlights, shapes
 * that are filled, pictures behind text. Where none does, white text is not seen.
 */
export function layGround(...parts: readonly string[]): boolean {
  return parts.some(
    (xml) => OTHER_GROUND.test(xml) || [...xml.matchAll(SHADE)].some(([, shade = '']) => isShade(shade)),
  );
}

function isShade(attributes: string): boolean {
  const fill = FILL.exec(attributes)?.[1] ?? 'auto';
  const pattern = PATTERN.exec(attributes)?.[1] ?? 'clear';
  return (
    !/^(?:auto|f{6})$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern) || /\bw:themeFill/.test(attributes)
  );
}
