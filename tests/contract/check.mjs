#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// check.mjs LOG FILE=PREFIX ...: judges the recorded exchanges. Exit 1 when a request or an answer breaks the contract in a way that
// conflicts.json does not name with its evidence, when a conflict named there is no longer met, or when an operation was never exercised
// and unfinished.json does not say why.
import { readFileSync } from "node:fs";
import { judge } from "./judge.mjs";
import { list, readOperations } from "./operations.mjs";

const [log, ...files] = process.argv.slice(2);
const operations = await readOperations(files);
const conflicts = list("conflicts.json").map((conflict) => ({ ...conflict, isMet: false }));
const unfinished = list("unfinished.json");

const exercised = new Set();
const found = new Map(); // one line -> how often
for (const line of readFileSync(log, "utf8").split("\n").filter(Boolean)) {
  const exchange = JSON.parse(line);
  // What a test breaks on purpose, and what the gateway answers instead of the operation, tells nothing about it.
  const isOfOperation = exchange.answer.status < 500 && exchange.answer.headers["x-simulated-fault"] === undefined;
  const { operation, violations } = await judge(exchange, operations);
  if (!operation || !isOfOperation) continue;
  if (exchange.answer.status < 400) exercised.add(operation.name);
  for (const { where, message } of violations) {
    // Tests of how refusals are told send what is wrong; and the files name but a few of the statuses that refusals have.
    if (exchange.answer.status >= 400 && (where.startsWith("request") || message.includes("status code"))) continue;
    const known = conflicts.find((conflict) => conflict.operation === operation.name && conflict.where === where && message.includes(conflict.message));
    const text = `${operation.name} ${exchange.answer.status}: ${where}: ${message}`;
    if (known) known.isMet = true;
    else found.set(text, (found.get(text) ?? 0) + 1);
  }
}

let isGood = true;
const complain = (title, lines) => {
  if (lines.length === 0) return;
  isGood = false;
  console.log(`${title}:\n${lines.sort().map((line) => `  ${line}`).join("\n")}`);
};
complain("Breaks the contract", [...found].map(([line, times]) => `${line} (${times} times)`));
complain("Known conflicts that were not met; take them off conflicts.json",
  conflicts.filter((conflict) => !conflict.isMet).map((conflict) => `${conflict.operation}: ${conflict.where}: ${conflict.message}`));
const names = [...new Set(operations.map(({ name }) => name))];
complain("Never exercised", names.filter((name) => !exercised.has(name) && !(name in unfinished)));
complain("Exercised; take them off unfinished.json", Object.keys(unfinished).filter((name) => exercised.has(name)));
console.log(`${exercised.size} of ${names.length} operations exercised, ${conflicts.length} known conflicts, ${Object.keys(unfinished).length} operations not finished.`);
process.exit(isGood ? 0 : 1);
