import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SOUND = resolve(import.meta.dirname, '../../fixtures/broken-carry/source.html');

/** Of the huge table of the hostile page. */
const ROW_COUNT = 4_000;

/** Nothing may ever be asked of this host. */
export const FOREIGN_HOST = 'elsewhere.invalid';

const HEAD = `
<base href="http://${FOREIGN_HOST}/">
<meta http-equiv="refresh" content="0; url=http://${FOREIGN_HOST}/">
<link rel="stylesheet" href="http://${FOREIGN_HOST}/a.css">
<style>@import url(http://${FOREIGN_HOST}/b.css); h1 { background: url("http://${FOREIGN_HOST}/c.png") } </style>
<script>top.document.title = 'taken over'; fetch('http://${FOREIGN_HOST}/d')</script>`;

const BODY = `
<img src="http://${FOREIGN_HOST}/e.png" onerror="top.document.title = 'taken over'" alt="图">
<img src="x" onerror="top.document.title = 'taken over'">
<svg onload="top.document.title = 'taken over'"><script>top.document.title = 'taken over'</script></svg>
<iframe src="javascript:top.document.title = 'taken over'"></iframe>
<a href="javascript:top.document.title = 'taken over'" id="trap">更多</a>
<form action="http://${FOREIGN_HOST}/f"><input type="submit" value="提交"><button formaction="http://${FOREIGN_HOST}/g">去</button></form>
<object data="http://${FOREIGN_HOST}/h"></object><embed src="http://${FOREIGN_HOST}/i">
<math><mtext><style><img src=x onerror="top.document.title = 'taken over'"></style></mtext></math>
<p style="background: url(http://${FOREIGN_HOST}/j.png)">反序\u202e这里倒着\u202c结束</p>
<table>${'<tr><td>说明</td><td onclick="top.document.title = 1">无</td></tr>'.repeat(ROW_COUNT)}</table>`;

/** A sound report in a page that tries everything. */
export function hostilePage(): string {
  const page = readFileSync(SOUND, 'utf8');
  return page
    .replace('</head>', `${HEAD}</head>`)
    .replace('<body', `<body onload="top.document.title = 'taken over'"`)
    .replace('</body>', `${BODY}</body>`)
    .replaceAll('东塬镇人民政府', '恶石镇人民政府');
}
