import { openUploadApp } from '#media/testing/upload-app.ts'

// The upload app alone in a process, to see what it costs: tells its address, then its peak since it was last asked.
const app = await openUploadApp()
let peak = 0
const look = () => (peak = Math.max(peak, process.memoryUsage.rss()))
setInterval(look, 10).unref()

process.on('message', () => {
  look()
  process.send?.({ url: app.url, peak })
  peak = 0
})
process.on('disconnect', () => void app.close().then(() => process.exit(0)))
process.send?.({ url: app.url, peak: 0 })
