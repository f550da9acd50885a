import type { DateOptions } from "../../../base/dates/types.ts";
import type { Element, Node } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { withDayOrder } from "./dayOrder.ts";
import { datesAbove, underDay } from "./days.ts";
import { fieldsOf, type ItemFields } from "./fields.ts";
import type { Item } from "./items.ts";

/** Below this share of items with a date of their own the dates are looked for above them. */
const FEW_DATED = 0.3;

/** What is read of the items of a list, in their order: a date that an item has not itself is looked for above it. */
export function datedFields(
	items: readonly Item[],
	beside: ReadonlyMap<Element, Node[]>,
	page: Page,
	options: DateOptions,
): ItemFields[] {
	const elements = items.map(({ element }) => element);
	const ordered = withDayOrder(elements, options);
	const read = items.map((item) => fieldsOf(item, beside.get(item.element) ?? [], page, ordered));
	const own = read.filter(({ date }) => date !== null && date.from !== "url" && !date.isClock).length;
	if (own >= items.length * FEW_DATED) return read;
	const above = datesAbove(elements, page.tree, options);
	return read.map((fields, at) => {
		const element = elements[at];
		return { ...fields, date: underDay(element && above.get(element), fields.date, options) };
	});
}
