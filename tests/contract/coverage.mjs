#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// coverage.mjs CORE FILE=PREFIX ...: names, for every operation of the files, where in core it is. The headers of core say so themselves:
// "Operation: GET …/privatespaces/{id}/azs", where … stands for what all paths of a resource begin with. Exit 1 when an operation is
// nowhere and unfinished.json does not name it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { list, readOperations } from "./operations.mjs";

const [core, ...files] = process.argv.slice(2);
const shortened = ["/runtimefabric/api/organizations/{}/privatespaces/{}", "/runtimefabric/api/organizations/{}", "/runtimefabric/api",
  "/amc/application-manager/api/v2/organizations/{}/environments/{}", "/amc/application-manager/api/v2/organizations/{}"];

const plain = (path) => path.replace(/\{[^}]*\}/g, "{}").replace(/\/$/, "");

// What the header's comments name: [verb, path] pairs, comments joined so that a path may follow a line's end.
function named(text) {
  const comments = text.replace(/\n\s*\/\/!?<? ?/g, " ");
  const pairs = [];
  for (const [, sentence] of comments.matchAll(/Operations?: (.*?)(?:\. |\.$|\n|$)/gm))
    for (const [, verbs, path] of sentence.matchAll(/\b((?:GET|POST|PUT|PATCH|DELETE)(?:(?:, | and | or |\/)(?:GET|POST|PUT|PATCH|DELETE))*) ([…/][^\s,;:)]*)/g))
      for (const verb of verbs.split(/, | and | or |\//)) pairs.push([verb, plain(path.replace(/[?[].*$|\.$/, ""))]);
  return pairs;
}

const isNamedBy = (operation, [verb, path]) => {
  if (verb !== operation.method) return false;
  const full = plain(operation.path);
  if (!path.startsWith("…")) return full === path || full === `/runtimefabric/api${path}`;
  const tail = path.slice(1);
  // A whole organization's …/privatespaces is meant before a space's own.
  return shortened.some((start) => full === start + tail && !(start.endsWith("organizations/{}") && !tail.startsWith("/privatespaces")));
};

const headers = readdirSync(core, { recursive: true }).filter((name) => name.endsWith(".h"))
  .map((name) => ({ name: relative(process.cwd(), join(core, name)), pairs: named(readFileSync(join(core, name), "utf8")) }));
const unfinished = list("unfinished.json");

const placesOf = new Map(); // name of an operation -> headers
for (const operation of await readOperations(files)) {
  const places = headers.filter((header) => header.pairs.some((pair) => isNamedBy(operation, pair))).map((header) => header.name);
  placesOf.set(operation.name, [...new Set([...(placesOf.get(operation.name) ?? []), ...places])]);
}
let missing = 0;
for (const [name, places] of [...placesOf].sort()) {
  if (places.length === 0 && !(name in unfinished)) ++missing;
  console.log(`${name}: ${places.join(", ") || (name in unfinished ? `not finished: ${unfinished[name]}` : "MISSING")}`);
}
console.log(missing === 0 ? "Every operation has its place in core." : `${missing} operations are missing.`);
process.exit(missing === 0 ? 0 : 1);
