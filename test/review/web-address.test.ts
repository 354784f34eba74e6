import { expect, it } from 'vitest';
import { isWebAddress } from '../../src/review/page/shell/is-web-address.js';

it.each([
  ['http://www.example.gov.cn/2022.html', true],
  ['HTTPS://www.example.gov.cn/a?b=c#d', true],
  ['javascript:alert(1)', false],
  [' \u0001javascript:alert(1)', false],
  ['data:text/html,<script>1</script>', false],
  ['file:///etc/passwd', false],
  ['ftp://www.example.gov.cn/', false],
  ['//www.example.gov.cn/', false],
  ['reports/2022.html', false],
  ['', false],
])('the address %j of a source is a link: %s', (url, isLink) => {
  expect(isWebAddress(url)).toBe(isLink);
});
