import { describe, expect, it } from 'vitest';
import { robotsRules } from '../../../src/harvest/fetch/robots/robots-policy.js';

const ROBOTS = new URL('http://www.example.gov.cn/robots.txt');
const REPORT = new URL('http://www.example.gov.cn/nb/2022.html');

function rules(status: number, text = '') {
  return robotsRules(ROBOTS, { status, headers: {}, body: new TextEncoder().encode(text) });
}

describe('robots.txt', () => {
  it.each([
    ['nothing', '', null],
    ['everything closed', 'User-agent: *\nDisallow: /', 'E_ROBOTS_DENIED'],
    ['others kept out', 'User-agent: Baiduspider\nDisallow: /', null],
    ['us let in by name', 'User-agent: *\nDisallow: /\n\nUser-agent: gouji\nDisallow:', null],
    ['a longer rule that allows', 'User-agent: *\nDisallow: /nb/\nAllow: /nb/2022', null],
    ['a pattern', 'User-agent: *\nDisallow: /*/2022.html$', 'E_ROBOTS_DENIED'],
    ['a mark at its front', '\ufeffUser-agent: *\nDisallow: /nb/', 'E_ROBOTS_DENIED'],
    ['a web page', '<!DOCTYPE html><title>404</title>', null],
    ['a delay of a day', 'User-agent: *\nCrawl-delay: 86400', 'E_ROBOTS_DELAY'],
  ])('with %s', (_, text, code) => {
    expect(rules(200, text).refusal(REPORT)?.code ?? null).toBe(code);
  });

  it.each([
    [404, null],
    [403, null],
    [410, null],
    [429, 'E_ROBOTS_UNREACHABLE'],
    [500, 'E_ROBOTS_UNREACHABLE'],
    [503, 'E_ROBOTS_UNREACHABLE'],
  ])('answered with %i', (status, code) => {
    expect(rules(status).refusal(REPORT)?.code ?? null).toBe(code);
  });

  it('that cannot be asked for closes the site, for the reason that it could not', () => {
    const closed = robotsRules(ROBOTS, { code: 'E_HTTP_TIMEOUT', message: 'late' });
    expect(closed.refusal(REPORT)).toEqual({ code: 'E_HTTP_TIMEOUT', message: 'robots.txt: late' });
  });

  it('says how long to wait', () => {
    expect(rules(200, 'User-agent: *\nCrawl-delay: 7\n').crawlDelayMs).toBe(7000);
    expect(rules(200, 'User-agent: other\nCrawl-delay: 7\n').crawlDelayMs).toBe(0);
  });
});
