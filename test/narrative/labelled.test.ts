import { describe, expect, it } from 'vitest';
import { labelledTexts } from './labelled.js';
import { outcomeOf, segmenterNamed } from './measure.js';

const segmenter = (await segmenterNamed('node-rs-jieba'))!;

describe.each(['prose-styles.txt'])('%s', (file) => {
  const texts = labelledTexts(file);

  it.each(texts)('$name', (text) => {
    const { missed, invented, findings } = outcomeOf(text, segmenter);
    expect({ missed, invented, findings }).toEqual({ missed: [], invented: [], findings: text.findings });
  });
});
