// Measures what docs/performance.md states, as Markdown. After a build: node bench/index.mjs
import { cpus } from 'node:os';
import { measureBatch } from './batch.mjs';
import { measureDataset } from './dataset.mjs';
import { documentOf } from './documents.mjs';
import { measureHtml } from './html.mjs';
import { measureMemory } from './memory.mjs';
import { measurePdf } from './pdf.mjs';

console.log(`${cpus().length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`);
await measurePdf(documentOf('huaian-2024.pdf', 'pdf'));
await measureHtml(documentOf('pingtan-2024.html', 'html'));
await measureBatch();
measureMemory();
measureDataset();
