/** What was asked before, and when it is asked again. */
import { QueryClient } from "@tanstack/react-query";
import { RequestProblem } from "./fetch-json.ts";

const passing = new Set(["unreachable", "too-busy", "database-unavailable"]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && error instanceof RequestProblem && passing.has(error.code),
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});
