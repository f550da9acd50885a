/**
 * What pages say and look like, one after the other. Imported before everything else, it lies together in the bundle, and
 * gzip, which looks back 32 KiB, finds in one list of words what another has said: that is 4 KiB of the bundle.
 */
import "./words.ts";
import "./admin/words.ts";
import "./pointing/words.ts";
import "./advice.ts";
import "./admin/notes.ts";
import "./admin/chinese.ts";
import "./admin/fields.ts";
import "./style.ts";
import "./admin/style.ts";
import "./pointing/style.ts";
import "./pointing/pageScript.ts";
import "./pointing/frameScript.ts";
import "./keyboard.ts";
import "./localTime.ts";
