// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the OpenAPI files, with the paths under which the platform serves them.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");

// One of the written lists beside this file.
export const list = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

class Operation {
  constructor(forPrism, prefix = "", name = undefined) {
    this.forPrism = { ...forPrism, path: prefix + forPrism.path, servers: [] };
    this.method = forPrism.method.toUpperCase();
    this.path = this.forPrism.path;
    this.name = name ?? `${this.method} ${this.path}`; // that of the file, also for another path
    this.pattern = new RegExp("^" + this.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+") + "/?$");
    this.constants = this.path.split("/").filter((part) => !part.startsWith("{")).length;
  }
  matches(method, path) {
    return method.toUpperCase() === this.method && this.pattern.test(path);
  }
}

// files: ["file=/prefix", ...]. An operation that paths.json knows under another path comes twice, with the same name. Those with more fixed parts come first: .../connections/vpns before .../connections/{connectionId}.
export async function readOperations(files) {
  const operations = [];
  for (const line of files) {
    const [file, prefix = ""] = line.split("=");
    for (const operation of await getHttpOperationsFromSpec(file)) operations.push(new Operation(operation, prefix));
  }
  for (const { operation, also } of list("paths.json")) {
    const known = operations.find(({ name }) => name === operation);
    operations.push(new Operation({ ...known.forPrism, path: also }, "", known.name));
  }
  return operations.sort((one, other) => other.constants - one.constants);
}
