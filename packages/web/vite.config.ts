/** Builds the pages into `dist`. In development the API is asked at `LEERLIJN_API`. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["LEERLIJN_API"] ?? "http://127.0.0.1:4280";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "mantine", test: /node_modules[\\/](@mantine|@floating-ui)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});
