/** The parts of the Frictionless package that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  export interface TableResource {
    readonly name: string;
    readonly tabular: boolean;
    readonly schema?: unknown;
    /** Casts every row by the schema, checks constraints, keys and, with `relations`, foreign keys; rejects where one fails. */
    read(options: { readonly keyed: true; readonly relations: true }): Promise<readonly object[]>;
  }
  export const Package: {
    load(
      path: string,
      options: { readonly strict: true },
    ): Promise<{ readonly resources: readonly TableResource[] }>;
  };
  export function validate(
    path: string,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}
