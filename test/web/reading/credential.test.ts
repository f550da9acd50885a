import { expect, it } from "vitest";
import { credentialOf, withoutKey } from "../../../src/web/reading/credential.ts";

const basic = (pair: string) => `Basic ${btoa(pair)}`;

it.each<[search: string, authorization: string | null, form: string | null, secret?: string]>([
	["", null, null],
	["?limit=3", null, null],
	["?key=trib_a", null, "address", "trib_a"],
	["?limit=3&key=trib_a&q=x", null, "address", "trib_a"],
	["?monkey=trib_a", null, null],
	["?key=", null, "address", ""],
	["", "Bearer trib_a", "bearer", "trib_a"],
	["", "bearer  trib_a ", "bearer", "trib_a"],
	["", "Bearer a b", null],
	["", basic("reader:trib_a"), "basic", "trib_a"],
	["", basic(":trib_a"), "basic", "trib_a"],
	["", basic("a:b:c"), "basic", "b:c"],
	["", "Basic !!!", null],
	["", "Digest trib_a", null],
	["?key=trib_a", "Bearer trib_b", "address", "trib_a"],
])("%s with %s is %s", (search, authorization, form, secret) => {
	const headers = new Headers(authorization === null ? {} : { Authorization: authorization });
	const url = new URL(`https://feeds.example/all.atom${search}`);
	expect(credentialOf(url, headers)).toEqual(form === null ? null : { form, secret });
});

it.each([
	["https://feeds.example/all.atom?key=a", "https://feeds.example/all.atom"],
	["https://feeds.example/all?q=a%20b&key=a&limit=3", "https://feeds.example/all?q=a%20b&limit=3"],
	["https://feeds.example/all?key=a&key=b", "https://feeds.example/all"],
	["https://feeds.example/%E5%9F%8E?monkey=a", "https://feeds.example/%E5%9F%8E?monkey=a"],
])("%s is %s without its key", (address, expected) => {
	expect(withoutKey(new URL(address))).toBe(expected);
});
