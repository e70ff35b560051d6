// Starts the opener, the worker that opens packed files.  Its query is the
// build id of the page, passed on to what is of one build (see worker.js);
// pdf.js is of its own version.
const at = (name) => new URL(name + self.location.search, self.location.href).href;
// pdf.js is large and rarely needed: it comes with the first PDF.
self.postilReadPdf = async (bytes, onProgress) => {
  const { readPdf } = await import(at("pdf/read.js"));
  return readPdf(bytes, onProgress);
};
const { default: init } = await import(at("postil-opener.js"));
await init({ module_or_path: at("postil-opener_bg.wasm") });
