/** The part of the WebAssembly interface that is used; the types of Node 20 leave it out. */
declare namespace WebAssembly {
  class Module {
    private constructor();
    static imports(module: Module): readonly { readonly module: string; readonly name: string }[];
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** By so many pages. Throws a RangeError where that is refused. */
    grow(pages: number): number;
  }
  interface Table {
    get(index: number): (...args: number[]) => number | undefined;
  }
  type Imports = Record<string, Record<string, unknown>>;
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: object;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
