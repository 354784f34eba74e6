/** The part of the WebAssembly interface that is used; the types of Node 20 leave it out. */
declare namespace WebAssembly {
  class Module {
    private constructor();
  }
  type Imports = Record<string, Record<string, unknown>>;
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Record<string, unknown>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
