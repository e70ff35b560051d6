// Between a program and its pieces (docs/adr/0024): their script asks here for
// what is the program's, and for how to start one.  An old copy of this
// file may meet a new script: what a name does never changes, new ones come
// beside it.
let program;

// Tells the program's `initSync`; to be called before the program starts.
export const begin = (initSync) => {
  program = initSync;
};

// What the program exports.
export const initSync = () => program();

// Starts a piece from its answer.  Servers that do not say what it is are
// taken, too.
export const instantiate = async (answer, imports) => {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};
