import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * The live preview of a copy of the content: its address; `edit` changes a file's text as editors do, beside and renamed; `told` holds what the
 * program says, `end` stops it and removes the copy.
 */
export async function startPreview(portraits, source) {
  const work = mkdtempSync(join(tmpdir(), "apercu-"));
  for (const folder of ["content", "data", "themes"]) cpSync(join(source, folder), join(work, folder), { recursive: true });
  const server = spawn(resolve(portraits), ["serve", "--port", "0"], { cwd: work, env: { ...process.env, LANGUAGE: "fr" } });
  const told = [];
  const address = await new Promise((done) => server.stdout.on("data", (text) => {
    told.push(String(text));
    done(/http:\/\/\S+/.exec(text)?.[0]);
  }));
  const read = (file) => readFileSync(join(work, file), "utf8");
  const edit = (file, change) => {
    const text = change(read(file));
    writeFileSync(join(work, file + "~"), text);
    renameSync(join(work, file + "~"), join(work, file));
  };
  const end = async () => {
    server.kill("SIGINT");
    await new Promise((done) => server.once("exit", done));
    rmSync(work, { recursive: true });
  };
  return { address, told, read, edit, end };
}

/** The name of the folder of a territory's page. */
export function slugOf(territoryFile) {
  const name = /^nom: (.*)$/m.exec(territoryFile)[1].replace(/^"|"$/g, "");
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
