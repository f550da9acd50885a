import { expect, it } from "vitest";
import { withScheme } from "../../../src/base/url/web.ts";

it.each([
	["www.example.gov.cn/tzgg/", "https://www.example.gov.cn/tzgg/"],
	["127.0.0.1:8787/城建", "http://127.0.0.1:8787/城建"],
	["localhost:8787/feed", "http://localhost:8787/feed"],
	["localhost", "http://localhost"],
	["[::1]:8787/all", "http://[::1]:8787/all"],
	["192.168.1.20?a=1", "http://192.168.1.20?a=1"],
	["localhost.example.org/feed", "https://localhost.example.org/feed"],
	["127.0.0.1.example.org", "https://127.0.0.1.example.org"],
	["300.1.1.1", null],
	["some words", null],
	["feed", null],
	["me@example.org", null],
])("%s without a scheme is %s", (bare, address) => expect(withScheme(bare)).toBe(address));
