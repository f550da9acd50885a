import type { Element } from "../../../base/html/tree.ts";
import { firstLineOf } from "./lines.ts";

/** What stands over the list of what is needed for a recipe: `Zutaten für 4 Personen`, `用料`. */
const NEEDED =
	/^(?:(?:the )?ingredients|(?:what )?you(?:['’]ll| will)? need|zutaten|ingrédients|ingredient[ei]s?|ingrediënten|składniki|ингредиенты|ingredienser|(?:主要)?(?:材料|用料|食材|主料|[辅輔配原]料)|재료)(?:[\s:：(（].{0,40})?$/iu;
/** Characters of such a list; it is no list of links. */
const LIST = 4000;
const NOTHING: ReadonlySet<never> = new Set();

/** Whether a box is the list of what is needed for a recipe: it stands beside what is to be done, as what is no part of a text does. */
export const isOfRecipe = (box: Element): boolean =>
	box.chars > 0 &&
	box.chars < LIST &&
	box.linkChars < box.chars / 2 &&
	NEEDED.test(firstLineOf(box, NOTHING)?.text ?? "");
