(() => {
  const app = POSTIL_APP;
  const place = location.href;
  const length = String(place.length).padStart(4, "0");
  const html = `<!-- saved from url=(${length})${place} -->\n${document.documentElement.outerHTML}`;
  const random = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(random, (it) => it.toString(16).padStart(2, "0")).join("");
  const tab = open(`${app}#take=${key}`);
  let met = false;
  addEventListener("message", ({ source, origin, data }) => {
    if (met || source !== tab || origin !== new URL(app).origin || data !== `postil ${key}`) return;
    met = true;
    const isLong = html.length > 5e6;
    if (isLong) keep();
    tab.postMessage({ postil: key, title: document.title, address: place, html: isLong ? "" : html }, origin);
  });
  const keep = async () => {
    try {
      await navigator.clipboard.writeText(html);
      alert(POSTIL_COPIED);
    } catch {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
      link.download = "postil.html";
      link.click();
      alert(POSTIL_SAVED);
    }
  };
  let waits = tab ? 40 : 0;
  const watch = () => {
    if (met) return;
    waits -= 1;
    if (waits < 0 || tab.closed) keep();
    else setTimeout(watch, 500);
  };
  watch();
})();
