import type { Reading } from "../reading/scope.ts";
import type { Session } from "./session.ts";

/** What a handler of `/admin` knows: who asks with a session, or a program with the token (null). */
export type AdminApp = { Bindings: Reading; Variables: { session: Session | null } };
