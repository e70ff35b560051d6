// Starts the worker.  Its query is the build id of the page; it is passed on
// to both files, so that no cache can give a page the worker of another build.
const at = (name) => new URL(name + self.location.search, self.location.href).href;
const [{ default: init, initSync }, { begin }] = await Promise.all([
  import(at("postil-worker.js")),
  import(new URL("pieces.js", self.location.href).href),
]);
begin(initSync);
await init({ module_or_path: at("postil-worker_bg.wasm") });
