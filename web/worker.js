// Starts the worker.  Its query is the build id of the page; it is passed on
// to both files, so that no cache can give a page the worker of another build.
const at = (name) => new URL(name + self.location.search, self.location.href).href;
const { default: init } = await import(at("postil-worker.js"));
await init({ module_or_path: at("postil-worker_bg.wasm") });
