import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const backend = process.env.HUAWU_ORIGIN ?? 'http://127.0.0.1:8000'
const proxy = { target: backend, changeOrigin: false, xfwd: true }

// The built pages are served by Django: files under /static/app/, index.html for every page path.
export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/static/app/' : '/',
  plugins: [vue()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    outDir: '../huawu/static/app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.HUAWU_VITE_PORT ?? 5173),
    proxy: { '/api': proxy, '/_allauth': proxy, '/ws': { ...proxy, ws: true } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
}))
