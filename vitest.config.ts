import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/**/*.test.ts",
      "scripts/**/*.test.ts",
      "benchmarks/**/*.test.ts",
      "e2e/**/*.test.ts",
      "datapacks/**/*.test.ts",
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
