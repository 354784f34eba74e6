import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '../../src/read/media-type.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('sniffMediaType', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    [`${'\n'.repeat(900)}%PDF-1.4`, 'application/pdf'],
    ['{\\rtf1\\ansi', 'application/rtf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a\x01\0', 'image/gif'],
    ['II*\0\x08\0\0\0', 'image/tiff'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['BM\x10\0\0\0\0\0\0\0\x36\0\0\0', 'image/bmp'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['\x1f\x8b\x08\0', 'application/gzip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'application/msword'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0k\0b\0o\0o\0k\0', 'application/vnd.ms-excel'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....P\0o\0w\0e\0r\0', 'application/octet-stream'],
    ['\x01\x02\x03\x04\x05\x06\x0e\x0f\0\0\x10', 'application/octet-stream'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'multipart/related'],
    ['From: <Saved>\nSubject: x\nContent-Type: multipart/related', 'multipart/related'],
    ['<?xml version="1.0"?><w:wordDocument>', 'application/vnd.ms-wordml'],
    [
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="p">',
      'application/vnd.ms-wordml',
    ],
    ['<?xml version="1.0"?><w:wordDocuments>', 'application/xml'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>', 'application/xml'],
    ['<?xml version="1.0"?>\n<html>', 'text/html'],
  ])('%j is %s', (content, type) => {
    expect(sniffMediaType(bytesOf(content), 'report.txt')).toBe(type);
  });

  it.each([
    ['<!DOCTYPE html><html>'],
    [' \n<!-- a --> <!-- b --><html>'],
    ['\uFEFF<table><tr><td>规章'],
    ['<div class="x">规章'],
    ['<p>规章'],
    ['<tr><td>规章</td></tr>'],
    ['二、主动公开<br>规章<b>0</b><p>三、</p><br/>'],
  ])('%j is HTML, whatever its name', (content) => {
    expect(sniffMediaType(utf8(content), 'report.txt')).toBe('text/html');
    expect(sniffMediaType(utf16(content), 'report.pdf')).toBe('text/html');
  });

  it('asks the name only between kinds of text', () => {
    const cases: [string, string, string][] = [
      ['规章 0 0', 'a.txt', 'text/plain'],
      ['规章 0 0', 'a.html', 'text/plain'],
      ['规章 0 0', 'a', 'text/plain'],
      ['规章 0 0', 'a.md', 'text/markdown'],
      ['规章<br>0', 'a.txt', 'text/plain'],
      ['规章<br>0', 'https://host/a.HTML?x=1', 'text/html'],
      ['# 年报\n<table><tr><td>1</td></tr></table>', 'a.md', 'text/markdown'],
      ['<html><body>', 'a.md', 'text/html'],
      ['第一项 < 第二项 > 第三项', 'a.txt', 'text/plain'],
      ['', 'a.txt', 'text/plain'],
    ];
    for (const [content, name, type] of cases)
      expect([content, name, sniffMediaType(utf8(content), name)]).toEqual([content, name, type]);
  });

  it('knows text by few control characters', () => {
    expect(sniffMediaType(utf8(`规章\f0\u0001${'\0'.repeat(5000)}`), 'a.txt')).toBe('text/plain');
    expect(sniffMediaType(utf16('规章 0 行政规范性文件 62'), 'a.txt')).toBe('text/plain');
    expect(sniffMediaType(bytesOf('\xd6\xd0\xb9\xfa 1 2'), 'a.txt')).toBe('text/plain');
  });
});

describe('archives', () => {
  it('are told by the names in them', () => {
    expect(sniffMediaType(zip(['[Content_Types].xml', 'word/document.xml']), 'a.zip')).toBe(DOCX);
    expect(sniffMediaType(zip(['Doc_0/Document.xml', 'OFD.xml']), 'a.docx')).toBe('application/ofd');
    expect(sniffMediaType(zip(['xl/workbook.xml']), 'a.docx')).toBe(XLSX);
    expect(sniffMediaType(zip(['mimetype', 'META-INF/manifest.xml']), 'a.docx')).toBe(ODT);
    expect(sniffMediaType(zip(['reports/2023.docx']), 'a.docx')).toBe('application/zip');
    expect(sniffMediaType(zip([]), 'a.docx')).toBe('application/zip');
  });

  it('are told even when their directory is cut off', () => {
    const whole = zip(['[Content_Types].xml', 'word/document.xml']);
    expect(sniffMediaType(whole.slice(0, whole.length - 40), 'a')).toBe(DOCX);
  });
});

/** An archive of empty files. */
function zip(names: readonly string[]): Uint8Array {
  const local = names.map((name) => `PK\x03\x04${'\0'.repeat(22)}${u16(name.length)}\0\0${name}`);
  const directory = names.map(
    (name) => `PK\x01\x02${'\0'.repeat(24)}${u16(name.length)}${'\0'.repeat(16)}${name}`,
  );
  const start = local.join('').length;
  const end = `PK\x05\x06${'\0'.repeat(12)}${u16(start)}\0\0\0\0`;
  return bytesOf([...local, ...directory, end].join(''));
}

function u16(value: number): string {
  return String.fromCharCode(value & 255, value >> 8);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
}
