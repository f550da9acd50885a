import { expect, it } from "vitest";
import { siteHost } from "../../../src/base/url/site.ts";

it.each([
	["www.a.example", "a.example"],
	["a.example", "a.example"],
	["zjj.nn.gov.cn", "nn.gov.cn"],
	["www.nn.gov.cn", "nn.gov.cn"],
	["gov.cn", "gov.cn"],
	["a.b.co.uk", "b.co.uk"],
	["a.b.gx.cn", "b.gx.cn"],
	["me.github.io", "me.github.io"],
	["x.me.github.io", "me.github.io"],
	["www.co.example", "co.example"],
	["127.0.0.1", "127.0.0.1"],
	["[::1]", "[::1]"],
	["localhost", "localhost"],
])("the site of %s is %s", (host, site) => {
	expect(siteHost(host)).toBe(site);
});
