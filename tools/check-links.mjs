// Checks the relative links and the anchors of every Markdown file; it opens nothing on the network.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const made = new Set([".git", "bin", "obj", "artifacts", "TestResults", "node_modules"]);
const files = walk("");
const prose = (text) => text.replace(/^(`{3,}|~{3,}).*?^\1/gms, "");
const faults = [];
let links = 0;

function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return made.has(entry.name) ? [] : walk(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

// GitHub's rule: lower case, punctuation dropped, spaces to hyphens, a number for each repetition.
function anchors(file) {
  const text = prose(readFileSync(file, "utf8"));
  const seen = new Map();
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "").toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "").replaceAll(" ", "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times ? `${slug}-${times}` : slug;
  });
  return new Set([...headings, ...[...text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map(([, id]) => id)]);
}

for (const file of files) {
  const text = prose(readFileSync(join(root, file), "utf8")).replace(/`[^`\n]*`/g, "");
  for (const [, inline, reference] of text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]^]+\]:\s*<?([^\s>]+)/gm)) {
    const target = inline ?? reference;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) continue;
    links++;
    const [path, anchor] = target.split("#").map(decodeURIComponent);
    const aimed = path ? normalize(join(root, path.startsWith("/") ? "." : dirname(file), path)) : join(root, file);
    if (!existsSync(aimed)) faults.push(`${file}: ${target} leads nowhere`);
    else if (anchor && statSync(aimed).isFile() && aimed.endsWith(".md") && !anchors(aimed).has(anchor)) faults.push(`${file}: ${target} has no such heading`);
  }
}

for (const fault of faults) console.error(fault);
console.log(`${links} links in ${files.length} Markdown files, ${faults.length} broken`);
process.exit(faults.length ? 1 : 0);
