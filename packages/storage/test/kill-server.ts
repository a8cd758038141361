/** For tests and the crash benchmark: a database server that is gone from one moment to the next. */
import type { Place } from "../src/server/place.ts";
import { processesOn } from "../src/server/running-server.ts";

/** kill -9 of all on this data, until none is left: a server that dies may just have started one more process. */
export async function killServer(place: Place): Promise<void> {
  for (let pids = await processesOn(place); pids.length > 0; pids = await processesOn(place)) pids.forEach(killProcess);
}

/** kill -9 of one process, which may have ended by itself since it was seen. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
