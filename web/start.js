// Starts the app: the names of its two files stand on this script's element,
// put there by trunk (`pattern_script` in Trunk.toml).
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const at = (name) => new URL(name, document.baseURI).href;
const [{ default: init, initSync }, { begin }] = await Promise.all([
  import(at(js)),
  import(at("pieces.js")),
]);
begin(initSync);
await init({ module_or_path: at(wasm) });
