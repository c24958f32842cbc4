"use strict";
(() => {
  document.documentElement.classList.add("scripted");
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const last = (items, fits) => { // index of the last item that fits, -1 if none; items are in order
    let low = 0, high = items.length;
    while (low < high) { const middle = (low + high) >> 1; if (fits(items[middle])) low = middle + 1; else high = middle; }
    return low - 1;
  };

  for (const copy of navigator.clipboard ? all(".copy") : []) {
    copy.hidden = false;
    const label = copy.textContent;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(one("input, textarea", copy.parentElement).value);
      copy.textContent = copy.dataset.copied;
      setTimeout(() => { copy.textContent = label; }, 2000);
    });
  }

  const player = one(".player");
  if (!player) return;
  const say = JSON.parse(player.dataset.say);
  const audio = one("audio", player), play = one(".play", player), speed = one(".speed", player);
  const position = one(".position", player), played = one(".played", player), whole = one(".whole", player), follow = one(".follow");
  const scrubber = one(".scrubber", player), chapterNow = one(".chapter-now", player), from = one(".from");
  const chapters = all(".chapters [data-start]").map((link) => ({ link, start: Number(link.dataset.start) }));
  const lines = all(".line").map((line) => ({
    line, start: Number(line.dataset.start), end: Number(line.dataset.end),
    words: all("[data-at]", line).map((word) => ({ word, start: Number(word.dataset.at) })),
  }));
  const length = () => Number.isFinite(audio.duration) ? audio.duration : Number(position.max);
  const store = { // private windows may refuse to remember
    get: (key) => { try { return localStorage.getItem(`make-episode:${key}`); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(`make-episode:${key}`, value); } catch { /* not remembered */ } },
  };

  const clock = (seconds) => {
    const whole = Math.floor(seconds), pad = (n) => String(n).padStart(2, "0");
    const h = Math.floor(whole / 3600), m = Math.floor(whole / 60) % 60, s = whole % 60;
    return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
  };
  const seek = (time) => { audio.currentTime = Math.min(Math.max(time, 0), length()); show(); };
  const toggle = () => { if (audio.paused) start(); else audio.pause(); };
  const start = () => { audio.play().catch((error) => { if (error.name !== "AbortError") throw error; }); };

  let marked = [], current = -1, currentChapter = -1, lastTouch = 0;
  const mark = (element, ...names) => { element.classList.add("now", ...names); marked.push(element); };
  const highlight = (time) => {
    const at = last(lines, (item) => item.start <= time);
    const found = at >= 0 && time < lines[at].end + 0.25 ? lines[at] : null;
    const word = found ? last(found.words, (item) => item.start <= time) : -1;
    const key = found ? at * 10000 + word : -1;
    if (key === current) return;
    current = key;
    for (const element of marked) element.classList.remove("now", "whole");
    marked = [];
    if (!found) return;
    mark(found.line, ...(found.words.length ? [] : ["whole"]));
    if (word >= 0) mark(found.words[word].word);
    bringIntoView(word >= 0 ? found.words[word].word : found.line);
  };
  const bringIntoView = (element) => { // unless the listener scrolled elsewhere a moment ago
    if (audio.paused || follow?.getAttribute("aria-pressed") !== "true" || Date.now() - lastTouch < 5000) return;
    const box = element.getBoundingClientRect(), top = player.getBoundingClientRect().bottom;
    if (box.top > top + 8 && box.bottom < innerHeight - 40) return;
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
  };
  const show = () => {
    const time = audio.currentTime;
    position.value = time;
    played.textContent = clock(time);
    position.setAttribute("aria-valuetext", `${clock(time)} ${say.of} ${clock(length())}`);
    sweep(time);
    highlight(time);
    shareFrom(time);
    const chapter = last(chapters, (item) => item.start <= time + 0.05);
    if (chapter !== currentChapter) {
      chapters[currentChapter]?.link.removeAttribute("aria-current");
      chapters[chapter]?.link.setAttribute("aria-current", "true");
      chapterNow.textContent = chapters[chapter]?.link.lastElementChild.textContent ?? "";
      currentChapter = chapter;
    }
  };
  const sweep = (time) => scrubber.style.setProperty("--played", `${length() ? 100 * time / length() : 0}%`);
  const shareFrom = (time) => { // the link of the page, from here on if that is wished
    if (!from) return;
    const link = one("#link"), plain = link.dataset.plain ??= link.value;
    link.value = one("input", from).checked && time >= 1 ? `${plain}#t=${Math.floor(time)}` : plain;
    one("span", from).textContent = say.start_at.replace("{}", clock(time));
  };
  const frame = () => { sweep(audio.currentTime); highlight(audio.currentTime); if (!audio.paused) requestAnimationFrame(frame); };
  const setSpeed = (rate) => {
    audio.defaultPlaybackRate = audio.playbackRate = rate;
    const shown = `${String(rate).replace(".", say.point)}×`;
    speed.textContent = shown;
    speed.setAttribute("aria-label", `${say.speed} ${shown}`);
    store.set("speed", rate);
  };
  const remember = () => { store.set(player.dataset.guid, audio.ended ? 0 : Math.floor(audio.currentTime)); };

  audio.removeAttribute("controls");
  one(".controls", player).hidden = false;
  if (follow && lines.length) {
    follow.hidden = false;
    follow.addEventListener("click", () => follow.setAttribute("aria-pressed", String(follow.getAttribute("aria-pressed") !== "true")));
  }
  play.addEventListener("click", toggle);
  for (const button of all("[data-skip]", player)) button.addEventListener("click", () => seek(audio.currentTime + Number(button.dataset.skip)));
  const speeds = [1, 1.25, 1.5, 1.75, 2, 0.75];
  speed.addEventListener("click", () => setSpeed(speeds[(speeds.indexOf(audio.playbackRate) + 1) % speeds.length]));
  position.addEventListener("input", () => seek(Number(position.value)));
  position.addEventListener("keydown", (event) => { // a tenth of a second at a time would lead nowhere
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -60, PageUp: 60 }[event.key];
    if (by) { event.preventDefault(); seek(audio.currentTime + by); }
  });
  if (from) { from.hidden = false; one("input", from).addEventListener("change", () => shareFrom(audio.currentTime)); }
  for (const { link, start: begin } of chapters) {
    link.addEventListener("click", (event) => { event.preventDefault(); seek(begin); start(); });
  }
  one(".transcript")?.addEventListener("click", (event) => {
    const line = event.target.closest(".line");
    if (!line || !getSelection().isCollapsed) return;
    seek(Number(event.target.dataset.at ?? line.dataset.start));
    lastTouch = 0;
    start();
  });
  for (const event of ["wheel", "touchmove"]) addEventListener(event, () => { lastTouch = Date.now(); }, { passive: true });

  const playing = (on) => {
    player.classList.toggle("playing", on);
    play.setAttribute("aria-label", on ? say.pause : say.play);
    if (on) requestAnimationFrame(frame);
  };
  audio.addEventListener("play", () => playing(true));
  audio.addEventListener("pause", () => { playing(false); remember(); });
  audio.addEventListener("ended", remember);
  audio.addEventListener("seeked", show);
  audio.addEventListener("durationchange", () => { position.max = length(); whole.textContent = clock(length()); show(); });
  let saved = 0;
  audio.addEventListener("timeupdate", () => { show(); if (Math.abs(audio.currentTime - saved) > 5) { saved = audio.currentTime; remember(); } });
  addEventListener("pagehide", () => { if (audio.currentTime > 0) remember(); });

  // Letters are left alone (WCAG 2.1.4); these keys are no characters, and buttons and fields keep their own.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest("button, a, input, textarea, select, summary")) return;
    const action = { " ": toggle, ArrowLeft: () => seek(audio.currentTime - 15), ArrowRight: () => seek(audio.currentTime + 30) }[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  if ("mediaSession" in navigator) {
    const { title, show: artist, artwork } = player.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork: [{ src: artwork, sizes: "600x600", type: "image/jpeg" }] });
    const actions = {
      play: start, pause: () => audio.pause(), seekbackward: () => seek(audio.currentTime - 15), seekforward: () => seek(audio.currentTime + 30),
      seekto: ({ seekTime }) => seek(seekTime),
    };
    for (const [name, action] of Object.entries(actions)) {
      try { navigator.mediaSession.setActionHandler(name, action); } catch { /* an action this browser does not know */ }
    }
  }

  const rate = Number(store.get("speed"));
  if (speeds.includes(rate)) setSpeed(rate);
  const asked = /[#?&]t=(?:(?:(\d+)h)?(?:(\d+)m)?(\d+(?:\.\d+)?)?s?)(?:$|[&#])/.exec(location.hash) ?? /[?&]t=(?:(?:(\d+)h)?(?:(\d+)m)?(\d+(?:\.\d+)?)?s?)(?:$|[&#])/.exec(location.search);
  const linked = asked && asked.slice(1).some(Boolean) ? asked.slice(1).reduce((sum, part) => 60 * sum + Number(part ?? 0), 0) : null;
  const begin = linked ?? Number(store.get(player.dataset.guid));
  if (linked !== null || (begin > 5 && begin < length() - 5)) seek(begin);
  show();
})();
