/** WebAssembly counts memory in pages of this size. */
const PAGE_BYTES = 64 * 1024;

/** Memory grows by a fifth at least: each time it does, all views of it are made anew. */
const GROWTH = 1.2;

/** A report takes 20 MB, a file of 1,000 pages 100 MB; more is a file that was made to fill the memory. */
const MOST_MEMORY_BYTES = 512 * 1024 * 1024;

/** What the wrapper of a C call that may jump catches, and nothing else. */
const LONG_JUMP = Symbol('longjmp');

const NO_SUCH_FILE = -44;
const NO_SUCH_DESCRIPTOR = 8;

/** The memory of an instance as numbers. The views are replaced when it grows: read them afresh after every call. */
export interface MemoryViews {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** The calls of an instance that its host needs. */
export interface HostedCalls {
  emscripten_stack_get_current(): number;
  _emscripten_stack_restore(stack: number): void;
  setThrew(threw: number, value: number): void;
}

/** An instance as its host sees it. */
export interface Hosted {
  readonly calls: HostedCalls;
  readonly memory: WebAssembly.Memory;
  readonly table: WebAssembly.Table;
  readonly views: MemoryViews;
}

type HostCall = (...args: number[]) => number | undefined;

/**
 * What the code of PDFium asks of the system it runs on, as Emscripten names it. Here is a system without files, environment
 * or clock, so that a document is all that a reading depends on; memory is given up to a limit. Another call throws: what the
 * document wanted with it is not known.
 *
 * @param hosted the instance, which does not exist yet when its imports are made
 */
export function hostImports(module: WebAssembly.Module, hosted: () => Hosted): WebAssembly.Imports {
  const calls = hostCalls(hosted);
  const imports: WebAssembly.Imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = name.startsWith('invoke_') ? invoke(hosted) : (calls[name] ?? refused(name));
  }
  return imports;
}

function hostCalls(hosted: () => Hosted): Record<string, HostCall> {
  const noFile = () => NO_SUCH_FILE;
  const noDescriptor = () => NO_SUCH_DESCRIPTOR;
  return {
    emscripten_resize_heap: (bytes) => (grow(hosted(), bytes! >>> 0) ? 1 : 0),
    _emscripten_memcpy_js(to, from, length) {
      hosted().views.HEAPU8.copyWithin(to!, from!, from! + length!);
      return undefined;
    },
    _emscripten_throw_longjmp() {
      throw LONG_JUMP;
    },
    emscripten_date_now: () => 0,
    environ_sizes_get(count, bytes) {
      const { HEAPU32 } = hosted().views;
      HEAPU32[count! >> 2] = 0;
      HEAPU32[bytes! >> 2] = 0;
      return 0;
    },
    environ_get: () => 0,
    __syscall_openat: noFile,
    __syscall_stat64: noFile,
    __syscall_lstat64: noFile,
    __syscall_newfstatat: noFile,
    fd_close: noDescriptor,
    fd_read: noDescriptor,
    fd_seek: noDescriptor,
    // What it would write to the terminal comes with the error as well.
    fd_write: noDescriptor,
  };
}

/** Calls a function by its number, as C does where that may jump out of it. */
function invoke(hosted: () => Hosted): HostCall {
  return (index, ...args) => {
    const { calls, table } = hosted();
    const stack = calls.emscripten_stack_get_current();
    try {
      return table.get(index!)(...args);
    } catch (error) {
      calls._emscripten_stack_restore(stack);
      if (error !== LONG_JUMP) throw error;
      calls.setThrew(1, 0);
      return undefined;
    }
  };
}

function grow({ memory, views }: Hosted, neededBytes: number): boolean {
  if (neededBytes > MOST_MEMORY_BYTES) return false;
  const hasBytes = memory.buffer.byteLength;
  const wantedBytes = Math.min(Math.max(neededBytes, hasBytes * GROWTH), MOST_MEMORY_BYTES);
  try {
    memory.grow(Math.ceil((wantedBytes - hasBytes) / PAGE_BYTES));
  } catch {
    return false;
  }
  Object.assign(views, viewsOf(memory));
  return true;
}

function refused(name: string): HostCall {
  return () => {
    throw new Error(`PDFium called ${name}, which nothing answers`);
  };
}

/** Views of the whole memory as it is now. */
export function viewsOf({ buffer }: WebAssembly.Memory): MemoryViews {
  return {
    HEAPU8: new Uint8Array(buffer),
    HEAPU32: new Uint32Array(buffer),
    HEAPF32: new Float32Array(buffer),
    HEAPF64: new Float64Array(buffer),
  };
}
