// Asks the net for one address and hands the answer to the app: bytes, the
// charset its server declares, and where it was in the end; or why not.

/// Longest wait, in milliseconds.
const PATIENCE = 30_000;

addEventListener("message", answer);

async function answer({ source, origin, data }) {
  // Framed by the app only, which gives this page no origin: not by a page
  // that would have it ask in the app's name.
  if (source !== parent || self.origin !== "null") return;
  removeEventListener("message", answer);
  const { address, limit } = data;
  const found = await ask(address, limit);
  parent.postMessage(found, origin, found.bytes ? [found.bytes.buffer] : []);
}

async function ask(address, limit) {
  try {
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { error: "status", count: response.status };
    const type = response.headers.get("content-type") ?? "";
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? "";
    const bytes = await read(response, limit);
    if (!bytes) return { error: "too-large", count: limit };
    return { address: response.url, charset, bytes };
  } catch (error) {
    if (!navigator.onLine) return { error: "offline", count: 0 };
    return { error: error.name === "TimeoutError" ? "slow" : "refused", count: 0 };
  }
}

/// The body, unless it is longer than `limit` bytes; no more is taken in.
async function read(response, limit) {
  const reader = response.body.getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (limit < length) {
      reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
