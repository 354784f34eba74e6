import type { Field, TableDefinition } from '../tables/field.js';
import type { FileRecord } from './staged-bytes.js';

/** Name of the descriptor of a dataset. It is put in place last, so it never describes files that are not there yet. */
export const PACKAGE_FILE = 'datapackage.json';

/** Name of the data package, by which a dataset is known to be ours. */
export const PACKAGE_NAME = 'gouji-dataset';

/** A file of the dataset as the descriptor shows it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly [property: string]: unknown;
}

/** The descriptor as JSON text. It holds no time unless `created` (RFC 3339) is given. */
export function dataPackage(resources: readonly Resource[], created?: string): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: PACKAGE_NAME,
    title: '政府信息公开工作年度报告数据集 / Government information disclosure annual reports',
    description:
      'Figures of annual reports on government information disclosure, cell by cell, each with the text it was read from, and every identity of the statutory form assessed. Published figures are never changed.',
    ...(created === undefined ? {} : { created }),
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The resource of a CSV file, with the Table Schema made from its fields. */
export function tableResource<Row>(table: TableDefinition<Row>, file: FileRecord): Resource {
  return {
    name: table.name,
    type: 'table',
    // What tools of version 1 of the standard know a table by.
    profile: 'tabular-data-resource',
    path: table.path,
    description: `${table.en} ${table.zh}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(table),
  };
}

/** The resource of `reports.ndjson`, which is nested and so has no Table Schema. */
export function linesResource(file: FileRecord): Resource {
  return {
    name: 'reports-ndjson',
    path: file.path,
    description:
      'One JSON object per line and report, as the other files show it; --json has the same keys, but each report as it was read alone. 每行一份报告的 JSON，内容与其他文件一致；--json 的键相同，内容为各份报告单独读取的结果。',
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
  };
}

function tableSchema<Row>(table: TableDefinition<Row>): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: table.fields.map(schemaField),
    missingValues: [''],
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map(({ fields, resource }) => ({
            fields,
            reference: { resource, fields },
          })),
        }),
  };
}

function schemaField<Row>(field: Field<Row>): object {
  return {
    name: field.name,
    type: field.type,
    description: `${field.en} ${field.zh}`,
    ...(field.constraints === undefined ? {} : { constraints: field.constraints }),
  };
}
