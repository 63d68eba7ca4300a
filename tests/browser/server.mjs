// A small static server under a subpath, with the strict policy that the pages promise to hold and the compressed twins of the site.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".png": "image/png", ".csv": "text/csv; charset=utf-8", ".pdf": "application/pdf", ".json": "application/json",
  ".txt": "text/plain; charset=utf-8", ".xml": "application/xml", ".zip": "application/zip" };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
  + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The twin that the browser accepts, or the file itself. */
function chosen(file, accepted = "") {
  for (const [encoding, extension] of [["br", ".br"], ["gzip", ".gz"]])
    if (new RegExp(`\\b${encoding}\\b`).test(accepted) && existsSync(file + extension)) return { name: file + extension, encoding };
  return { name: file };
}

/**
 * Serves `site` at http://localhost:<port>/a/b/ ; resolves to { address, sent, close }. `sent` holds path and bytes of each answer. Browsers
 * ask for Brotli only where the connection is secure, as on localhost.
 */
export async function serve(site) {
  const sent = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const name = normalize(path.replace(/^\/a\/b\//, "/"));
    try {
      if (!path.startsWith("/a/b/")) throw new Error("outside the subpath");
      const file = join(site, name.endsWith("/") ? name + "index.html" : name);
      const { name: twin, encoding } = chosen(file, request.headers["accept-encoding"]);
      const bytes = await readFile(twin);
      sent.push({ path: name, bytes: bytes.length });
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy,
        "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache", vary: "accept-encoding",
        ...(encoding ? { "content-encoding": encoding } : {}) });
      response.end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found: " + path);
    }
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return { address: `http://localhost:${server.address().port}/a/b/`, sent, close: () => server.close() };
}
