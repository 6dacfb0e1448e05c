// A page that was opened from a folder may not start a Worker: browsers refuse its script. The site's search wants one. Here it runs in
// a hidden frame of the page in the same way: messages go in and out, the script sees a worker's global functions.
if (location.protocol === "file:")
  window.Worker = class extends EventTarget {
    constructor(address) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      document.body.appendChild(frame)
      this.inside = frame.contentWindow
      // What the script hands out goes to the page; what the page hands in reaches the script once it is loaded.
      this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
      const script = frame.contentDocument.createElement("script")
      script.src = new URL(address, location.href)
      this.loaded = new Promise((resolve) => { script.onload = resolve })
      frame.contentDocument.body.appendChild(script)
    }
    postMessage(data) {
      this.loaded.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })))
    }
  }
