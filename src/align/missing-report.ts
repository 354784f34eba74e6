import { legacyLabels } from '../forms/index.js';
import type { Document } from '../model/document.js';
import { GoujiError } from '../model/error.js';
import { foldCharacters } from './label/fold-characters.js';

/** Labels of the older table that a text needs to have: prose uses one or two of them. */
const LEAST_LEGACY_LABELS = 6;
const REPORT_WORDS =
  /信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)|主动公开政府信息情况|政府信息公开申请情况/u;

/** Why a document has no report in it, as an error with what the user can do about it. */
export function missingReport(document: Document): GoujiError {
  const text = foldCharacters(textOf(document)).replace(/\s+/gu, '');
  const embedded = document.remarks.find((remark) => remark.code === 'EMBEDDED_DOCUMENT');
  if (document.remarks.some((remark) => remark.code === 'TRUNCATED')) return truncated();
  if (embedded) return embeddedDocument(embedded.text);
  if (text === '') return empty(document);
  if (legacyLabels().filter((label) => text.includes(label)).length >= LEAST_LEGACY_LABELS) return legacy();
  return REPORT_WORDS.test(text) ? noForm() : notAReport();
}

function textOf(document: Document): string {
  const texts = document.blocks.map((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.map((slot) => slot.raw)).join('\n') : block.text,
  );
  return [document.title ?? '', ...texts].join('\n');
}

function truncated(): GoujiError {
  return new GoujiError(
    'E_TRUNCATED',
    'the document ends before any table of a form is complete',
    'fetch it again; if it is still short, report the address',
  );
}

function embeddedDocument(text: string): GoujiError {
  return new GoujiError(
    'E_NO_FORM',
    `the page only shows another document: ${text}`,
    'fetch the document that it shows and give that to gouji',
  );
}

function empty(document: Document): GoujiError {
  const shell = document.remarks.some((remark) => remark.code === 'SCRIPT_SHELL');
  return shell
    ? new GoujiError(
        'E_EMPTY',
        'the page has no text of its own: scripts fill it in a browser',
        'save the page from a browser, or find the address its scripts load the report from',
      )
    : new GoujiError('E_EMPTY', 'there is no text in the document', 'check that the right file was fetched');
}

function legacy(): GoujiError {
  return new GoujiError(
    'E_LEGACY_FORM',
    'the document holds a statistics table of the years 2008 to 2018, which has no cells in the codebook',
    'leave it out; reports from 2019 on are read',
  );
}

function noForm(): GoujiError {
  return new GoujiError(
    'E_NO_FORM',
    'this looks like an annual report, but none of the statutory tables is in its text',
    'look for the tables in an attachment or a picture of the page, and give the attachment to gouji',
  );
}

function notAReport(): GoujiError {
  return new GoujiError(
    'E_NOT_A_REPORT',
    'nothing in the document speaks of a government information-disclosure annual report',
    'check that the right page was fetched',
  );
}
