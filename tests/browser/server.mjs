// A small static server under a subpath, with the strict policy that the pages promise to hold.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".png": "image/png", ".csv": "text/csv; charset=utf-8", ".pdf": "application/pdf" };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'";

/** Serves `site` at http://127.0.0.1:<port>/a/b/ ; resolves to { address, close }. */
export async function serve(site) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const name = normalize(path.replace(/^\/a\/b\//, "/"));
    try {
      if (!path.startsWith("/a/b/")) throw new Error("outside the subpath");
      const file = join(site, name.endsWith("/") ? name + "index.html" : name);
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy });
      response.end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found: " + path);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/a/b/`, close: () => server.close() };
}
