// Between a program and its pieces (docs/adr/0024): their script asks here for
// what is the program's, and for how to fetch and start one.  An old copy of this
// file may meet a new script: what a name does never changes, new ones come
// beside it.
let program;
const early = new Map();

// The first screen comes before what it does not need, unless the address names
// an article.
const priority = globalThis.document && location.hash.length < 2 ? "low" : "auto";

const get = (url) => {
  const answer = fetch(url, { priority });
  // Whoever takes it hears of a failure.
  answer.catch(() => {});
  return answer;
};

// Tells the program's `initSync`; to be called before the program starts.
export const begin = (initSync) => {
  program = initSync;
};

// What the program exports.
export const initSync = () => program();

// Has a piece fetched along with the program.
export const ahead = (url) => {
  early.set(url.href, get(url));
};

// A piece that is fetched; anew when it was taken before, and did not come.
export const take = (url) => {
  const answer = early.get(url.href) ?? get(url);
  early.delete(url.href);
  return answer;
};

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
